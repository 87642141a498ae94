package org.jisr.web;

import java.io.IOException;
import java.util.List;
import org.jisr.law.Role;
import org.jisr.people.People;
import org.jisr.people.PeopleFault;
import org.jisr.people.Proposal;
import tools.jackson.databind.node.ObjectNode;

/** What one administrator may not do to an account alone, decided by an approver. */
final class ProposalRoutes {
  private static final String ALL = "/api/account-proposals";

  private final People people;
  private final Live live;

  ProposalRoutes(People people, Live live) {
    this.people = people;
    this.live = live;
  }

  List<Route> routes() {
    Policy either = Policy.inRole(Role.ADMINISTRATOR, Role.APPROVER);
    Policy approver = Policy.inRole(Role.APPROVER);
    return List.of(
        new Route(Method.GET, ALL, either, this::list),
        new Route(Method.POST, ALL + "/{id}/agree", approver, this::agree),
        new Route(Method.POST, ALL + "/{id}/refuse", approver, this::refuse));
  }

  private void list(Call call) {
    List<Proposal> all = people.proposals(call.caller().person());
    ObjectNode answer = Json.object();
    answer.set("items", Json.array(all, one -> withObstacle(one, call)));
    call.reply(answer.putNull("next"));
  }

  private ObjectNode withObstacle(Proposal proposal, Call call) {
    ObjectNode answer = json(proposal, call);
    if (call.caller().has(Role.APPROVER)) {
      answer.put(
          "obstacle",
          people.obstacle(call.caller().session(), proposal).map(PeopleFault::code).orElse(null));
    }
    return answer;
  }

  private void agree(Call call) {
    people
        .agree(call.caller().person(), call.part("id"))
        .ifPresentOrElse(link -> call.reply(201, AccountRoutes.link(call, link)), call::done);
    changed();
  }

  private void refuse(Call call) throws IOException {
    people.refuse(call.caller().person(), call.part("id"), call.json().requiredText("reason"));
    changed();
    call.done();
  }

  /** Tells the screens of those who propose and decide. */
  void changed() {
    live.tell(
        "account-proposal",
        Json.object(),
        caller -> caller.has(Role.ADMINISTRATOR) || caller.has(Role.APPROVER));
  }

  static ObjectNode json(Proposal proposal, Call call) {
    ObjectNode answer =
        Json.object()
            .put("id", proposal.id())
            .put("kind", proposal.kind().code())
            .put("account", proposal.account())
            .put("name", proposal.accountName())
            .put("clearance", proposal.clearance().code())
            .put("by", proposal.proposedByName())
            .put("own", proposal.proposedBy().equals(call.caller().session().account().id()))
            .put("at", Json.time(proposal.proposedAt()))
            .put("until", Json.time(proposal.proposedAt().plus(Proposal.LIFE)))
            .put("refused", proposal.refused());
    answer.set(
        "roles",
        Json.array(proposal.roles().stream().sorted().toList(), role -> Json.text(role.code())));
    answer.set("compartments", Json.strings(proposal.compartments()));
    return answer;
  }
}
