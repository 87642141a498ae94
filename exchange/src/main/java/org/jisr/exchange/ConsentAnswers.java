package org.jisr.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Condition;
import org.jisr.law.PartyId;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * Gives answers about consents and takes them, in the caller's transaction: what a partner decided
 * is kept, handed down where it was asked for somebody else, and carried out when it is withdrawn.
 */
final class ConsentAnswers {
  private static final String NODE = "node";
  private static final Duration RECALL_WITHIN = RecallOrder.USUAL;

  private final Core core;
  private final Sender sender;
  private final RecallTree tree;

  ConsentAnswers(Core core, Sender sender, RecallTree tree) {
    this.core = core;
    this.sender = sender;
    this.tree = tree;
  }

  /** Wakes the couriers of whom something was queued for. */
  void wake(Set<PartyId> told) {
    tree.wake(told);
  }

  /** Tells the partner that asked; the leaf comes before the row changes. */
  void give(
      Handle handle,
      ConsentRequest request,
      ConsentState state,
      @Nullable ConsentGrant grant,
      List<RefusalReason> reasons,
      @Nullable String by) {
    request.state().require(state);
    EnvelopeHeader question =
        InboxTable.find(handle, request.party(), request.id())
            .orElseThrow(() -> new ExchangeException(ExchangeFault.CONSENT_UNKNOWN))
            .header();
    sender.enqueue(
        handle,
        ConsentMessages.answer(
            UUID.randomUUID().toString(),
            question,
            new ConsentNotice.Answer(request.id(), state, grant, reasons),
            by == null ? NODE : by));
    ConsentTable.decided(handle, request.id(), state, grant, reasons, by, core.now());
  }

  /** Takes a partner's answer; returns who must hear of it in turn. */
  Set<PartyId> take(Handle handle, ConsentRequest asked, ConsentNotice.Answer answer) {
    asked.state().require(answer.state());
    ConsentGrant grant = answer.grant();
    if (grant != null && (grant.items().isEmpty() || !asked.items().containsAll(grant.items()))) {
      throw new ExchangeException(ExchangeFault.CONSENT_INVALID);
    }
    ConsentTable.decided(
        handle, asked.id(), answer.state(), grant, answer.reasons(), null, core.now());
    String parent = asked.parent();
    if (parent != null) {
      return handDown(handle, parent, answer.state());
    }
    return answer.state() == ConsentState.WITHDRAWN ? callBack(handle, asked) : Set.of();
  }

  private Set<PartyId> handDown(Handle handle, String parent, ConsentState state) {
    ConsentRequest above = ConsentTable.lock(handle, parent).orElseThrow();
    List<ConsentRequest> children = ConsentTable.children(handle, parent);
    if (state == ConsentState.WITHDRAWN) {
      if (above.state() != ConsentState.GRANTED) {
        return Set.of();
      }
      give(handle, above, ConsentState.WITHDRAWN, null, List.of(), null);
      return Set.of(above.party());
    }
    boolean waiting = children.stream().anyMatch(each -> each.state() == ConsentState.ASKED);
    if (waiting || above.state() != ConsentState.PASSED_ON) {
      return Set.of();
    }
    ConsentGrant together = together(children);
    List<RefusalReason> reasons =
        together != null
            ? List.of()
            : children.stream().flatMap(each -> each.reasons().stream()).distinct().toList();
    give(
        handle,
        above,
        together == null ? ConsentState.REFUSED : ConsentState.GRANTED,
        together,
        reasons,
        null);
    return Set.of(above.party());
  }

  /** What all that was granted comes to: the earliest end and every condition; null for nothing. */
  static @Nullable ConsentGrant together(List<ConsentRequest> children) {
    Set<StixId> items = new TreeSet<>();
    Set<Condition> conditions = new TreeSet<>();
    Instant until = Instant.MAX;
    for (ConsentRequest child : children) {
      ConsentGrant grant = child.grant();
      if (child.state() == ConsentState.GRANTED && grant != null) {
        items.addAll(grant.items());
        conditions.addAll(grant.conditions());
        until = grant.until().isBefore(until) ? grant.until() : until;
      }
    }
    return items.isEmpty()
        ? null
        : new ConsentGrant(List.copyOf(items), until, List.copyOf(conditions));
  }

  /** What went on under a consent is called back when the consent is. */
  private Set<PartyId> callBack(Handle handle, ConsentRequest consent) {
    ConsentGrant grant = consent.grant();
    PartyId recipient = consent.recipient();
    if (grant == null || recipient == null) {
      return Set.of();
    }
    Map<String, List<StixId>> open = new LinkedHashMap<>();
    OnwardTable.sentTo(handle, consent, recipient, grant.items())
        .forEach(
            edge ->
                open.computeIfAbsent(edge.envelopeId(), key -> new ArrayList<>()).add(edge.item()));
    open.forEach(
        (envelope, items) ->
            tree.order(
                handle,
                OutboxTable.find(handle, envelope).orElseThrow().header(),
                UUID.randomUUID().toString(),
                new Notice.Recall(
                    envelope, items, "", RecallAction.WITHDRAW, core.now().plus(RECALL_WITHIN), ""),
                RecallTree.BY_NODE));
    return open.isEmpty() ? Set.of() : Set.of(recipient);
  }
}
