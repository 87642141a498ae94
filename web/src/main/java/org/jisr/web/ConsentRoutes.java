package org.jisr.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.bank.EntityReference;
import org.jisr.bank.Gate;
import org.jisr.exchange.ConsentGrant;
import org.jisr.exchange.ConsentRequest;
import org.jisr.exchange.ConsentState;
import org.jisr.exchange.ConsentWish;
import org.jisr.exchange.Consents;
import org.jisr.exchange.Direction;
import org.jisr.exchange.ExchangeException;
import org.jisr.exchange.ExchangeFault;
import org.jisr.exchange.RecipientCategory;
import org.jisr.exchange.RefusalReason;
import org.jisr.law.Condition;
import org.jisr.law.ConditionKind;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.people.Act;
import org.jisr.stix.StixId;
import tools.jackson.databind.node.ObjectNode;

/**
 * Originators' consents to onward use. A request exists only for those who may read every item in
 * it, for the purpose they state.
 */
final class ConsentRoutes {
  private static final int MOST_HOURS = 1_000_000;

  private final Consents consents;
  private final Gate gate;
  private final PartyNames names;
  private final Confirming confirming;
  private final InstantSource clock;

  ConsentRoutes(
      Consents consents, Gate gate, PartyNames names, Confirming confirming, InstantSource clock) {
    this.consents = consents;
    this.gate = gate;
    this.names = names;
    this.confirming = confirming;
    this.clock = clock;
  }

  /** One decision on a request that the caller may know of. */
  @FunctionalInterface
  private interface Doing {
    ConsentRequest done(String id, Body body, Viewer viewer);
  }

  List<Route> routes() {
    Policy speak = Policy.consulting(Role.LIAISON, Role.APPROVER);
    String one = "/api/consents/{id}/";
    return List.of(
        new Route(Method.GET, "/api/consents", speak, this::list),
        new Route(Method.POST, "/api/consents", speak, this::ask),
        new Route(Method.POST, one + "grant", speak, call -> decide(call, this::grant)),
        new Route(
            Method.POST,
            one + "refuse",
            speak,
            call ->
                decide(
                    call,
                    (id, body, by) ->
                        consents.refuse(
                            id,
                            body.requiredTexts("reasons").stream().map(RefusalReason::of).toList(),
                            by))),
        new Route(
            Method.POST,
            one + "pass-on",
            speak,
            call -> decide(call, (id, body, by) -> consents.passOn(id, by))),
        new Route(
            Method.POST,
            one + "withdraw",
            speak,
            call -> decide(call, (id, body, by) -> consents.withdraw(id, by))));
  }

  private void list(Call call) {
    List<ConsentRequest> all = consents.list();
    Set<StixId> ids = new HashSet<>();
    all.forEach(each -> ids.addAll(each.items()));
    Map<StixId, EntityReference> known = known(call, ids);
    List<ConsentRequest> shown = all.stream().filter(each -> readable(each, known)).toList();
    ObjectNode answer = Json.object();
    answer.set("items", Json.array(shown, each -> json(call, each, known)));
    call.reply(answer.putNull("next"));
  }

  private void ask(Call call) throws IOException {
    Body body = call.json();
    confirming.require(call, Act.RELEASE, body);
    ConsentWish wish =
        new ConsentWish(
            body.requiredTexts("ids").stream().map(StixId::parse).toList(),
            new PartyId(body.requiredText("recipient")),
            !"false".equals(body.text("named")),
            RecipientCategory.of(body.requiredText("category")),
            ReleaseRoutes.humanRights(body),
            body.requiredText("reason"),
            Duration.ofHours(Math.clamp(body.number("withinHours", 72), 0, MOST_HOURS)));
    List<ConsentRequest> asked = consents.ask(wish, ReleaseRoutes.consultation(call, body));
    Map<StixId, EntityReference> known = known(call, Set.copyOf(wish.ids()));
    ObjectNode answer = Json.object();
    answer.set("items", Json.array(asked, each -> json(call, each, known)));
    call.reply(201, answer);
  }

  private ConsentRequest grant(String id, Body body, Viewer by) {
    Instant until = body.instant("until");
    if (until == null) {
      throw Body.fault(WebFault.PARAMETER_MISSING, "until");
    }
    List<StixId> items =
        body.has("ids")
            ? body.requiredTexts("ids").stream().map(StixId::parse).toList()
            : consents.get(id).items();
    List<Condition> conditions =
        body.texts("conditions").stream().map(ConditionKind::of).map(Condition::of).toList();
    return consents.grant(id, new ConsentGrant(items, until, conditions), by);
  }

  private void decide(Call call, Doing doing) throws IOException {
    Body body = call.json();
    ConsentRequest request = consents.get(call.part("id"));
    if (!readable(request, known(call, Set.copyOf(request.items())))) {
      throw new ExchangeException(ExchangeFault.CONSENT_UNKNOWN);
    }
    confirming.require(call, Act.APPROVAL, body);
    ConsentRequest done = doing.done(request.id(), body, call.caller().viewer());
    call.reply(json(call, done, known(call, Set.copyOf(done.items()))));
  }

  private Map<StixId, EntityReference> known(Call call, Set<StixId> ids) {
    return ids.isEmpty() ? Map.of() : gate.references(call.consultation(), ids);
  }

  private static boolean readable(ConsentRequest request, Map<StixId, EntityReference> known) {
    return request.items().stream()
        .allMatch(
            id -> {
              EntityReference reference = known.get(id);
              return reference != null && reference.originator() != null;
            });
  }

  private ObjectNode json(Call call, ConsentRequest request, Map<StixId, EntityReference> known) {
    Instant now = clock.instant();
    EntityJson entities = new EntityJson(names, call.language());
    PartyId recipient = request.recipient();
    boolean asked = request.direction() == Direction.IN && request.state() == ConsentState.ASKED;
    ObjectNode answer =
        Json.object()
            .put("id", request.id())
            .put("direction", request.direction().code())
            .put("partner", request.party().value())
            .put("partnerName", names.name(request.party(), call.language()))
            .put("recipient", recipient == null ? null : recipient.value())
            .put("recipientName", recipient == null ? null : names.name(recipient, call.language()))
            .put("named", request.named())
            .put("category", request.category().code())
            .put("purpose", request.purpose().code())
            .put("reason", request.reason())
            .put("state", request.state().code())
            .put("foreign", asked && consents.foreign(request))
            .put("passedOn", request.parent() != null)
            .put("inForce", request.inForce(now))
            .put("overdue", request.overdue(now))
            .put("dueAt", Json.time(request.dueAt()))
            .put("askedAt", Json.time(request.askedAt()))
            .put("decidedAt", Json.time(request.decidedAt()));
    answer.set(
        "items",
        Json.array(
            request.items().stream().distinct().toList(), id -> entities.reference(id, known)));
    ConsentGrant grant = request.grant();
    if (grant != null) {
      answer.put("until", Json.time(grant.until()));
      answer.set("granted", Json.array(grant.items(), id -> Json.text(id.toString())));
      answer.set("conditions", ReasonJson.conditions(grant.conditions()));
    }
    answer.set(
        "reasons",
        Json.array(
            request.reasons(),
            reason ->
                Json.object()
                    .put("code", reason.code())
                    .put("text", reason.text(call.language()))));
    return answer;
  }
}
