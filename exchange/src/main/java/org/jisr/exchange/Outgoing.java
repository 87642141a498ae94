package org.jisr.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jisr.bank.BankException;
import org.jisr.bank.BankFault;
import org.jisr.bank.ExportSelection;
import org.jisr.bank.ItemDecision;
import org.jisr.bank.Release;
import org.jisr.bank.ReleasePreview;
import org.jisr.bank.ReleaseRequest;
import org.jisr.bank.ReleaseSurvey;
import org.jisr.bank.StatementConsent;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Consent;
import org.jisr.law.Consultation;
import org.jisr.law.HumanRights;
import org.jisr.law.Need;
import org.jisr.law.PartyId;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/** Asks the bank's gate what may go to whom, under the agreements in force. */
final class Outgoing {
  private final Core core;
  private final Directory directory;
  private final Agreements agreements;

  Outgoing(Core core, Directory directory, Agreements agreements) {
    this.core = core;
    this.directory = directory;
    this.agreements = agreements;
  }

  /** A partner with the agreement under which it would receive, if there is one. */
  record Ground(
      PartyId partner,
      Optional<Agreement> agreement,
      ReleaseRequest request,
      @Nullable CharterText charter) {
    /** The same with what another officer's word adds. */
    Ground granted(Set<Need> needs, @Nullable String second) {
      return new Ground(partner, agreement, request.granted(needs, second), charter);
    }

    /** The same within a space, whose charter makes the terms narrower. */
    Ground within(CharterText space) {
      AgreementTerms terms = request.agreement();
      ReleaseRequest narrowed =
          new ReleaseRequest(
              request.recipient(),
              request.purpose(),
              terms == null ? null : CharterRules.narrow(terms, space),
              request.consents(),
              request.statementConsents(),
              request.granted(),
              request.humanRights(),
              request.second());
      return new Ground(partner, agreement, narrowed, space);
    }
  }

  /** The partners to whom something could go, in the order of their names. */
  List<PartyId> confirmed() {
    return directory.all().stream()
        .filter(row -> row.state() == PartnerState.CONFIRMED)
        .map(PartnerRow::party)
        .toList();
  }

  /** Without an agreement the gate is asked all the same, so that it gives its reasons. */
  List<Ground> grounds(List<PartyId> partners, Consultation consultation, HumanRights humanRights) {
    List<Ground> grounds = new ArrayList<>();
    for (PartyId partner : partners) {
      directory.requireConfirmed(partner);
      Optional<Agreement> agreement = agreements.standing(partner, consultation.purpose());
      grounds.add(
          new Ground(
              partner,
              agreement,
              new ReleaseRequest(
                      partner, consultation.purpose(), agreement.map(Agreement::terms).orElse(null))
                  .answered(humanRights)
                  .consented(core.jdbi().withHandle(handle -> consents(handle, partner, false))),
              null));
    }
    return grounds;
  }

  /**
   * Holds what originators consented to until the transaction ends, and fails when one of the
   * consents that were decided on is over.
   */
  void requireConsents(Handle handle, Ground ground) {
    List<StatementConsent> used = ground.request().statementConsents();
    if (!used.isEmpty() && !consents(handle, ground.partner(), true).containsAll(used)) {
      throw new ExchangeException(ExchangeFault.DECISION_CHANGED);
    }
  }

  private List<StatementConsent> consents(Handle handle, PartyId recipient, boolean hold) {
    List<StatementConsent> consents = new ArrayList<>();
    for (ConsentRequest each : ConsentTable.inForce(handle, recipient, core.now(), hold)) {
      ConsentGrant grant = each.grant();
      PartyId originator = each.originator();
      if (grant == null || originator == null) {
        continue;
      }
      Consent consent = new Consent(originator, recipient, each.purpose(), grant.until());
      for (int i = 0; i < each.items().size(); i++) {
        if (grant.items().contains(each.items().get(i))) {
          consents.add(new StatementConsent(each.statements().get(i), consent, grant.conditions()));
        }
      }
    }
    return consents;
  }

  ReleasePreview preview(Consultation consultation, List<StixId> ids, List<Ground> grounds) {
    return core.bank().gate().decideRelease(consultation, ids, requests(grounds));
  }

  ReleaseSurvey survey(Consultation consultation, ExportSelection selection, List<Ground> grounds) {
    return core.bank().gate().surveyRelease(consultation, selection, requests(grounds));
  }

  List<Release> release(
      Consultation consultation, List<StixId> ids, List<Ground> grounds, String decisionHash) {
    try {
      return core.bank().gate().release(consultation, ids, requests(grounds), decisionHash);
    } catch (BankException e) {
      if (e.fault() == BankFault.DECISION_CHANGED) {
        throw new ExchangeException(ExchangeFault.DECISION_CHANGED, e);
      }
      throw e;
    }
  }

  private static List<ReleaseRequest> requests(List<Ground> grounds) {
    return grounds.stream().map(Ground::request).toList();
  }

  static List<ItemDecision> decisions(List<Release> releases) {
    return releases.stream().flatMap(release -> release.decisions().stream()).toList();
  }
}
