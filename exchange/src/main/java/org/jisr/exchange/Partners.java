package org.jisr.exchange;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jisr.law.Viewer;
import org.jisr.log.LeafKind;
import org.jspecify.annotations.Nullable;

/** The nodes this node knows: enrolled by card, confirmed by a person, suspended by a person. */
public final class Partners {
  private final Core core;
  private final Directory directory;
  private final Couriers couriers;
  private final Witnessing witnessing;
  private final Revocations revocations;

  Partners(
      Core core,
      Directory directory,
      Couriers couriers,
      Witnessing witnessing,
      Revocations revocations) {
    this.revocations = revocations;
    this.core = core;
    this.directory = directory;
    this.couriers = couriers;
    this.witnessing = witnessing;
  }

  /** This node's own card, to hand to partners. */
  public PartnerCard card() {
    return core.identity().card();
  }

  /** All partners by name. */
  public List<Partner> list() {
    return core.jdbi().withHandle(PartnerTable::all).stream().map(this::view).toList();
  }

  /** One partner; throws {@code EXCHANGE_PARTNER_UNKNOWN}. */
  public Partner get(String id) {
    return stored(Ids.party(id));
  }

  /**
   * Enrols a partner by its card, as pending, or takes a confirmed partner's newer card with the
   * same keys. A suspended partner may come back with new keys and is then pending again.
   *
   * @throws ExchangeException {@code EXCHANGE_CARD_…}
   */
  public Partner add(byte[] card, Viewer actor) {
    PartnerCard read = PartnerCard.read(card);
    if (read.party().equals(core.self())) {
      throw new ExchangeException(ExchangeFault.CARD_OWN);
    }
    PartnerRow sameConnection = directory.byPin(read.tlsPin());
    if (sameConnection != null && !sameConnection.party().equals(read.party())) {
      throw new ExchangeException(ExchangeFault.CARD_PIN_TAKEN);
    }
    Optional<PartnerRow> known =
        core.jdbi().withHandle(handle -> PartnerTable.find(handle, read.party()));
    PartnerState state = known.map(row -> stateWith(row, read)).orElse(PartnerState.PENDING);
    known.ifPresent(row -> requireUnrevoked(row, read));
    log("enrol", read, actor);
    core.jdbi()
        .useTransaction(
            handle -> {
              known
                  .filter(row -> !row.card().fingerprint().equals(read.fingerprint()))
                  .ifPresent(row -> PartnerKeyTable.retire(handle, replaced(row, read)));
              PartnerTable.save(handle, read, state, core.now());
            });
    return changed(read.party());
  }

  /** Nobody who was told that a key is in other hands may take it again, under whatever card. */
  private static void requireUnrevoked(PartnerRow known, PartnerCard card) {
    boolean revoked =
        known.retired().stream()
            .filter(RetiredKey::revoked)
            .map(RetiredKey::card)
            .anyMatch(
                old ->
                    old.keys().id().equals(card.keys().id()) || old.tlsPin().equals(card.tlsPin()));
    if (revoked) {
      throw new ExchangeException(ExchangeFault.CARD_REVOKED);
    }
  }

  /**
   * A person compares new keys: nothing under the ones before counts any more. Only the connection
   * may still show its key before when the card is of a change that partners are being told of.
   */
  private RetiredKey replaced(PartnerRow row, PartnerCard card) {
    Instant now = core.now();
    boolean following = card.serial() > row.card().serial();
    return new RetiredKey(
        row.card(), now, 0, 0, following ? now.plus(KeyChanges.OVERLAP) : now, null, null, null);
  }

  private static PartnerState stateWith(PartnerRow known, PartnerCard card) {
    if (card.issuedAt().isBefore(known.card().issuedAt())) {
      throw new ExchangeException(ExchangeFault.CARD_OLDER);
    }
    if (known.card().fingerprint().equals(card.fingerprint())) {
      return known.state();
    }
    return switch (known.state()) {
      case PENDING, SUSPENDED, REVOKED -> PartnerState.PENDING;
      case CONFIRMED -> throw new ExchangeException(ExchangeFault.CARD_CHANGED);
    };
  }

  /**
   * A person compared the fingerprint with the partner; also ends a suspension.
   *
   * @param fingerprint as it was read out, in any grouping
   * @throws ExchangeException {@code EXCHANGE_FINGERPRINT_DIFFERS}
   */
  public Partner confirm(String id, String fingerprint, Viewer actor) {
    PartnerRow row = directory.require(Ids.party(id));
    if (!row.card().fingerprint().matches(Fingerprint.parse(fingerprint))) {
      throw new ExchangeException(ExchangeFault.FINGERPRINT_DIFFERS);
    }
    requireUnrevoked(row, row.card());
    return move(row, PartnerState.CONFIRMED, "confirm", actor);
  }

