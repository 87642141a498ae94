package org.jisr.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixId;

/**
 * Sends recalls after what went out, passes partners' recalls on to whom the items went from here,
 * and tells the partner that sent one how far the tree behind this node has come.
 *
 * <p>Passing on needs nobody's word: whoever handed an item on answers for calling it back. Every
 * statement of every envelope is called back once, so circles of partners end by themselves.
 */
final class RecallTree {
  private static final Duration LIFETIME = Duration.ofDays(365);
  static final Map<String, String> BY_NODE = Map.of("by", "node");

  private final Core core;
  private final Sender sender;
  private volatile Consumer<PartyId> bell = party -> {};

  RecallTree(Core core, Sender sender) {
    this.core = core;
    this.sender = sender;
  }

  /** Who is woken when something was queued for a partner; set once, before anything runs. */
  void ring(Consumer<PartyId> couriers) {
    bell = couriers;
  }

  /** Wakes the couriers, once what was queued for them is committed. */
  void wake(Collection<PartyId> partners) {
    partners.forEach(bell);
  }

  /** Calls items of a sent envelope back, in the caller's transaction. */
  void order(
      Handle handle,
      EnvelopeHeader sent,
      String recallId,
      Notice.Recall notice,
      Map<String, String> committed) {
    Draft draft =
        new Draft(
            recallId,
            sent.to(),
            EnvelopeKind.RECALL,
            sent.lane(),
            Urgency.TODAY,
            LIFETIME,
            Draft.Terms.of(sent),
            notice.conditions(),
            Notice.Recall.TOLD_APART,
            notice.json(),
            notice.items(),
            notice.lifts() == null ? sent.id() : notice.lifts(),
            LeafKind.RECALL,
            committed);
    RecallEffect effect = notice.effect();
    sender.enqueue(handle, draft.saying(Map.of("act", effect.code())));
    boolean byPerson = !committed.equals(BY_NODE);
    if (effect.tightens()) {
      core.bank().gate().views().withhold(sent.to(), notice.items());
      RecalledTable.insert(
          handle, sent.to(), Direction.OUT, sent.id(), notice.items(), effect, recallId, false);
    }
    if (effect == RecallEffect.GONE) {
      OnwardTable.recalled(handle, sent.id(), notice.items(), recallId);
    } else if (effect == RecallEffect.SUPERSEDED || !byPerson) {
      // What a person here restricts is lifted by a person here: nothing else may rest on it.
      OnwardTable.acted(handle, notice, recallId);
    }
    RecallTable.insert(handle, sent, recallId, notice, byPerson, core.now());
  }

  /** Lifts a restriction that went out, in the caller's transaction; returns to whom. */
  PartyId lift(
      Handle handle,
      String restriction,
      String reason,
      Instant deadline,
      String recallId,
      Map<String, String> committed) {
    OutboxTable.Row sent = OutboxTable.find(handle, restriction).orElseThrow();
    String envelope = RecallTable.find(handle, restriction).orElseThrow().envelopeId();
    Notice.Recall notice =
        new Notice.Recall(
            envelope, sent.items(), reason, RecallAction.LIFT, deadline, "", restriction, true);
    OnwardTable.lifted(handle, restriction);
    EnvelopeHeader first = OutboxTable.find(handle, envelope).orElseThrow().header();
    order(handle, first, recallId, notice, committed);
    return first.to();
  }

  /**
   * What a partner's recall set going.
   *
   * @param pending copies behind this node that are not answered for yet
   * @param partners who must be told
   */
  record Passed(int pending, Set<PartyId> partners) {}

