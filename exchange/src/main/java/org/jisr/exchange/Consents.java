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
import org.jisr.bank.ItemDecision;
import org.jisr.law.Consultation;
import org.jisr.law.Need;
import org.jisr.law.Outcome;
import org.jisr.law.PartyId;
import org.jisr.law.Viewer;
import org.jisr.stix.StixId;

/**
 * Originators' consents to onward use: asked of the partner that something came from, given,
 * refused, passed on to the originator behind it, and withdrawn.
 *
 * <p>A consent holds for exactly the statements, the recipient and the purpose that it was asked
 * for. It only ever fulfils what a release lacks; what the rules forbid stays forbidden.
 */
public final class Consents {
  private static final Duration LONGEST = Duration.ofDays(5 * 366);

  private final Core core;
  private final Outgoing outgoing;
  private final Sender sender;
  private final ConsentAnswers answers;

  Consents(Core core, Outgoing outgoing, Sender sender, ConsentAnswers answers) {
    this.core = core;
    this.outgoing = outgoing;
    this.sender = sender;
    this.answers = answers;
  }

  /** A statement that lacks a consent, with the envelope that brought it. */
  private record Lacking(ItemDecision decision, PartyId party, String envelopeId) {
    /** What is asked in one question. */
    String question() {
      return party + " " + envelopeId + " " + decision.originator();
    }
  }

  /**
   * Asks for what a release to that recipient lacks, one question for each envelope that brought
   * something of it.
   *
   * @throws ExchangeException {@code EXCHANGE_CONSENT_NOTHING} when no consent would help, {@code
   *     EXCHANGE_PARTNER_…}
   * @throws org.jisr.bank.BankException {@code BANK_ENTITY_UNKNOWN} for what the asker cannot see
   */
  public List<ConsentRequest> ask(ConsentWish wish, Consultation asker) {
    List<Outgoing.Ground> grounds =
        outgoing.grounds(List.of(wish.recipient()), asker, wish.humanRights());
    List<ItemDecision> decisions = outgoing.preview(asker, wish.ids(), grounds).decisions();
    List<ConsentRequest> asked = new ArrayList<>();
    core.jdbi()
        .useTransaction(
            handle -> {
              Map<String, List<Lacking>> questions = new LinkedHashMap<>();
              for (ItemDecision decision : decisions) {
                if (lacksConsent(decision)) {
                  OnwardTable.brought(handle, decision.id(), lastHand(decision))
                      .map(envelope -> new Lacking(decision, lastHand(decision), envelope))
                      .ifPresent(
                          each ->
                              questions
                                  .computeIfAbsent(each.question(), key -> new ArrayList<>())
                                  .add(each));
                }
              }
              questions.values().forEach(each -> asked.add(ask(handle, each, wish, asker)));
            });
    if (asked.isEmpty()) {
      throw new ExchangeException(ExchangeFault.CONSENT_NOTHING);
    }
    answers.wake(parties(asked));
    return asked;
  }

  private static boolean lacksConsent(ItemDecision decision) {
    return decision.handling().thirdParty()
        && decision.decision().outcome() instanceof Outcome.Needs needs
        && needs.needs().contains(Need.ORIGINATOR_CONSENT);
  }

  private static PartyId lastHand(ItemDecision decision) {
    List<PartyId> chain = decision.handling().chain();
    return chain.isEmpty() ? decision.originator() : chain.getLast();
  }

  private ConsentRequest ask(
      Handle handle, List<Lacking> lacking, ConsentWish wish, Consultation asker) {
    Lacking first = lacking.getFirst();
    ConsentRequest request =
        request(
            first.party(),
            first.envelopeId(),
            lacking.stream().map(each -> each.decision().id()).distinct().toList(),
            lacking.stream().map(each -> each.decision().statementId()).toList(),
            first.decision().originator(),
            wish,
            asker);
    send(handle, request, asker.viewer().account());
    return request;
  }

  private ConsentRequest request(
      PartyId party,
      String envelopeId,
      List<StixId> items,
      List<UUID> statements,
      PartyId originator,
      ConsentWish wish,
      Consultation asker) {
    Instant now = core.now();
    return new ConsentRequest(
        UUID.randomUUID().toString(),
        Direction.OUT,
        party,
        envelopeId,
        items,
        statements,
        originator,
        wish.recipient(),
        wish.named(),
        wish.category(),
        asker.purpose(),
        wish.reason(),
        now.plus(wish.within()),
        ConsentState.ASKED,
        now,
        asker.viewer().account(),
        null,
        null,
        List.of(),
        null);
  }

  private void send(Handle handle, ConsentRequest request, String by) {
    EnvelopeHeader brought =
        InboxTable.find(handle, request.party(), request.envelopeId()).orElseThrow().header();
    sender.enqueue(handle, ConsentMessages.question(request, brought, by));
    ConsentTable.insert(handle, request);
  }

  /** At most 500, the open ones first; who may read which of the items is the caller's to ask. */
  public List<ConsentRequest> list() {
    return core.jdbi().withHandle(ConsentTable::list);
  }

  /** One of them; throws {@code EXCHANGE_CONSENT_UNKNOWN}. */
  public ConsentRequest get(String id) {
    return core.jdbi().withHandle(handle -> require(handle, id));
  }

