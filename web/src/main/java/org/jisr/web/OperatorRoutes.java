package org.jisr.web;

import java.util.List;
import org.jisr.people.People;
import org.jisr.people.SignInLink;

/** What only the operator's programs on the node's own machine may ask. */
final class OperatorRoutes {
  private final People people;

  OperatorRoutes(People people) {
    this.people = people;
  }

  List<Route> routes() {
    return List.of(
        new Route(Method.POST, "/api/operator/sign-in-link", Policy.operator(), this::signInLink));
  }

  private void signInLink(Call call) {
    SignInLink link =
        people.consoleLink().orElseThrow(() -> new WebException(WebFault.ADMINISTRATOR_MISSING));
    call.reply(
        201,
        Json.object()
            .put("link", call.ownAddress() + "/sign-in#" + link.token())
            .put("validUntil", Json.time(link.expiresAt())));
  }
}
