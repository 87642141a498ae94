package org.jisr.web;

import java.io.IOException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.bank.EntityReference;
import org.jisr.bank.Gate;
import org.jisr.exchange.Proposal;
import org.jisr.exchange.ProposalDraft;
import org.jisr.exchange.ProposalState;
import org.jisr.exchange.ProposalView;
import org.jisr.exchange.Proposals;
import org.jisr.exchange.Warning;
import org.jisr.law.Coded;
import org.jisr.law.Consultation;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.people.Act;
import org.jisr.people.People;
import org.jisr.people.Session;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Releases that need another officer: put forward by one person, decided on by another. */
final class ApprovalRoutes {
  private final Proposals proposals;
  private final People people;
  private final Gate gate;
  private final PartyNames names;
  private final InstantSource clock;

  ApprovalRoutes(
      Proposals proposals, People people, Gate gate, PartyNames names, InstantSource clock) {
    this.proposals = proposals;
    this.people = people;
    this.gate = gate;
    this.names = names;
    this.clock = clock;
  }

  List<Route> routes() {
    Policy both = Policy.consulting(Role.LIAISON, Role.APPROVER);
    Policy decide = Policy.consulting(Role.APPROVER);
    String all = "/api/release-proposals";
    String one = all + "/{id}";
    return List.of(
        new Route(Method.POST, all, both, this::put),
        new Route(Method.GET, all, both, this::list),
        new Route(Method.GET, one, both, this::look),
        new Route(Method.POST, one + "/approve", decide, this::approve),
        new Route(Method.POST, one + "/refuse", decide, this::refuse),
        new Route(Method.POST, one + "/withdraw", both, this::withdraw));
  }

  private void put(Call call) throws IOException {
    Session session = call.caller().person();
    Body body = call.json();
    ProposalDraft draft =
        new ProposalDraft(
            body.requiredTexts("ids").stream().map(StixId::parse).toList(),
            body.requiredTexts("partners"),
            ReleaseRoutes.humanRights(body),
            body.requiredText("decisionHash"),
            body.requiredText("necessity"),
            body.text("request"),
            body.text("space"),
            null);
    Consultation proposer = ReleaseRoutes.consultation(call, body);
    people.stepUp().require(session, Act.RELEASE, draft.decisionHash());
    call.reply(201, json(call, List.of(proposals.put(draft, proposer))).getFirst());
  }

  private void list(Call call) {
    Session session = call.caller().person();
    ObjectNode answer = Json.object();
    answer.set("waiting", Json.array(json(call, proposals.waiting(session.viewer())), one -> one));
    answer.set("own", Json.array(json(call, proposals.own(session.viewer())), one -> one));
    call.reply(answer);
  }

  private void look(Call call) {
    ProposalView view = proposals.look(call.part("id"), call.caller().person().viewer());
    ObjectNode answer = Json.object();
    answer.set("proposal", json(call, List.of(view.proposal())).getFirst());
    answer.set("decisions", Json.array(view.decisions(), ExchangeJson::decision));
    call.reply(answer.put("decisionHash", view.decisionHash()).put("changed", view.changed()));
  }

  /** A second click by the same person answers as the first did. */
  private void approve(Call call) throws IOException {
    Session session = call.caller().person();
    String id = call.part("id");
    String decisionHash = call.json().requiredText("decisionHash");
    Proposal done = approved(id, session);
    if (done == null) {
      people.stepUp().require(session, Act.APPROVAL, decisionHash);
      done = proposals.approve(id, session.viewer(), decisionHash);
    }
    call.reply(json(call, List.of(done)).getFirst());
  }

  private @Nullable Proposal approved(String id, Session session) {
    return proposals.own(session.viewer()).stream()
        .filter(each -> each.id().equals(id))
        .filter(each -> session.account().id().equals(each.decidedBy()))
        .filter(
            each -> each.state() == ProposalState.APPROVED || each.state() == ProposalState.SENT)
        .findFirst()
        .orElse(null);
  }

  private void refuse(Call call) throws IOException {
    Proposal refused =
        proposals.refuse(
            call.part("id"), call.caller().person().viewer(), call.json().requiredText("reason"));
    call.reply(json(call, List.of(refused)).getFirst());
  }

  private void withdraw(Call call) {
    Proposal withdrawn = proposals.withdraw(call.part("id"), call.caller().person().viewer());
    call.reply(json(call, List.of(withdrawn)).getFirst());
  }

  private List<ObjectNode> json(Call call, List<Proposal> list) {
    Set<StixId> ids = new HashSet<>();
    list.forEach(each -> ids.addAll(each.items()));
    Map<StixId, EntityReference> known =
        ids.isEmpty() ? Map.of() : gate.references(call.consultation(), ids);
    EntityJson entities = new EntityJson(names, call.language());
    Map<String, String> accounts = list.isEmpty() ? Map.of() : people.names();
    return list.stream().map(each -> json(call, each, known, entities, accounts)).toList();
  }

  private ObjectNode json(
      Call call,
      Proposal proposal,
      Map<StixId, EntityReference> known,
      EntityJson entities,
      Map<String, String> accounts) {
    String account = call.caller().session().account().id();
    ObjectNode answer =
        Json.object()
            .put("id", proposal.id())
            .put("state", state(proposal).code())
            .put("own", proposal.proposedBy().equals(account))
            .put("by", accounts.getOrDefault(proposal.proposedBy(), ""))
            .put("purpose", proposal.purpose().code())
            .put("caseRef", proposal.caseRef())
            .put("humanRights", proposal.humanRights().code())
            .put("necessity", proposal.necessity())
            .put("proposedAt", Json.time(proposal.proposedAt()))
            .put("expiresAt", Json.time(proposal.expiresAt()))
            .put("decidedAt", Json.time(proposal.decidedAt()))
            .put("reason", proposal.reason())
            .put("space", proposal.space());
    String decidedBy = proposal.decidedBy();
    answer.put("decidedBy", decidedBy == null ? null : accounts.getOrDefault(decidedBy, ""));
    answer.set("items", Json.array(proposal.items(), id -> entities.reference(id, known)));
    answer.set("partners", Json.array(proposal.partners(), party -> party(party, call)));
    answer.set("needs", Json.strings(proposal.needs().stream().map(Coded::code).sorted().toList()));
    answer.set("warning", warning(proposal.warning()));
    answer.set("envelopes", Json.strings(proposal.envelopes()));
    return answer;
  }

  private static @Nullable ObjectNode warning(@Nullable Warning warning) {
    return warning == null
        ? null
        : Json.object()
            .put("threat", warning.threat())
            .put("permittedAction", warning.permittedAction())
            .put("urgency", warning.urgency().code())
            .put("acknowledgeWithinSeconds", warning.acknowledgeWithin().toSeconds());
  }

  private ObjectNode party(PartyId party, Call call) {
    return names.json(party, call.language());
  }

  /** What ran out of time is over before the node has written so. */
  private ProposalState state(Proposal proposal) {
    return proposal.state() == ProposalState.WAITING
            && !clock.instant().isBefore(proposal.expiresAt())
        ? ProposalState.EXPIRED
        : proposal.state();
  }
}
