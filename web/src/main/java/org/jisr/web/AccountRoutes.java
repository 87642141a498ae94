package org.jisr.web;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jisr.law.Compartments;
import org.jisr.law.Language;
import org.jisr.law.Role;
import org.jisr.people.Account;
import org.jisr.people.Administered;
import org.jisr.people.NewAccount;
import org.jisr.people.People;
import org.jisr.people.SignInLink;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The accounts of the node, for its administrators. */
final class AccountRoutes {
  private final People people;
  private final ProposalRoutes proposals;

  AccountRoutes(People people, ProposalRoutes proposals) {
    this.people = people;
    this.proposals = proposals;
  }

  List<Route> routes() {
    Policy policy = Policy.inRole(Role.ADMINISTRATOR);
    return List.of(
        new Route(Method.GET, "/api/accounts", policy, this::list),
        new Route(Method.POST, "/api/accounts", policy, this::create),
        new Route(Method.PATCH, "/api/accounts/{id}", policy, this::change),
        new Route(Method.POST, "/api/accounts/{id}/sign-in-link", policy, this::link),
        new Route(Method.POST, "/api/account-proposals/{id}/withdraw", policy, this::withdraw),
        new Route(Method.POST, "/api/accounts/{id}/disable", policy, this::disable));
  }

  private void list(Call call) {
    ObjectNode answer = Json.object();
    answer.set("items", Json.array(people.accounts(call.caller().session()), AccountRoutes::row));
    answer.putNull("next");
    call.reply(answer);
  }

  private void create(Call call) throws IOException {
    Body body = call.json();
    String language = body.text("language");
    reply(
        call,
        201,
        people.create(
            call.caller().session(),
            new NewAccount(
                body.requiredText("name"),
                roles(body),
                clearance(body.text("clearance")),
                compartments(body),
                language == null ? Language.EN : Language.of(language))));
  }

  private void change(Call call) throws IOException {
    Body body = call.json();
    reply(
        call,
        200,
        people.change(
            call.caller().session(),
            call.part("id"),
            roles(body),
            clearance(body.requiredText("clearance")),
            compartments(body)));
  }

  private void link(Call call) {
    reply(call, 201, people.issueLink(call.caller().session(), call.part("id")));
  }

  private void withdraw(Call call) {
    people.withdraw(call.caller().session(), call.part("id"));
    proposals.changed();
    call.done();
  }

  /** What is done is the account or the link; what waits says so, with the proposer's half. */
  private void reply(Call call, int status, Administered act) {
    switch (act) {
      case Administered.Done done -> call.reply(status, row(done.account()));
      case Administered.Linked linked -> call.reply(status, link(call, linked.link()));
      case Administered.Waits waits -> {
        proposals.changed();
        ObjectNode answer = Json.object().put("waits", true).put("code", waits.code());
        answer.set("proposal", ProposalRoutes.json(waits.proposal(), call));
        call.reply(202, answer);
      }
    }
  }

  static ObjectNode link(Call call, SignInLink link) {
    return Json.object()
        .put("account", link.account())
        .put("link", call.ownAddress() + "/sign-in#" + link.token())
        .put("validUntil", Json.time(link.expiresAt()));
  }

  private void disable(Call call) {
    people.disable(call.caller().session(), call.part("id"));
    proposals.changed();
    call.done();
  }

  private static ObjectNode row(Account account) {
    return SessionRoutes.account(account)
        .put("disabled", !account.active())
        .put("createdAt", Json.time(account.createdAt()))
        .put("lastSignIn", Json.time(account.lastSignInAt()));
  }

  private static Set<Role> roles(Body body) {
    return body.requiredTexts("roles").stream().map(Role::of).collect(Collectors.toSet());
  }

  private static SortedSet<String> compartments(Body body) {
    return Compartments.copy(body.texts("compartments"));
  }

  private static Tlp clearance(@Nullable String code) {
    Tlp clearance = code == null ? Tlp.AMBER_STRICT : Tlp.ofCode(code);
    if (clearance == null) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, "clearance");
    }
    return clearance;
  }
}
