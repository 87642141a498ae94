package org.jisr.web;

import java.io.IOException;
import java.util.List;
import org.jisr.exchange.Exchange;
import org.jisr.exchange.LogCheck;
import org.jisr.law.Condition;
import org.jisr.law.ConditionKind;
import org.jisr.law.Role;
import tools.jackson.databind.node.ObjectNode;

/** Partners: enrolled by card and confirmed by a person. */
final class PartnerRoutes {
  private static final int CARD_LIMIT = 64 * 1024;

  private final Exchange exchange;

  PartnerRoutes(Exchange exchange) {
    this.exchange = exchange;
  }

  List<Route> routes() {
    Policy manage = Policy.inRole(Role.ADMINISTRATOR, Role.LIAISON, Role.APPROVER);
    Policy look = Policy.signedIn();
    return List.of(
        new Route(Method.GET, "/api/card", manage, this::card),
        new Route(Method.GET, "/api/partners", look, this::list),
        new Route(Method.POST, "/api/partners", manage, this::add),
        new Route(Method.POST, "/api/partners/{id}/confirm", manage, this::confirm),
        new Route(Method.POST, "/api/partners/{id}/suspend", manage, this::suspend),
        new Route(Method.POST, "/api/partners/{id}/verify-log", look, this::verifyLog));
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

  static Condition condition(String code) {
    return Condition.of(ConditionKind.of(code));
  }
}
