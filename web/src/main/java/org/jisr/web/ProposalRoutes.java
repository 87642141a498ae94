package org.jisr.web;

import java.util.List;
import org.jisr.law.Role;
import org.jisr.people.People;
import org.jisr.people.Proposal;
import tools.jackson.databind.node.ObjectNode;

/** What one administrator may not do to an account alone, decided by a second one. */
final class ProposalRoutes {
  private final People people;

  ProposalRoutes(People people) {
    this.people = people;
  }

  List<Route> routes() {
    Policy policy = Policy.inRole(Role.ADMINISTRATOR);
    return List.of(
        new Route(Method.GET, "/api/account-proposals", policy, this::list),
        new Route(Method.POST, "/api/account-proposals/{id}/agree", policy, this::agree),
        new Route(Method.POST, "/api/account-proposals/{id}/refuse", policy, this::refuse));
  }

  private void list(Call call) {
    ObjectNode answer = Json.object();
    answer.set(
        "items", Json.array(people.proposals(call.caller().session()), one -> json(one, call)));
    call.reply(answer.putNull("next"));
  }

  private void agree(Call call) {
    people
        .approve(call.caller().session(), call.part("id"))
        .ifPresentOrElse(link -> call.reply(201, AccountRoutes.link(call, link)), call::done);
  }

  private void refuse(Call call) {
    people.refuse(call.caller().session(), call.part("id"));
    call.done();
  }

  private static ObjectNode json(Proposal proposal, Call call) {
    ObjectNode answer =
        Json.object()
            .put("id", proposal.id())
            .put("kind", proposal.kind().code())
            .put("account", proposal.account())
            .put("name", proposal.accountName())
            .put("clearance", proposal.clearance().code())
            .put("by", proposal.proposedByName())
            .put("own", proposal.proposedBy().equals(call.caller().session().account().id()))
            .put("at", Json.time(proposal.proposedAt()));
    answer.set(
        "roles",
        Json.array(proposal.roles().stream().sorted().toList(), role -> Json.text(role.code())));
    answer.set("compartments", Json.strings(proposal.compartments()));
    return answer;
  }
}
