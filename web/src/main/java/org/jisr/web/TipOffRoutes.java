package org.jisr.web;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.bank.EntityReference;
import org.jisr.bank.Gate;
import org.jisr.exchange.Direction;
import org.jisr.exchange.Proposal;
import org.jisr.exchange.Proposals;
import org.jisr.exchange.TipOff;
import org.jisr.exchange.TipOffAnswer;
import org.jisr.exchange.TipOffDraft;
import org.jisr.exchange.TipOffOutcome;
import org.jisr.exchange.TipOffResult;
import org.jisr.exchange.TipOffs;
import org.jisr.exchange.Urgency;
import org.jisr.intake.CapWarning;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.people.Act;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Urgent warnings: sent through the gate, acknowledged, escalated, answered by an outcome. */
final class TipOffRoutes {
  private static final long STANDARD_SECONDS = 15 * 60;

  private final TipOffs tipOffs;
  private final Proposals proposals;
  private final LetterBox letters;
  private final Gate gate;
  private final PartyNames names;
  private final Confirming confirming;
  private final PartyId self;

  TipOffRoutes(
      TipOffs tipOffs,
      Proposals proposals,
      LetterBox letters,
      Gate gate,
      PartyNames names,
      Confirming confirming,
      PartyId self) {
    this.tipOffs = tipOffs;
    this.proposals = proposals;
    this.letters = letters;
    this.gate = gate;
    this.names = names;
    this.confirming = confirming;
    this.self = self;
  }

  List<Route> routes() {
    Policy read = Policy.reading();
    Policy send = Policy.consulting(Role.LIAISON, Role.APPROVER);
    return List.of(
        new Route(Method.POST, "/api/tip-offs", send, this::send),
        new Route(Method.GET, "/api/tip-offs", read, this::list),
        new Route(Method.GET, "/api/tip-offs/{id}", read, this::one),
        new Route(Method.GET, "/api/tip-offs/{id}/alert", read, this::alert),
        new Route(Method.POST, "/api/tip-offs/{id}/acknowledge", read, this::acknowledge),
        new Route(Method.POST, "/api/tip-offs/{id}/outcome", read, this::outcome));
  }

  private void send(Call call) throws IOException {
    Body body = call.json();
    TipOffDraft draft =
        new TipOffDraft(
            new PartyId(body.requiredText("partner")),
            body.requiredTexts("subjectIds").stream().map(StixId::parse).toList(),
            body.requiredText("threat"),
            body.requiredText("permittedAction"),
            Urgency.of(body.requiredText("urgency")),
            Duration.ofSeconds(body.number("acknowledgeWithinSeconds", STANDARD_SECONDS)),
            ReleaseRoutes.humanRights(body));
    confirming.require(call, Act.RELEASE, body);
    String necessity = body.text("necessity");
    if (necessity != null) {
      call.caller().person();
      putForward(call, proposals.put(draft, necessity, ReleaseRoutes.consultation(call, body)));
      return;
    }
    switch (tipOffs.send(draft, ReleaseRoutes.consultation(call, body))) {
      case TipOffAnswer.Sent sent -> call.reply(201, json(call, sent.tipOff()));
      case TipOffAnswer.Refused refused -> {
        ObjectNode answer = call.error(WebFault.RELEASE_REFUSED);
        answer.set("decisions", Json.array(refused.decisions(), ExchangeJson::decision));
        call.reply(403, answer);
      }
    }
  }

  /** It waits for another officer, who has it on the screen at once. */
  private static void putForward(Call call, Proposal proposal) {
    ObjectNode answer = Json.object();
    answer
        .putObject("proposal")
        .put("id", proposal.id())
        .put("state", proposal.state().code())
        .put("expiresAt", Json.time(proposal.expiresAt()));
    call.reply(202, answer);
  }

  private void list(Call call) {
    List<TipOff> found = letters.known(call.caller(), tipOffs.list(direction(call)));
    Map<StixId, EntityReference> known = references(call, found);
    ObjectNode answer = Json.object();
    answer.set("items", Json.array(found, tipOff -> json(call, tipOff, known)));
    call.reply(answer.putNull("next"));
  }

  private void one(Call call) {
    call.reply(json(call, known(call)));
  }

