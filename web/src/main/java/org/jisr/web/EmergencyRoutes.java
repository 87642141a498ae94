package org.jisr.web;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jisr.bank.Emergencies;
import org.jisr.bank.EmergencyCall;
import org.jisr.bank.EmergencyStanding;
import org.jisr.bank.EmergencyVerdict;
import org.jisr.bank.EmergencyView;
import org.jisr.law.Consultation;
import org.jisr.law.EmergencyGround;
import org.jisr.law.Role;
import org.jisr.people.Act;
import org.jisr.people.DecisionHash;
import org.jisr.people.People;
import org.jisr.people.Session;
import org.jisr.stix.StixId;
import tools.jackson.databind.node.ObjectNode;

/** Opening in an emergency what rules close, and oversight's eyes on it. */
final class EmergencyRoutes {
  private final Emergencies emergencies;
  private final People people;
  private final PartyNames names;
  private final InstantSource clock;

  EmergencyRoutes(Emergencies emergencies, People people, PartyNames names, InstantSource clock) {
    this.emergencies = emergencies;
    this.people = people;
    this.names = names;
    this.clock = clock;
  }

  List<Route> routes() {
    Policy oversight = Policy.inRole(Role.OVERSIGHT);
    String one = "/api/emergencies/{id}";
    String all = "/api/oversight/emergencies";
    return List.of(
        new Route(Method.POST, "/api/emergencies", Policy.reading(), this::open),
        new Route(Method.GET, "/api/emergencies", Policy.reader(), this::mine),
        new Route(Method.GET, one, Policy.reader(), this::look),
        new Route(Method.POST, one + "/end", Policy.reader(), this::end),
        new Route(Method.GET, all, oversight, this::list),
        new Route(Method.GET, all + "/standing", oversight, this::standing),
        new Route(Method.POST, all + "/{id}/review", oversight, this::review));
  }

  private void open(Call call) throws IOException {
    Session session = call.caller().person();
    Body body = call.json();
    Consultation consultation = call.consultation();
    String value = body.text("value");
    EmergencyCall.Sought sought =
        value == null
            ? new EmergencyCall.ById(StixId.parse(body.requiredText("id")))
            : new EmergencyCall.ByValue(value.strip());
    EmergencyCall emergency =
        new EmergencyCall(
            consultation,
            session.id(),
            EmergencyGround.of(body.requiredText("ground")),
            body.requiredText("reason"),
            sought);
    people.stepUp().demand(session, Act.BREAK_GLASS, hash(emergency));
    call.reply(201, EmergencyJson.own(emergencies.open(emergency)));
  }

  /** Over everything the person says and asks for. */
  private static String hash(EmergencyCall call) {
    Consultation consultation = call.consultation();
    return DecisionHash.of(
        "jisr-break-glass/1",
        consultation.viewer().account(),
        call.session(),
        consultation.purpose().code(),
        String.valueOf(consultation.caseRef()),
        call.ground().code(),
        call.reason(),
        switch (call.sought()) {
          case EmergencyCall.ById byId -> "id " + byId.id();
          case EmergencyCall.ByValue byValue -> "value " + byValue.value();
        });
  }

  private void mine(Call call) {
    Caller caller = call.caller();
    ObjectNode answer = Json.object();
    answer.set(
        "items",
        Json.array(emergencies.open(caller.viewer(), caller.session().id()), EmergencyJson::own));
    call.reply(answer.put("serverTime", Json.time(clock.instant())));
  }

  private void look(Call call) {
    Caller caller = call.caller();
    EmergencyView view = emergencies.look(caller.viewer(), caller.session().id(), id(call));
    ObjectNode answer = Json.object();
    answer.set("emergency", EmergencyJson.own(view.emergency()));
    answer.set("entity", new EntityJson(names, call.language()).entity(view.entity()));
    call.reply(answer.put("serverTime", Json.time(clock.instant())));
  }

  private void end(Call call) {
    emergencies.end(call.caller().viewer(), call.caller().session().id(), id(call));
    call.done();
  }

  private void list(Call call) {
    Map<String, String> accounts = people.names();
    Instant now = clock.instant();
    ObjectNode answer = Json.object();
    answer.set(
        "items",
        Json.array(
            emergencies.list(call.caller().viewer()),
            emergency -> EmergencyJson.overseen(emergency, accounts, now)));
    call.reply(answer.putNull("next"));
  }

  private void standing(Call call) {
    EmergencyStanding standing = emergencies.standing();
    call.reply(
        Json.object().put("awaiting", standing.awaiting()).put("overdue", standing.overdue()));
  }

  private void review(Call call) throws IOException {
    Body body = call.json();
    call.reply(
        EmergencyJson.overseen(
            emergencies.review(
                call.caller().viewer(),
                id(call),
                EmergencyVerdict.of(body.requiredText("verdict")),
                body.requiredText("note")),
            people.names(),
            clock.instant()));
  }

  private static UUID id(Call call) {
    try {
      return UUID.fromString(call.part("id"));
    } catch (IllegalArgumentException e) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, "id");
    }
  }
}
