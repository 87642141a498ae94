package org.jisr.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jisr.bank.Recurring;
import org.jisr.law.PartyId;
import org.jisr.law.Viewer;
import org.jisr.log.LeafKind;
import org.jspecify.annotations.Nullable;

/**
 * Changes of this node's own keys: new ones in time, which partners take by themselves because the
 * ones before sign for them, and new ones after a theft, which a person at each partner compares.
 *
 * <p>The file of keys holds both until the database has taken the change together with what tells
 * partners of it; so a crash leaves the ones or the others. The key of the log is not changed.
 * Thread-safe.
 */
public final class KeyChanges implements AutoCloseable {
  /** How long partners know both keys of a connection. */
  static final Duration OVERLAP = Duration.ofDays(14);

  private static final Duration LIFETIME = Duration.ofDays(3650);
  private static final Duration CADENCE = Duration.ofSeconds(5);

  private final Core core;
  private final Sender sender;
  private final Couriers couriers;
  private final KeySettling settling;
  private final Recurring clock;

  KeyChanges(Core core, Sender sender, Couriers couriers, RevocationTelling telling) {
    this.core = core;
    this.sender = sender;
    this.couriers = couriers;
    this.settling = new KeySettling(core, telling);
    this.clock =
        new Recurring(
            "exchange-keys", this::settle, "Former keys could not be settled; it is tried again.");
  }

  void start() {
    clock.start(CADENCE);
  }

  /** What happens by itself as time passes; a test calls it where the clock would. */
  synchronized void settle() {
    settling.round();
  }

  /** Which keys the node has, and which partners have not heard of them yet. */
  public KeyStanding standing() {
    NodeIdentity identity = core.identity();
    return new KeyStanding(
        identity.keys().serial(),
        identity.fingerprint(),
        identity.keys().shownTls().pin(),
        core.jdbi().withHandle(OwnKeyTable::all));
  }

  /**
   * Gives the node new keys in place of these parts and tells every partner over its channel.
   *
   * @throws ExchangeException {@code EXCHANGE_KEY_PART} when no part is named
   */
  public synchronized KeyStanding rotate(Set<KeyPart> parts, Viewer actor) {
    if (parts.isEmpty()) {
      throw new ExchangeException(ExchangeFault.KEY_PART);
    }
    NodeKeys old = core.identity().keys();
    NodeKeys next = NodeKeys.of(old.parts().changed(parts), null);
    PartnerCard card = PartnerCard.issue(core.identity().profile(), next, core.now());
    log("rotate", card, parts, actor);
    return change(next, card, (handle, partners) -> announce(handle, partners, old, next, card));
  }

  /**
   * Revokes the present signing keys and gives the node new ones of every kind: each partner is
   * told at once where it can be reached, and takes nothing until a person there has compared the
   * new fingerprint. What waits to be sent is signed anew.
   *
   * @param since from when on nothing they signed is this node's; now when nobody knows better
   * @throws ExchangeException {@code EXCHANGE_REVOCATION_INVALID} for a moment that is not yet
   */
  public synchronized KeyStanding revoke(@Nullable Instant since, Viewer actor) {
    Instant from = since == null ? core.now() : since;
    if (from.isAfter(core.now())) {
      throw new ExchangeException(ExchangeFault.REVOCATION_INVALID);
    }
    NodeKeys old = core.identity().keys();
    byte[] statement = Revocation.sign(old, from);
    NodeKeys next = NodeKeys.of(old.parts().replaced(), null);
    PartnerCard card = PartnerCard.issue(core.identity().profile(), next, core.now());
    log("revoke", card, EnumSet.allOf(KeyPart.class), actor);
    return change(
        next, card, (handle, partners) -> replace(handle, partners, statement, next, card));
  }

  /**
   * A revocation of the present keys, signed beforehand, to be kept where no thief of the keys and
   * no failure of the machine takes it along. Whoever enters it at a partner ends the keys there.
   */
  public byte[] revocation(Viewer actor) {
    NodeIdentity identity = core.identity();
    log("revocation", identity.card(), Set.of(KeyPart.SIGNING), actor);
    return identity.keys().revocation();
  }