  /** Passes a partner's recall on, in the transaction in which it is taken. */
  Passed passOn(Handle handle, EnvelopeHeader recall, Notice.Recall notice) {
    RecallTable.Heard heard = new RecallTable.Heard(recall.from(), recall.id());
    RecallTable.heard(handle, heard, notice, core.now());
    if (notice.lifts() != null) {
      return passLifting(handle, heard, recall.from(), notice, notice.lifts());
    }
    List<String> digests =
        OnwardTable.spoil(handle, recall.from(), notice.envelopeId(), notice.items());
    Map<String, List<StixId>> open = new LinkedHashMap<>();
    for (OnwardTable.Edge edge :
        OnwardTable.edges(handle, digests, notice.effect(), notice.uses())) {
      if (edge.recall() == null) {
        open.computeIfAbsent(edge.envelopeId(), key -> new ArrayList<>()).add(edge.item());
      } else {
        RecallTable.passed(handle, heard, edge.recall());
      }
    }
    Set<PartyId> partners = new TreeSet<>();
    open.forEach(
        (envelope, items) -> {
          EnvelopeHeader sent = OutboxTable.find(handle, envelope).orElseThrow().header();
          String id = UUID.randomUUID().toString();
          order(handle, sent, id, notice.onward(envelope, items), BY_NODE);
          RecallTable.passed(handle, heard, id);
          partners.add(sent.to());
        });
    RecallCount count = RecallTable.count(handle, heard);
    if (count.acted() + count.refused() > notice.items().size()) {
      // An earlier recall reached some of them: the receipt alone would not count these.
      tell(handle, heard, recall, notice.items());
      partners.add(recall.from());
    }
    return new Passed(count.pending(), partners);
  }

  /** A restriction that went on for several senders stays until the last of them lifts it. */
  private Passed passLifting(
      Handle handle,
      RecallTable.Heard heard,
      PartyId from,
      Notice.Recall notice,
      String restriction) {
    HeardTable.lift(handle, from, restriction);
    OnwardTable.restore(handle, from, notice.envelopeId(), notice.items());
    RecalledTable.lifted(handle, Direction.IN, from, notice.envelopeId(), notice.items());
    Set<PartyId> partners = new TreeSet<>();
    for (String passed : HeardTable.passedForNothingElse(handle, from, restriction)) {
      String id = UUID.randomUUID().toString();
      partners.add(lift(handle, passed, "", notice.deadline(), id, BY_NODE));
      RecallTable.passed(handle, heard, id);
    }
    return new Passed(RecallTable.count(handle, heard).pending(), partners);
  }

  /** A partner's receipt for a recall; returns who must hear of it further up. */
  Set<PartyId> answered(Handle handle, EnvelopeHeader recall, ReceiptContent content, int items) {
    boolean taken = content.code() == null;
    int acted = taken ? content.done() : 0;
    RecallTable.answered(
        handle,
        recall.id(),
        new RecallCount(acted, content.pending(), Math.max(0, items - acted)),
        taken ? content.effect() : null,
        core.now());
    return report(handle, recall.id());
  }

  /** A partner's news of the tree behind it; returns who must hear of it further up. */
  Set<PartyId> progressed(Handle handle, Notice.RecallProgress progress) {
    RecallTable.progressed(handle, progress);
    return report(handle, progress.recallId());
  }

  private Set<PartyId> report(Handle handle, String recallId) {
    Set<PartyId> partners = new TreeSet<>();
    for (RecallTable.Heard heard : RecallTable.passedOnBy(handle, recallId)) {
      InboxTable.Row recall = InboxTable.find(handle, heard.party(), heard.id()).orElseThrow();
      tell(handle, heard, recall.header(), recall.items());
      partners.add(heard.party());
    }
    return partners;
  }

  /** Its letter is for whoever may read the items, as the recall is. */
  private void tell(
      Handle handle, RecallTable.Heard heard, EnvelopeHeader recall, List<StixId> items) {
    Notice.RecallProgress progress =
        new Notice.RecallProgress(
            heard.id(), RecallTable.nextVersion(handle, heard), RecallTable.count(handle, heard));
    sender.enqueue(handle, progress(recall, progress, items));
  }

  private static Draft progress(
      EnvelopeHeader recall, Notice.RecallProgress progress, List<StixId> items) {
    return new Draft(
        UUID.randomUUID().toString(),
        recall.from(),
        EnvelopeKind.RECALL_PROGRESS,
        recall.lane(),
        Urgency.TODAY,
        LIFETIME,
        Draft.Terms.of(recall),
        List.of(),
        Notice.MEDIA_TYPE,
        progress.json(),
        items,
        recall.id(),
        LeafKind.RECEIPT,
        BY_NODE);
  }
}
