package org.jisr.web;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jisr.exchange.Fingerprint;
import org.jisr.people.Act;
import org.jisr.people.Confirmation;
import org.jisr.people.People;
import org.jisr.people.StepUpAnswer;
import org.jisr.people.StepUpChallenge;
import tools.jackson.databind.node.ObjectNode;

/** Confirming one decision with a key or a code, before the act that needs it. */
final class ConfirmationRoutes {
  private final People people;

  ConfirmationRoutes(People people) {
    this.people = people;
  }

  List<Route> routes() {
    return List.of(
        new Route(Method.POST, "/api/confirmations/begin", Policy.person(), this::begin),
        new Route(Method.POST, "/api/confirmations/{id}/finish", Policy.person(), this::finish));
  }

  private void begin(Call call) throws IOException {
    Body body = call.json();
    StepUpChallenge challenge =
        people
            .stepUp()
            .begin(
                call.caller().session(),
                Act.of(body.requiredText("act")),
                body.requiredText("decisionHash"));
    ObjectNode answer =
        Json.object()
            .put("id", challenge.id())
            .put("act", challenge.act().code())
            .put("decisionHash", challenge.decisionHash())
            .put("check", challenge.check())
            .put("expiresAt", Json.time(challenge.expiresAt()));
    answer.set(
        "methods",
        Json.array(
            challenge.methods().stream().sorted(Comparator.naturalOrder()).toList(),
            method -> Json.text(method.code())));
    answer.set(
        "words", Json.strings(new Fingerprint(challenge.decisionHash()).words(call.language())));
    String request = challenge.passkeyRequest();
    if (request != null) {
      answer.set("options", PasskeyJson.options(request));
    }
    call.reply(answer);
  }

  private void finish(Call call) throws IOException {
    Body body = call.json();
    StepUpAnswer answer =
        body.has("credential")
            ? new StepUpAnswer.Passkey(PasskeyJson.credential(body))
            : new StepUpAnswer.Password(
                body.requiredText("password"),
                body.requiredText("code"),
                body.requiredText("check"));
    Confirmation confirmation =
        people
            .stepUp()
            .finish(call.caller().session(), call.part("id"), answer, call.remoteAddress());
    call.reply(
        201,
        Json.object()
            .put("id", confirmation.id())
            .put("act", confirmation.act().code())
            .put("decisionHash", confirmation.decisionHash())
            .put("method", confirmation.method().code())
            .put("at", Json.time(confirmation.at())));
  }
}