  /** Whether this node would have to ask another one itself. */
  public boolean foreign(ConsentRequest request) {
    return core.jdbi()
        .withHandle(
            handle ->
                !OnwardTable.sources(handle, request.envelopeId(), request.items()).isEmpty());
  }

  /**
   * Lets the items, or some of them, go on.
   *
   * @throws ExchangeException {@code EXCHANGE_CONSENT_UNKNOWN}, {@code EXCHANGE_CONSENT_STATE},
   *     {@code EXCHANGE_CONSENT_INVALID}, {@code EXCHANGE_CONSENT_FOREIGN} for what came from
   *     another node
   */
  public ConsentRequest grant(String id, ConsentGrant grant, Viewer by) {
    Instant now = core.now();
    if (grant.items().isEmpty()
        || !grant.until().isAfter(now)
        || grant.until().isAfter(now.plus(LONGEST))
        || grant.conditions().stream().anyMatch(each -> each.kind() == null)) {
      throw new ExchangeException(ExchangeFault.CONSENT_INVALID);
    }
    return decide(
        id,
        (handle, request) -> {
          if (!request.items().containsAll(grant.items())) {
            throw new ExchangeException(ExchangeFault.CONSENT_INVALID);
          }
          if (!OnwardTable.sources(handle, request.envelopeId(), grant.items()).isEmpty()) {
            throw new ExchangeException(ExchangeFault.CONSENT_FOREIGN);
          }
          answers.give(handle, request, ConsentState.GRANTED, grant, List.of(), by.account());
        });
  }

  /** Refuses, with one or more reasons of the closed list; throws as {@link #grant}. */
  public ConsentRequest refuse(String id, List<RefusalReason> reasons, Viewer by) {
    if (reasons.isEmpty()) {
      throw new ExchangeException(ExchangeFault.CONSENT_INVALID);
    }
    return decide(
        id,
        (handle, request) ->
            answers.give(
                handle,
                request,
                ConsentState.REFUSED,
                null,
                reasons.stream().distinct().toList(),
                by.account()));
  }

  /**
   * Takes a consent back: the partner's node calls back what went on under it. Throws as {@link
   * #grant}.
   */
  public ConsentRequest withdraw(String id, Viewer by) {
    return decide(
        id,
        (handle, request) ->
            answers.give(handle, request, ConsentState.WITHDRAWN, null, List.of(), by.account()));
  }

  /**
   * Asks whoever the items came from, without the name of who wants to hand them on and without
   * that of the recipient; the answer goes back by itself. Throws as {@link #grant}.
   */
  public ConsentRequest passOn(String id, Viewer by) {
    Set<PartyId> told = new TreeSet<>();
    ConsentRequest passed =
        core.jdbi()
            .inTransaction(
                handle -> {
                  ConsentRequest request = lockAsked(handle, id);
                  request.state().require(ConsentState.PASSED_ON);
                  List<OnwardTable.Origin> sources =
                      OnwardTable.sources(handle, request.envelopeId(), request.items());
                  if (sources.isEmpty()) {
                    throw new ExchangeException(ExchangeFault.CONSENT_INVALID);
                  }
                  sources.forEach(
                      source -> {
                        send(handle, onward(request, source, by), by.account());
                        told.add(source.party());
                      });
                  ConsentTable.decided(
                      handle,
                      id,
                      ConsentState.PASSED_ON,
                      null,
                      List.of(),
                      by.account(),
                      core.now());
                  return require(handle, id);
                });
    answers.wake(told);
    return passed;
  }

  private ConsentRequest onward(ConsentRequest request, OnwardTable.Origin source, Viewer by) {
    return new ConsentRequest(
        UUID.randomUUID().toString(),
        Direction.OUT,
        source.party(),
        source.envelopeId(),
        source.items(),
        List.of(),
        null,
        null,
        false,
        request.category(),
        request.purpose(),
        request.reason(),
        request.dueAt(),
        ConsentState.ASKED,
        core.now(),
        by.account(),
        null,
        null,
        List.of(),
        request.id());
  }

  private interface Decision {
    void on(Handle handle, ConsentRequest request);
  }

  private ConsentRequest decide(String id, Decision decision) {
    ConsentRequest decided =
        core.jdbi()
            .inTransaction(
                handle -> {
                  decision.on(handle, lockAsked(handle, id));
                  return require(handle, id);
                });
    answers.wake(Set.of(decided.party()));
    return decided;
  }

  /** Only what a partner asks is this node's to decide. */
  private static ConsentRequest lockAsked(Handle handle, String id) {
    return ConsentTable.lock(handle, id)
        .filter(request -> request.direction() == Direction.IN)
        .orElseThrow(() -> new ExchangeException(ExchangeFault.CONSENT_UNKNOWN));
  }

  private static ConsentRequest require(Handle handle, String id) {
    return ConsentTable.find(handle, id)
        .orElseThrow(() -> new ExchangeException(ExchangeFault.CONSENT_UNKNOWN));
  }

  private static Set<PartyId> parties(List<ConsentRequest> asked) {
    Set<PartyId> parties = new TreeSet<>();
    asked.forEach(each -> parties.add(each.party()));
    return parties;
  }
}