  /** As an alert of CAP 1.2, for the control room of whoever may read it here. */
  private void alert(Call call) throws IOException {
    String status = status(call);
    TipOff tipOff =
        tipOffs.takeAway(known(call).id(), call.consultation().purpose(), call.caller().viewer());
    PartyId sender = tipOff.direction() == Direction.IN ? tipOff.partner() : self;
    String urgency =
        switch (tipOff.urgency()) {
          case IMMEDIATE -> "Immediate";
          case TODAY -> "Expected";
          case ROUTINE -> "Future";
        };
    new CapWarning(
            tipOff.id(),
            sender.value(),
            names.name(sender, call.language()),
            tipOff.sentAt(),
            status,
            urgency,
            tipOff.threat(),
            tipOff.permittedAction())
        .write(call.download("alert.cap.xml", CapWarning.MEDIA_TYPE));
  }

  private static String status(Call call) {
    String status = call.query("status");
    return switch (status == null ? "actual" : status) {
      case "actual" -> "Actual";
      case "exercise" -> "Exercise";
      case "test" -> "Test";
      default -> throw Body.fault(WebFault.PARAMETER_MALFORMED, "status");
    };
  }

  private void acknowledge(Call call) {
    call.reply(json(call, tipOffs.acknowledge(known(call).id(), call.caller().viewer())));
  }

  private void outcome(Call call) throws IOException {
    Body body = call.json();
    String text = body.text("text");
    call.reply(
        json(
            call,
            tipOffs.outcome(
                known(call).id(),
                TipOffResult.of(body.requiredText("result")),
                text == null ? "" : text,
                call.caller().viewer())));
  }

  private TipOff known(Call call) {
    return letters.require(call.caller(), tipOffs.get(call.part("id")));
  }

  private static @Nullable Direction direction(Call call) {
    String direction = call.query("direction");
    if (direction == null) {
      return null;
    }
    return switch (direction) {
      case "in" -> Direction.IN;
      case "out" -> Direction.OUT;
      default -> throw Body.fault(WebFault.PARAMETER_MALFORMED, "direction");
    };
  }

  private ObjectNode json(Call call, TipOff tipOff) {
    return json(call, tipOff, references(call, List.of(tipOff)));
  }

  private Map<StixId, EntityReference> references(Call call, List<TipOff> found) {
    Set<StixId> ids = new HashSet<>();
    found.forEach(tipOff -> ids.addAll(tipOff.subjects()));
    return ids.isEmpty() ? Map.of() : gate.references(call.consultation(), ids);
  }

  private ObjectNode json(Call call, TipOff tipOff, Map<StixId, EntityReference> known) {
    EntityJson entities = new EntityJson(names, call.language());
    ObjectNode answer =
        Json.object()
            .put("id", tipOff.id())
            .put("direction", tipOff.direction().code())
            .put("partner", tipOff.partner().value())
            .put("partnerName", names.name(tipOff.partner(), call.language()))
            .put("threat", tipOff.threat())
            .put("permittedAction", tipOff.permittedAction())
            .put("urgency", tipOff.urgency().code())
            .put("state", tipOff.state().code())
            .put("level", tipOff.level().code());
    answer.set("subjects", Json.array(tipOff.subjects(), id -> entities.reference(id, known)));
    answer
        .put("sentAt", Json.time(tipOff.sentAt()))
        .put("deliveredAt", Json.time(tipOff.deliveredAt()))
        .put("acknowledgeBy", Json.time(tipOff.acknowledgeBy()))
        .put("acknowledgedAt", Json.time(tipOff.acknowledgedAt()))
        .put("acknowledgedBy", tipOff.acknowledgedBy());
    answer.set(
        "escalation",
        Json.array(
            tipOff.escalations(),
            step ->
                Json.object()
                    .put("level", step.level().ordinal())
                    .put("levelCode", step.level().code())
                    .put("at", Json.time(step.at()))));
    TipOffOutcome outcome = tipOff.outcome();
    if (outcome != null) {
      answer
          .putObject("outcome")
          .put("result", outcome.result().code())
          .put("text", outcome.text())
          .put("at", Json.time(outcome.at()));
    }
    return answer;
  }
}