  /** Stops everything with this partner; what is queued waits until it is confirmed again. */
  public Partner suspend(String id, Viewer actor) {
    PartnerRow row = directory.require(Ids.party(id));
    if (row.state() == PartnerState.REVOKED) {
      throw new ExchangeException(ExchangeFault.KEY_REVOKED);
    }
    return move(row, PartnerState.SUSPENDED, "suspend", actor);
  }

  /**
   * The partner's key is in other hands, as this node's officers were told: nothing under it is
   * taken or sent any more, until a person has compared the fingerprint of new keys. What was taken
   * before stays.
   *
   * @param since from when on; null when nobody knows
   * @throws ExchangeException {@code EXCHANGE_REVOCATION_INVALID} for a moment that is not yet
   */
  public Partner revoke(String id, @Nullable Instant since, Viewer actor) {
    if (since != null && since.isAfter(core.now())) {
      throw new ExchangeException(ExchangeFault.REVOCATION_INVALID);
    }
    PartnerRow row = directory.require(Ids.party(id));
    revocations.mark(row, since, actor.account());
    return stored(row.party());
  }

  /**
   * Takes a partner's own signed word that its key is revoked, from a file.
   *
   * @throws ExchangeException {@code EXCHANGE_REVOCATION_INVALID}
   */
  public Partner takeRevocation(String id, byte[] statement, Viewer actor) {
    PartnerRow row = directory.require(Ids.party(id));
    revocations.take(statement, row, actor.account());
    return stored(row.party());
  }

  private Partner move(PartnerRow row, PartnerState state, String act, Viewer actor) {
    log(act, row.card(), actor);
    core.jdbi().useTransaction(handle -> PartnerTable.save(handle, row.card(), state, core.now()));
    return changed(row.party());
  }

  /**
   * Asks the partner for its newest checkpoint and the proof that it extends what this node has
   * seen; keeps the evidence and flags the partner when it does not.
   *
   * @throws ExchangeException {@code EXCHANGE_PARTNER_UNKNOWN}, or {@code
   *     EXCHANGE_PARTNER_UNCONFIRMED} and the like when it may not be asked
   */
  public LogCheck verifyLog(String id) {
    LogCheck check = witnessing.check(directory.requireConfirmed(Ids.party(id)).card());
    changed(Ids.party(id));
    return check;
  }

  private void log(String act, PartnerCard card, Viewer actor) {
    Map<String, String> clear = new TreeMap<>();
    clear.put("action", act);
    clear.put("partner", card.party().value());
    clear.put("fingerprint", card.fingerprint().hex());
    core.logAct(LeafKind.PARTNER, clear, actor);
  }

  private Partner changed(PartyId party) {
    directory.reload();
    couriers.wake(party);
    core.listeners().tell(ExchangeEvent.Topic.PARTNER, party.value());
    return stored(party);
  }

  private Partner stored(PartyId party) {
    return core.jdbi()
        .withHandle(handle -> PartnerTable.find(handle, party))
        .map(this::view)
        .orElseThrow(() -> new ExchangeException(ExchangeFault.PARTNER_UNKNOWN));
  }

  private Partner view(PartnerRow row) {
    NodeProfile profile = row.card().profile();
    Instant now = core.now();
    List<Agreement> agreements =
        core.jdbi().withHandle((Handle handle) -> AgreementBook.of(handle, row.party())).views(now);
    return new Partner(
        row.party().value(),
        row.party(),
        profile.names(),
        profile.country(),
        profile.languages(),
        row.state(),
        row.card().fingerprint(),
        profile.endpoint(),
        row.lastSeen(),
        row.logForked(),
        agreements,
        row.card().serial(),
        row.pinnedAt(),
        row.retired().stream().map(RetiredKey::view).toList(),
        core.jdbi().withHandle(handle -> suspect(handle, row)),
        core.jdbi().withHandle(handle -> PartnerKeyTable.refused(handle, row.party())));
  }

  /** What was taken while the key was in other hands, for officers to look at. */
  private static int suspect(Handle handle, PartnerRow row) {
    return row.retired().stream()
        .filter(RetiredKey::revoked)
        .mapToInt(
            key ->
                PartnerKeyTable.taken(
                    handle, row.party(), key.revokedSince(), requireNonNull(key.revokedAt())))
        .max()
        .orElse(0);
  }
}