  private KeyStanding change(
      NodeKeys next, PartnerCard card, BiConsumer<Handle, List<PartnerRow>> told) {
    core.own().prepare(next);
    core.faults().reached(FaultPoint.Step.KEYS_PREPARED);
    try {
      core.jdbi()
          .useTransaction(
              handle -> {
                List<PartnerRow> partners = PartnerTable.all(handle);
                hold(handle, partners);
                told.accept(handle, partners);
                core.faults().reached(FaultPoint.Step.KEYS_QUEUED);
              });
    } catch (RuntimeException e) {
      if (core.jdbi().withHandle(OwnKeyTable::serial) != next.serial()) {
        core.own().drop();
        throw e;
      }
    }
    core.faults().reached(FaultPoint.Step.KEYS_COMMITTED);
    core.own().promote(card);
    for (PartnerRow partner : core.jdbi().withHandle(PartnerTable::all)) {
      couriers.wake(partner.party());
    }
    core.listeners().tell(ExchangeEvent.Topic.PARTNER, core.self().value());
    return standing();
  }

  /** Nothing gets a place while the keys change, in the same order as whoever sends to many. */
  private static void hold(Handle handle, List<PartnerRow> partners) {
    for (PartnerRow partner : partners) {
      for (Lane lane : Lane.values()) {
        Channel.lock(handle, partner.party(), Direction.OUT, lane);
      }
    }
  }

  private void announce(
      Handle handle, List<PartnerRow> partners, NodeKeys old, NodeKeys next, PartnerCard card) {
    Instant now = card.issuedAt();
    Instant until = now.plus(OVERLAP);
    OwnKeyTable.insert(handle, card, "rotate", now, until);
    for (PartnerRow partner : partners) {
      PartyId to = partner.party();
      Rotation rotation =
          new Rotation(
              to,
              card,
              old.signing().publicKeys().id(),
              Channel.look(handle, to, Direction.OUT, Lane.URGENT).seq(),
              Channel.look(handle, to, Direction.OUT, Lane.ORDINARY).seq(),
              now,
              until);
      Draft draft = letter(to, rotation.signed(old.signing(), next.signing()), card);
      sender.enqueue(handle, draft);
      OwnKeyTable.letter(handle, card.serial(), to, draft.id());
    }
  }

  private static Draft letter(PartyId to, byte[] payload, PartnerCard card) {
    return new Draft(
            UUID.randomUUID().toString(),
            to,
            EnvelopeKind.KEYS,
            Lane.of(EnvelopeKind.KEYS),
            Urgency.ROUTINE,
            LIFETIME,
            null,
            List.of(),
            Rotation.MEDIA_TYPE,
            payload,
            List.of(),
            null,
            LeafKind.KEY,
            Map.of())
        .saying(
            Map.of(
                "purpose", "identity",
                "action", "announce",
                "keyId", card.fingerprint().hex()));
  }

  private static void replace(
      Handle handle, List<PartnerRow> partners, byte[] statement, NodeKeys next, PartnerCard card) {
    OwnKeyTable.insert(handle, card, "revoke", card.issuedAt(), card.issuedAt().plus(OVERLAP));
    for (PartnerRow partner : partners) {
      RevocationTable.insert(handle, card.serial(), partner.party(), statement);
    }
    OutboxTable.signAnew(handle, next.signing());
  }

  private void log(String action, PartnerCard card, Set<KeyPart> parts, Viewer actor) {
    core.logAct(
        LeafKind.KEY,
        Map.of(
            "purpose", "identity",
            "action", action,
            "keyId", card.fingerprint().hex(),
            "serial", Integer.toString(card.serial()),
            "parts", parts.stream().map(KeyPart::code).sorted().collect(Collectors.joining(" "))),
        actor);
  }

  @Override
  public void close() {
    clock.close();
  }
}
