package org.jisr.web;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jisr.exchange.Agreement;
import org.jisr.exchange.AgreementDraft;
import org.jisr.exchange.Exchange;
import org.jisr.exchange.LogCheck;
import org.jisr.law.Condition;
import org.jisr.law.ConditionKind;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.people.Act;
import org.jisr.people.DecisionHash;
import org.jisr.people.StepUp;
import tools.jackson.databind.node.ObjectNode;

/** Partners: enrolled by card, confirmed by a person, bound by signed agreements. */
final class PartnerRoutes {
  private static final int CARD_LIMIT = 64 * 1024;

  private final Exchange exchange;
  private final StepUp stepUp;

  PartnerRoutes(Exchange exchange, StepUp stepUp) {
    this.exchange = exchange;
    this.stepUp = stepUp;
  }

  List<Route> routes() {
    Policy manage = Policy.inRole(Role.ADMINISTRATOR, Role.LIAISON, Role.APPROVER);
    Policy look = Policy.signedIn();
    Policy judge = Policy.inRole(Role.APPROVER, Role.OVERSIGHT);
    return List.of(
        new Route(Method.GET, "/api/card", manage, this::card),
        new Route(Method.GET, "/api/partners", look, this::list),
        new Route(Method.POST, "/api/partners", manage, this::add),
        new Route(Method.POST, "/api/partners/{id}/confirm", manage, this::confirm),
        new Route(Method.POST, "/api/partners/{id}/suspend", manage, this::suspend),
        new Route(Method.POST, "/api/partners/{id}/verify-log", look, this::verifyLog),
        new Route(Method.POST, "/api/partners/{id}/agreements", manage, this::propose),
        new Route(Method.POST, "/api/agreements/{id}/sign", manage, this::sign),
        new Route(Method.GET, "/api/agreements/{id}/effect", judge, this::effect));
  }

  private void card(Call call) {
    call.attach("card-" + exchange.identity().party() + ".json");
    call.bytes(exchange.partners().card().json(), "application/json; charset=utf-8");
  }

  private void list(Call call) {
    ExchangeJson json = new ExchangeJson(call.language());
    ObjectNode answer = Json.object();
    answer.set("items", Json.array(exchange.partners().list(), json::partner));
    call.reply(answer.putNull("next"));
  }

  private void add(Call call) throws IOException {
    byte[] card = call.stream().readNBytes(CARD_LIMIT + 1);
    if (card.length > CARD_LIMIT) {
      throw new WebException(WebFault.BODY_TOO_LARGE);
    }
    call.reply(
        201,
        new ExchangeJson(call.language())
            .partner(exchange.partners().add(card, call.caller().viewer())));
  }

  private void confirm(Call call) throws IOException {
    String fingerprint = call.json().requiredText("fingerprint");
    call.reply(
        new ExchangeJson(call.language())
            .partner(
                exchange.partners().confirm(call.part("id"), fingerprint, call.caller().viewer())));
  }

  private void suspend(Call call) {
    call.reply(
        new ExchangeJson(call.language())
            .partner(exchange.partners().suspend(call.part("id"), call.caller().viewer())));
  }

  private void verifyLog(Call call) {
    LogCheck check = exchange.partners().verifyLog(call.part("id"));
    call.reply(
        Json.object()
            .put("partner", check.partner())
            .put("seen", check.seen())
            .put("size", check.size())
            .put("ok", check.ok())
            .put("code", check.code()));
  }

  private void propose(Call call) throws IOException {
    Body body = call.json();
    Instant validUntil = body.instant("validUntil");
    if (validUntil == null) {
      throw Body.fault(WebFault.PARAMETER_MISSING, "validUntil");
    }
    AgreementDraft draft =
        new AgreementDraft(
            body.requiredText("title"),
            body.requiredTexts("purposes").stream().map(Purpose::of).collect(Collectors.toSet()),
            Set.copyOf(body.requiredTexts("types")),
            body.texts("conditions").stream().map(PartnerRoutes::condition).toList(),
            validUntil);
    stepUp.require(call.caller().session(), Act.AGREEMENT, draftHash(call.part("id"), draft));
    Agreement agreement =
        exchange.agreements().propose(call.part("id"), draft, call.caller().viewer());
    call.reply(201, ExchangeJson.agreement(agreement));
  }

  private void sign(Call call) throws IOException {
    String hash = call.json().requiredText("hash");
    stepUp.require(call.caller().session(), Act.AGREEMENT, hash);
    call.reply(
        ExchangeJson.agreement(
            exchange.agreements().sign(call.part("id"), hash, call.caller().viewer())));
  }

  private void effect(Call call) {
    call.reply(PolicyRoutes.replayed(exchange.agreements().effect(call.part("id"))));
  }

  /** What a person confirms before the node offers, and thereby signs, an agreement. */
  private static String draftHash(String partner, AgreementDraft draft) {
    return DecisionHash.of(
        "jisr-agreement/1",
        partner,
        draft.title(),
        draft.purposes().stream().map(Purpose::code).sorted().collect(Collectors.joining(" ")),
        draft.objectTypes().stream().sorted().collect(Collectors.joining(" ")),
        draft.conditions().stream().map(Condition::code).sorted().collect(Collectors.joining(" ")),
        draft.validUntil().toString());
  }

  static Condition condition(String code) {
    return Condition.of(ConditionKind.of(code));
  }
}
