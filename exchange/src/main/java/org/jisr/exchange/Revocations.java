package org.jisr.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jspecify.annotations.Nullable;

/**
 * Ends a partner's keys, at its own signed word or at that of an officer of this node. What was
 * taken before stays, recalls among it; nothing under these keys is taken any more, and they are
 * never pinned again. Thread-safe.
 */
final class Revocations {
  static final String BY_PARTNER = "partner";
  static final String BY_OFFICER = "officer";

  /** Whoever holds a revoked key must not fill the log with it. */
  private static final int MOST_REFUSED = 10_000;

  private final Core core;
  private final Directory directory;

  Revocations(Core core, Directory directory) {
    this.core = core;
    this.directory = directory;
  }

  /**
   * Takes a statement about keys of this partner, whoever brought it.
   *
   * @param actor the account that entered it from a file; null when it came over the connection
   * @throws ExchangeException {@code EXCHANGE_REVOCATION_INVALID} when it is not about keys that
   *     this node knows of the partner, or not signed by them
   */
  void take(byte[] statement, PartnerRow known, @Nullable String actor) {
    PartnerRow partner = core.jdbi().withHandle(handle -> current(handle, known));
    if (statement.length > Revocation.MAX_BYTES) {
      throw new ExchangeException(ExchangeFault.REVOCATION_INVALID);
    }
    Revocation.Signed signed = Revocation.read(statement);
    Instant since = signed.revocation().since();
    PartnerCard named = named(signed, partner);
    boolean present = named.fingerprint().equals(partner.card().fingerprint());
    boolean all = present || followed(partner, named, since);
    revoke(partner, named, all, since, BY_PARTNER, actor);
  }

  private static PartnerCard named(Revocation.Signed signed, PartnerRow partner) {
    if (signed.of(partner.card())) {
      return partner.card();
    }
    return partner.retired().stream()
        .map(RetiredKey::card)
        .filter(signed::of)
        .findFirst()
        .orElseThrow(() -> new ExchangeException(ExchangeFault.REVOCATION_INVALID));
  }

  /**
   * Whether the present keys rest on the named ones since they were in other hands: a thief may
   * have been the one who changed them.
   */
  private static boolean followed(PartnerRow partner, PartnerCard named, @Nullable Instant since) {
    return since == null
        || partner.retired().stream()
            .filter(key -> key.card().fingerprint().equals(named.fingerprint()))
            .anyMatch(key -> !key.retiredAt().isBefore(since));
  }

  /** An officer of this node was told of it, by telephone or in person. */
  void mark(PartnerRow known, @Nullable Instant since, String actor) {
    PartnerRow partner = core.jdbi().withHandle(handle -> current(handle, known));
    revoke(partner, partner.card(), true, since, BY_OFFICER, actor);
  }

  /** The row as it stands: what is kept in memory may not have the partner's newest keys yet. */
  private static PartnerRow current(Handle handle, PartnerRow known) {
    return PartnerTable.find(handle, known.party()).orElse(known);
  }

  private void revoke(
      PartnerRow partner,
      PartnerCard named,
      boolean all,
      @Nullable Instant since,
      String by,
      @Nullable String actor) {
    Instant now = core.now();
    boolean known = all ? partner.state() == PartnerState.REVOKED : revoked(partner, named);
    if (known) {
      return;
    }
    Map<String, String> clear = new HashMap<>();
    clear.put("action", "revoke");
    clear.put("partner", partner.party().value());
    clear.put("fingerprint", named.fingerprint().hex());
    clear.put("serial", Integer.toString(named.serial()));
    if (since != null) {
      clear.put("since", since.toString());
    }
    core.log()
        .append(
            new Leaf(LeafKind.PARTNER, clear, Map.of("by", actor == null ? BY_PARTNER : actor)));
    core.jdbi()
        .useTransaction(
            handle -> {
              PartnerTable.lock(handle, partner.party());
              for (PartnerCard card : ended(current(handle, partner), named, all)) {
                PartnerKeyTable.retire(
                    handle, new RetiredKey(card, now, 0, 0, now, now, since, by));
              }
              if (all) {
                PartnerTable.revoked(handle, partner.party());
              }
            });
    directory.reload();
    core.listeners().tell(ExchangeEvent.Topic.PARTNER, partner.party().value());
  }

  private static boolean revoked(PartnerRow partner, PartnerCard named) {
    return partner.retired().stream()
        .anyMatch(k -> k.revoked() && k.card().fingerprint().equals(named.fingerprint()));
  }

  /** The named keys, and all that followed from them where these fall too. */
  private static List<PartnerCard> ended(PartnerRow partner, PartnerCard named, boolean all) {
    if (!all) {
      return List.of(named);
    }
    List<PartnerCard> cards = new ArrayList<>(List.of(partner.card()));
    partner.retired().stream()
        .map(RetiredKey::card)
        .filter(card -> card.serial() >= named.serial())
        .forEach(cards::add);
    return cards;
  }

  /**
   * Refuses an envelope when revoked keys of this partner signed it, with a leaf for each that is
   * new; does nothing for another.
   *
   * @throws ExchangeException {@code EXCHANGE_KEY_REVOKED}
   */
  void refuse(Envelope envelope, PartnerRow partner) {
    boolean signed =
        partner.retired().stream()
            .filter(RetiredKey::revoked)
            .map(key -> key.card().keys())
            .anyMatch(
                keys ->
                    keys.verify(
                        SignedFormat.ENVELOPE, envelope.headerBytes(), envelope.signature()));
    if (!signed) {
      return;
    }
    Map<String, String> clear = LeafFields.of(Direction.IN, envelope, partner.party());
    clear.put("code", ExchangeFault.KEY_REVOKED.code());
    boolean fresh = core.jdbi().withHandle((Handle handle) -> unknown(handle, envelope, partner));
    if (fresh) {
      core.log().append(new Leaf(LeafKind.REFUSAL, clear, Map.of()));
      core.listeners().tell(ExchangeEvent.Topic.PARTNER, partner.party().value());
    }
    throw new ExchangeException(ExchangeFault.KEY_REVOKED);
  }

  private boolean unknown(Handle handle, Envelope envelope, PartnerRow partner) {
    return PartnerKeyTable.refused(handle, partner.party()) < MOST_REFUSED
        && PartnerKeyTable.refused(handle, partner.party(), envelope.hash(), core.now());
  }
}
