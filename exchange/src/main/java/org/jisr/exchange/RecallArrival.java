package org.jisr.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jisr.bank.Source;
import org.jisr.law.PartyId;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixId;

/**
 * Carries out a partner's recall: the items are withdrawn from the bank first, which may be
 * repeated; then it is committed and answered that they are gone, and with it that the recall goes
 * on to whoever has them from here.
 */
final class RecallArrival {
  private final Core core;
  private final RecallTree tree;

  RecallArrival(Core core, RecallTree tree) {
    this.core = core;
    this.tree = tree;
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
    List<StixId> items = recall.items();
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
            recall.action().tombstone());
    core.faults().reached(FaultPoint.Step.RECALL_WITHDRAWN);
    Collection<PartyId> told = new TreeSet<>();
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
              RecallTree.Passed passed = tree.passOn(handle, header, recall);
              told.addAll(passed.partners());
              commit.run(handle, Arrival.withdrawn(items, items, passed.pending()));
            });
    tree.wake(told);
  }

  /** News of a recall that this node sent. */
  void hear(Acceptance acceptance, Arrival.Commit commit) {
    EnvelopeHeader header = acceptance.envelope().header();
    Notice.RecallProgress progress = Notice.RecallProgress.read(acceptance.envelope().payload());
    boolean ours =
        core.jdbi()
            .withHandle(handle -> RecallTable.find(handle, progress.recallId()))
            .filter(recall -> recall.partner().equals(header.from()))
            .isPresent();
    if (!ours) {
      throw new ExchangeException(ExchangeFault.MAIL_UNKNOWN);
    }
    Map<String, String> pending = Map.of("pending", Integer.toString(progress.count().pending()));
    acceptance.logged(core.log().append(Arrivals.leaf(LeafKind.RECEIPT, acceptance, pending)));
    core.faults().reached(FaultPoint.Step.RECEIVE_LOGGED);
    Set<PartyId> told = new TreeSet<>();
    core.jdbi()
        .useTransaction(
            handle -> {
              told.addAll(tree.progressed(handle, progress));
              List<StixId> items =
                  OutboxTable.find(handle, progress.recallId()).orElseThrow().items();
              commit.run(handle, Arrival.stored(items, List.of(), Map.of()));
            });
    tree.wake(told);
    core.listeners().tell(ExchangeEvent.Topic.OUTBOX, progress.recallId());
  }
}
