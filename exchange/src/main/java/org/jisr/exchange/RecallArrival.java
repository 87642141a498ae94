package org.jisr.exchange;

import java.util.List;
import java.util.Optional;
import org.jisr.bank.Source;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixId;

/**
 * Carries out a partner's recall: the items are withdrawn from the bank first, which may be
 * repeated, and then it is committed and answered that they are gone.
 */
final class RecallArrival {
  /** The tombstone's reason; the partner's own words stay in the envelope. */
  private static final String REASON = "recalled-by-sender";

  private final Core core;

  RecallArrival(Core core) {
    this.core = core;
  }

  void take(Acceptance acceptance, Arrival.Commit commit) {
    EnvelopeHeader header = acceptance.envelope().header();
    Notice.Recall recall = Notice.Recall.read(acceptance.envelope().payload());
    Optional<InboxTable.Row> recalled =
        core.jdbi()
            .withHandle(handle -> InboxTable.find(handle, header.from(), recall.envelopeId()));
    if (recalled.isEmpty()) {
      throw new ExchangeException(ExchangeFault.MAIL_UNKNOWN);
    }
    List<StixId> items = recall.items().stream().distinct().toList();
    if (!recalled.get().items().containsAll(items)) {
      throw new ExchangeException(ExchangeFault.RECALL_INVALID);
    }
    acceptance.logged(core.log().append(Arrivals.leaf(LeafKind.RECALL, acceptance)));
    core.faults().reached(FaultPoint.Step.RECEIVE_LOGGED);
    core.bank()
        .writer()
        .withdraw(
            items,
            Source.Kind.ENVELOPE,
            ItemsArrival.reference(header.from(), recall.envelopeId()),
            REASON);
    core.jdbi()
        .useTransaction(
            handle -> {
              RecalledTable.insert(
                  handle,
                  header.from(),
                  Direction.IN,
                  recall.envelopeId(),
                  items,
                  header.id(),
                  true);
              commit.run(handle, Arrival.withdrawn(items, items));
            });
  }
}
