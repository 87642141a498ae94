package org.jisr.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jisr.log.LeafKind;

/**
 * Takes a partner's letter that it has new keys: they are pinned without a person only when the
 * keys that people compared, or that followed from them, signed for them.
 */
final class KeysArrival {
  /** However long a partner asks for both keys of its connection to be known. */
  private static final Duration LONGEST_OVERLAP = Duration.ofDays(31);

  private final Core core;
  private final Directory directory;

  KeysArrival(Core core, Directory directory) {
    this.core = core;
    this.directory = directory;
  }

  void take(Acceptance acceptance, Arrival.Commit commit) {
    EnvelopeHeader header = acceptance.envelope().header();
    if (!header.payloadType().equals(Rotation.MEDIA_TYPE)) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_CONTENT);
    }
    PartnerCard pinned = acceptance.partner();
    Rotation rotation = Rotation.verify(acceptance.envelope().payload(), pinned.keys());
    requireNext(rotation, pinned, header);
    Map<String, String> said =
        Map.of(
            "action", "rotate",
            "fingerprint", rotation.card().fingerprint().hex(),
            "serial", Integer.toString(rotation.card().serial()));
    acceptance.logged(core.log().append(Arrivals.leaf(LeafKind.PARTNER, acceptance, said)));
    core.faults().reached(FaultPoint.Step.RECEIVE_LOGGED);
    core.jdbi()
        .useTransaction(
            handle -> {
              PartnerKeyTable.retire(handle, retired(rotation, pinned, acceptance.now()));
              PartnerTable.repin(handle, rotation.card(), acceptance.now());
              commit.run(handle, Arrival.stored(List.of(), List.of(), Map.of()));
            });
    directory.reload();
    core.listeners().tell(ExchangeEvent.Topic.PARTNER, pinned.party().value());
  }

  private void requireNext(Rotation rotation, PartnerCard pinned, EnvelopeHeader header) {
    PartnerCard card = rotation.card();
    PartnerRow sameConnection = directory.byPin(card.tlsPin());
    boolean next =
        rotation.to().equals(core.self())
            && card.party().equals(pinned.party())
            && card.serial() == pinned.serial() + 1
            && card.logKey().equals(pinned.logKey())
            && rotation.urgentTo() < header.seq()
            && (sameConnection == null || sameConnection.party().equals(pinned.party()));
    if (!next) {
      throw new ExchangeException(ExchangeFault.ROTATION_INVALID);
    }
    boolean revoked =
        core.jdbi()
            .withHandle(
                handle -> PartnerKeyTable.revoked(handle, pinned.party(), card.keys().id()));
    if (revoked) {
      throw new ExchangeException(ExchangeFault.CARD_REVOKED);
    }
  }

  private static RetiredKey retired(Rotation rotation, PartnerCard pinned, Instant now) {
    Instant longest = now.plus(LONGEST_OVERLAP);
    return new RetiredKey(
        pinned,
        now,
        rotation.urgentTo(),
        rotation.ordinaryTo(),
        rotation.overlapUntil().isAfter(longest) ? longest : rotation.overlapUntil(),
        null,
        null,
        null);
  }
}
