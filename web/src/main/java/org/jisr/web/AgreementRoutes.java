package org.jisr.web;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jisr.exchange.Agreement;
import org.jisr.exchange.AgreementAct;
import org.jisr.exchange.AgreementDraft;
import org.jisr.exchange.AgreementQuotas;
import org.jisr.exchange.Agreements;
import org.jisr.exchange.DeadlineProfile;
import org.jisr.law.Condition;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.people.Act;
import org.jisr.people.DecisionHash;
import org.jisr.people.StepUp;
import org.jspecify.annotations.Nullable;

/**
 * Agreements: proposed, signed, suspended, resumed and terminated, each confirmed by its person.
 */
final class AgreementRoutes {
  private final Agreements agreements;
  private final StepUp stepUp;

  AgreementRoutes(Agreements agreements, StepUp stepUp) {
    this.agreements = agreements;
    this.stepUp = stepUp;
  }

  List<Route> routes() {
    Policy manage = Policy.inRole(Role.ADMINISTRATOR, Role.LIAISON, Role.APPROVER);
    Policy judge = Policy.inRole(Role.APPROVER, Role.OVERSIGHT);
    return List.of(
        new Route(Method.POST, "/api/partners/{id}/agreements", manage, this::propose),
        new Route(Method.POST, "/api/agreements/{id}/sign", manage, this::sign),
        new Route(Method.POST, "/api/agreements/{id}/suspend", manage, this::suspend),
        new Route(Method.POST, "/api/agreements/{id}/resume", manage, this::resume),
        new Route(Method.POST, "/api/agreements/{id}/terminate", manage, this::terminate),
        new Route(Method.GET, "/api/agreements/{id}/effect", judge, this::effect));
  }

  private void propose(Call call) throws IOException {
    AgreementDraft draft = draft(call.json());
    stepUp.require(call.caller().session(), Act.AGREEMENT, draftHash(call.part("id"), draft));
    Agreement agreement = agreements.propose(call.part("id"), draft, call.caller().viewer());
    call.reply(201, ExchangeJson.agreement(agreement));
  }

  private static AgreementDraft draft(Body body) {
    Instant validUntil = body.instant("validUntil");
    if (validUntil == null) {
      throw Body.fault(WebFault.PARAMETER_MISSING, "validUntil");
    }
    DeadlineProfile usual = DeadlineProfile.STANDARD;
    return new AgreementDraft(
        body.requiredText("title"),
        body.requiredTexts("purposes").stream().map(Purpose::of).collect(Collectors.toSet()),
        Set.copyOf(body.requiredTexts("types")),
        body.texts("conditions").stream().map(PartnerRoutes::condition).toList(),
        validUntil,
        new DeadlineProfile(
            number(body, "urgentDirect", usual.urgentDirect()),
            number(body, "urgentIndirect", usual.urgentIndirect()),
            number(body, "otherwise", usual.otherwise())),
        new AgreementQuotas(
            number(body, "statementsPerDay", 0),
            number(body, "openRequests", 0),
            number(body, "tipOffsPerDay", 0)),
        body.text("replaces"));
  }

  /** What is no number of the agreement's kind is refused there, with its bounds. */
  private static int number(Body body, String name, int usual) {
    return (int) Math.clamp(body.number(name, usual), -1, Integer.MAX_VALUE);
  }

  private void sign(Call call) throws IOException {
    String hash = call.json().requiredText("hash");
    stepUp.require(call.caller().session(), Act.AGREEMENT, hash);
    reply(call, agreements.sign(call.part("id"), hash, call.caller().viewer()));
  }

  private void suspend(Call call) throws IOException {
    Said said = said(call, AgreementAct.SUSPEND);
    reply(call, agreements.suspend(said.id(), said.hash(), said.reason(), said.viewer()));
  }

  private void resume(Call call) throws IOException {
    Said said = said(call, AgreementAct.RESUME);
    reply(call, agreements.resume(said.id(), said.hash(), said.reason(), said.viewer()));
  }

  private void terminate(Call call) throws IOException {
    Said said = said(call, AgreementAct.TERMINATE);
    reply(
        call,
        agreements.terminate(said.id(), said.hash(), said.reason(), said.from(), said.viewer()));
  }

  private record Said(
      String id, String hash, String reason, @Nullable Instant from, Viewer viewer) {}

  /** A person's word on an agreement, once they confirmed exactly that. */
  private Said said(Call call, AgreementAct act) throws IOException {
    Body body = call.json();
    String id = call.part("id");
    String hash = body.requiredText("hash");
    String reason = body.requiredText("reason");
    Instant from = act == AgreementAct.TERMINATE ? body.instant("from") : null;
    stepUp.require(
        call.caller().session(),
        Act.AGREEMENT,
        DecisionHash.of(
            "jisr-agreement-notice/1",
            id,
            hash,
            act.code(),
            reason,
            from == null ? "" : from.toString()));
    return new Said(id, hash, reason, from, call.caller().viewer());
  }

  private static void reply(Call call, Agreement agreement) {
    call.reply(ExchangeJson.agreement(agreement));
  }

  private void effect(Call call) {
    call.reply(PolicyRoutes.replayed(agreements.effect(call.part("id"))));
  }

  /** What a person confirms before the node offers, and thereby signs, an agreement. */
  private static String draftHash(String partner, AgreementDraft draft) {
    String replaces = draft.replaces();
    return DecisionHash.of(
        "jisr-agreement/1",
        partner,
        draft.title(),
        draft.purposes().stream().map(Purpose::code).sorted().collect(Collectors.joining(" ")),
        draft.objectTypes().stream().sorted().collect(Collectors.joining(" ")),
        draft.conditions().stream().map(Condition::code).sorted().collect(Collectors.joining(" ")),
        draft.validUntil().toString(),
        draft.deadlines().toString(),
        draft.quotas().toString(),
        replaces == null ? "" : replaces);
  }
}
