package org.jisr.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jisr.law.Compartments;
import org.jisr.law.Role;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.TransparencyLog;
import org.jisr.people.People;
import org.jisr.people.SignInLink;

/** What only the operator's programs on the node's own machine may ask. */
final class OperatorRoutes {
  private final People people;
  private final TransparencyLog log;
  private final Live live;

  OperatorRoutes(People people, TransparencyLog log, Live live) {
    this.people = people;
    this.log = log;
    this.live = live;
  }

  List<Route> routes() {
    Policy policy = Policy.operator();
    return List.of(
        new Route(Method.POST, "/api/operator/sign-in-link", policy, this::signInLink),
        new Route(Method.POST, "/api/operator/approver-link", policy, this::approverLink),
        new Route(Method.POST, "/api/operator/backup", policy, this::backup),
        new Route(Method.POST, "/api/operator/checkpoint", policy, this::checkpoint));
  }

  private void signInLink(Call call) {
    SignInLink link =
        people.consoleLink().orElseThrow(() -> new WebException(WebFault.ADMINISTRATOR_MISSING));
    reply(call, link);
  }

  /**
   * A new approver without a second person; oversight and the other approvers hear of it at once.
   */
  private void approverLink(Call call) throws IOException {
    SignInLink link = people.consoleApprover(Compartments.copy(call.json().texts("compartments")));
    live.tell(
        "approver-recovery",
        Json.object().put("account", link.account()),
        caller -> caller.has(Role.OVERSIGHT) || caller.has(Role.APPROVER));
    reply(call, link);
  }

  private static void reply(Call call, SignInLink link) {
    call.reply(
        201,
        Json.object()
            .put("link", call.ownAddress() + "/sign-in#" + link.token())
            .put("validUntil", Json.time(link.expiresAt())));
  }

  /** Logs that a backup is about to be made. */
  private void backup(Call call) throws IOException {
    String name = call.json().requiredText("name");
    log.append(
        new Leaf(
            LeafKind.BACKUP,
            Map.of(),
            Map.of("name", name, "by", call.caller().viewer().account())));
    call.done();
  }

  /** Signs and writes all leaves there are. */
  private void checkpoint(Call call) {
    log.publish();
    call.done();
  }
}
