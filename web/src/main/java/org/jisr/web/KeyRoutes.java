package org.jisr.web;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jisr.exchange.Exchange;
import org.jisr.exchange.KeyChange;
import org.jisr.exchange.KeyPart;
import org.jisr.exchange.KeyStanding;
import org.jisr.exchange.Partner;
import org.jisr.law.Role;
import org.jisr.people.Act;
import tools.jackson.databind.node.ObjectNode;

/** The node's own keys, new ones in their place, and keys that are in other hands. */
final class KeyRoutes {
  private static final int STATEMENT_LIMIT = 64 * 1024;

  private final Exchange exchange;
  private final Confirming confirming;

  KeyRoutes(Exchange exchange, Confirming confirming) {
    this.exchange = exchange;
    this.confirming = confirming;
  }

  List<Route> routes() {
    Policy manage = Policy.inRole(Role.ADMINISTRATOR, Role.LIAISON, Role.APPROVER);
    return List.of(
        new Route(Method.GET, "/api/keys", Policy.signedIn(), this::standing),
        new Route(Method.POST, "/api/keys/rotate", manage, this::rotate),
        new Route(Method.POST, "/api/keys/revoke", manage, this::revoke),
        new Route(Method.POST, "/api/keys/revocation", manage, this::revocation),
        new Route(Method.POST, "/api/partners/{id}/revoke", manage, this::revokePartner),
        new Route(Method.POST, "/api/partners/{id}/revocation", manage, this::takeRevocation));
  }

  private void standing(Call call) {
    call.reply(json(call, exchange.keys().standing()));
  }

  private void rotate(Call call) throws IOException {
    Body body = call.json();
    confirming.require(call, Act.KEYS, body);
    call.reply(
        json(
            call,
            exchange
                .keys()
                .rotate(
                    body.requiredTexts("parts").stream()
                        .map(KeyPart::of)
                        .collect(Collectors.toSet()),
                    call.caller().viewer())));
  }

  private void revoke(Call call) throws IOException {
    Body body = call.json();
    confirming.require(call, Act.KEYS, body);
    call.reply(json(call, exchange.keys().revoke(body.instant("since"), call.caller().viewer())));
  }

  private void revocation(Call call) {
    confirming.require(call, Act.KEYS, null);
    call.attach(
        "revocation-"
            + exchange.identity().party()
            + "-"
            + exchange.identity().keys().serial()
            + ".json");
    call.bytes(
        exchange.keys().revocation(call.caller().viewer()), "application/json; charset=utf-8");
  }

  private void revokePartner(Call call) throws IOException {
    Body body = call.json();
    confirming.require(call, Act.KEYS, body);
    reply(
        call,
        exchange.partners().revoke(call.part("id"), body.instant("since"), call.caller().viewer()));
  }

  private void takeRevocation(Call call) throws IOException {
    byte[] statement = call.stream().readNBytes(STATEMENT_LIMIT + 1);
    if (statement.length > STATEMENT_LIMIT) {
      throw new WebException(WebFault.BODY_TOO_LARGE);
    }
    reply(
        call,
        exchange.partners().takeRevocation(call.part("id"), statement, call.caller().viewer()));
  }

  private static void reply(Call call, Partner partner) {
    call.reply(new ExchangeJson(call.language()).partner(partner));
  }

  private static ObjectNode json(Call call, KeyStanding standing) {
    ObjectNode answer =
        Json.object()
            .put("serial", standing.serial())
            .put("fingerprint", standing.fingerprint().text())
            .put("shownPin", standing.shownPin());
    answer.set("fingerprintWords", Json.strings(standing.fingerprint().words(call.language())));
    answer.set("changes", Json.array(standing.changes(), KeyRoutes::change));
    return answer;
  }

  private static ObjectNode change(KeyChange change) {
    ObjectNode answer =
        Json.object()
            .put("serial", change.serial())
            .put("fingerprint", change.fingerprint().text())
            .put("action", change.action())
            .put("since", Json.time(change.since()))
            .put("overlapUntil", Json.time(change.overlapUntil()));
    answer.set("waiting", Json.strings(change.waiting()));
    return answer;
  }
}
