package org.jisr.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jisr.bank.Amendment;
import org.jisr.bank.Source;
import org.jisr.bank.StatementWriter;
import org.jisr.law.PartyId;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixId;

/**
 * Carries out a partner's recall: in the bank first, which may be repeated; then it is committed
 * and answered what was done, and with it that the recall goes on to whoever has the items from
 * here.
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
    Notice.Recall recall = Notice.Recall.read(acceptance.envelope());
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
    RecallEffect effect = recall.effect();
    if (effect == RecallEffect.LIFTED) {
      requireRestricted(header.from(), recall);
    }
    acceptance.logged(
        core.log()
            .append(Arrivals.leaf(LeafKind.RECALL, acceptance, Map.of("act", effect.code()))));
    core.faults().reached(FaultPoint.Step.RECEIVE_LOGGED);
    carryOut(header, recall);
    core.faults().reached(FaultPoint.Step.RECALL_WITHDRAWN);
    Collection<PartyId> told = new TreeSet<>();
    core.jdbi()
        .useTransaction(
            handle -> {
              if (effect.tightens()) {
                RecalledTable.insert(
                    handle,
                    header.from(),
                    Direction.IN,
                    recall.envelopeId(),
                    items,
                    effect,
                    header.id(),
                    true);
              }
              if (effect == RecallEffect.GONE) {
                RemarkTable.forget(handle, header.from(), recall.envelopeId(), items);
              }
              RecallTree.Passed passed = tree.passOn(handle, header, recall);
              told.addAll(passed.partners());
              commit.run(
                  handle,
                  Arrival.recalled(items, recall.toldApart() ? effect : null, passed.pending()));
            });
    tree.wake(told);
  }

  /** In the bank, first; it may be repeated. */
  private void carryOut(EnvelopeHeader header, Notice.Recall recall) {
    StatementWriter writer = core.bank().writer();
    String reference = ItemsArrival.reference(header.from(), recall.envelopeId());
    String notice = ItemsArrival.reference(header.from(), header.id());
    switch (recall.effect()) {
      case GONE ->
          writer.withdraw(
              recall.items(), Source.Kind.ENVELOPE, reference, recall.action().tombstone());
      case SUPERSEDED ->
          writer.amend(
              recall.items(), Source.Kind.ENVELOPE, reference, new Amendment.Superseded(notice));
      case RESTRICTED ->
          writer.amend(
              recall.items(),
              Source.Kind.ENVELOPE,
              reference,
              new Amendment.Restricted(notice, recall.uses()));
      case LIFTED -> writer.lift(ItemsArrival.reference(header.from(), recall.restriction()));
    }
  }

  /** Only what this very partner restricted, by the whole of that message. */
  private void requireRestricted(PartyId from, Notice.Recall recall) {
    String restriction = recall.restriction();
    core.jdbi()
        .useHandle(
            handle -> {
              boolean restricted =
                  HeardTable.restriction(handle, from, restriction).isPresent()
                      && InboxTable.find(handle, from, restriction)
                          .map(InboxTable.Row::items)
                          .filter(Set.copyOf(recall.items())::containsAll)
                          .isPresent();
              if (!restricted) {
                throw new ExchangeException(ExchangeFault.RECALL_INVALID);
              }
            });
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
