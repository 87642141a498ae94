package org.jisr.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jisr.bank.ExportSelection;
import org.jisr.bank.Release;
import org.jisr.bank.ReleasePreview;
import org.jisr.bank.ReleaseSurvey;
import org.jisr.law.Consultation;
import org.jisr.law.HumanRights;
import org.jisr.law.PartyId;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/** Sending items to partners: looked at first, then released exactly as looked at. */
public final class Releases {
  private final Core core;
  private final Outgoing outgoing;
  private final ReleaseEnvelopes envelopes;
  private final Sender sender;
  private final Couriers couriers;

  Releases(Core core, Outgoing outgoing, Sender sender, Couriers couriers) {
    this.core = core;
    this.outgoing = outgoing;
    this.envelopes = new ReleaseEnvelopes(core);
    this.sender = sender;
    this.couriers = couriers;
  }

  /**
   * What would go to whom and why (not); nothing leaves and nothing is logged.
   *
   * @param partnerIds confirmed partners
   * @param humanRights the officer's answer that releases on persons need
   * @throws ExchangeException {@code EXCHANGE_RELEASE_INVALID}, {@code EXCHANGE_PARTNER_…}
   * @throws org.jisr.bank.BankException {@code BANK_ENTITY_UNKNOWN} for what the viewer cannot see
   */
  public ReleasePreview preview(
      List<StixId> ids,
      List<String> partnerIds,
      Consultation consultation,
      HumanRights humanRights) {
    return outgoing.preview(
        consultation, distinct(ids), grounds(distinct(ids), partnerIds, consultation, humanRights));
  }

  /**
   * Who would receive a selection, and why (not); nothing leaves and nothing is logged.
   *
   * @param partnerIds confirmed partners; empty for all of them
   * @throws ExchangeException {@code EXCHANGE_PARTNER_…}
   * @throws org.jisr.bank.BankException {@code BANK_ENTITY_UNKNOWN} for what the viewer cannot see
   */
  public ReleaseSurvey survey(
      ExportSelection selection,
      List<String> partnerIds,
      Consultation consultation,
      HumanRights humanRights) {
    List<PartyId> partners =
        partnerIds.isEmpty()
            ? outgoing.confirmed()
            : partnerIds.stream().distinct().map(Ids::party).toList();
    return outgoing.survey(
        consultation, selection, outgoing.grounds(partners, consultation, humanRights));
  }

  /**
   * Sends what the preview permitted; a partner that gets nothing gets no envelope, and the gate
   * logs the refusal.
   *
   * @param decisionHash of the preview that a person saw
   * @throws ExchangeException {@code EXCHANGE_DECISION_CHANGED} when it would be decided otherwise
   *     now; nothing was sent
   */
  public ReleaseReport send(
      List<StixId> ids,
      List<String> partnerIds,
      Consultation consultation,
      HumanRights humanRights,
      String decisionHash) {
    return send(ids, partnerIds, consultation, humanRights, decisionHash, null);
  }

  /**
   * As the other, as an answer to a request for information of the only partner.
   *
   * @param request the request's id; null for none
   * @throws ExchangeException {@code EXCHANGE_INFORMATION_REQUEST_UNKNOWN}, {@code
   *     EXCHANGE_INFORMATION_REQUEST_STATE} unless that partner waits for its answer
   */
  public ReleaseReport send(
      List<StixId> ids,
      List<String> partnerIds,
      Consultation consultation,
      HumanRights humanRights,
      String decisionHash,
      @Nullable String request) {
    if (request != null) {
      core.jdbi()
          .useHandle(
              handle ->
                  RequestSight.answerable(handle, request, partnerIds, consultation.viewer()));
    }
    List<StixId> items = distinct(ids);
    List<Outgoing.Ground> grounds = grounds(items, partnerIds, consultation, humanRights);
    List<Release> releases = outgoing.release(consultation, items, grounds, decisionHash);
    List<ReleaseReport.Sent> sent = new ArrayList<>();
    for (int i = 0; i < grounds.size(); i++) {
      sent.addAll(send(grounds.get(i), releases.get(i), consultation, decisionHash, request));
    }
    return new ReleaseReport(sent, Outgoing.decisions(releases));
  }

  private List<ReleaseReport.Sent> send(
      Outgoing.Ground ground,
      Release release,
      Consultation consultation,
      String decisionHash,
      @Nullable String request) {
    List<Draft> drafts = envelopes.of(ground, release, consultation, decisionHash, null, request);
    if (drafts.isEmpty()) {
      return List.of();
    }
    core.jdbi()
        .useTransaction(
            handle -> {
              outgoing.requireConsents(handle, ground);
              sender.enqueue(handle, drafts);
              RequestTable.link(handle, request, drafts);
            });
    couriers.wake(ground.partner());
    List<ReleaseReport.Sent> sent =
        drafts.stream().map(each -> new ReleaseReport.Sent(each.id(), ground.partner())).toList();
    sent.forEach(one -> core.listeners().tell(ExchangeEvent.Topic.OUTBOX, one.envelopeId()));
    return sent;
  }

  private List<Outgoing.Ground> grounds(
      List<StixId> ids,
      List<String> partnerIds,
      Consultation consultation,
      HumanRights humanRights) {
    List<PartyId> partners = partnerIds.stream().distinct().map(Ids::party).toList();
    if (ids.isEmpty() || partners.isEmpty()) {
      throw new ExchangeException(ExchangeFault.RELEASE_INVALID);
    }
    return outgoing.grounds(partners, consultation, humanRights);
  }

  private static List<StixId> distinct(List<StixId> ids) {
    return ids.stream().distinct().toList();
  }
}
