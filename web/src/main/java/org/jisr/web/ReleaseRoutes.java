package org.jisr.web;

import java.io.IOException;
import java.util.List;
import org.jisr.bank.ReleasePreview;
import org.jisr.bank.ReleaseSurvey;
import org.jisr.exchange.ReleaseReport;
import org.jisr.exchange.Releases;
import org.jisr.law.Consultation;
import org.jisr.law.HumanRights;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.people.Act;
import org.jisr.people.StepUp;
import org.jisr.stix.StixId;
import tools.jackson.databind.node.ObjectNode;

/** Releasing items to partners: looked at first, then sent exactly as looked at. */
final class ReleaseRoutes {
  private final Releases releases;
  private final StepUp stepUp;

  ReleaseRoutes(Releases releases, StepUp stepUp) {
    this.releases = releases;
    this.stepUp = stepUp;
  }

  List<Route> routes() {
    Policy look = Policy.consulting(Role.ANALYST, Role.LIAISON, Role.APPROVER);
    Policy send = Policy.consulting(Role.LIAISON, Role.APPROVER);
    return List.of(
        new Route(Method.POST, "/api/releases/preview", look, this::preview),
        new Route(Method.POST, "/api/releases/survey", look, this::survey),
        new Route(Method.POST, "/api/releases", send, this::send));
  }

  private void preview(Call call) throws IOException {
    Body body = call.json();
    ReleasePreview preview =
        releases.preview(
            ids(body), body.requiredTexts("partners"), consultation(call, body), humanRights(body));
    reply(call, preview);
  }

  private void survey(Call call) throws IOException {
    Body body = call.json();
    ReleaseSurvey survey =
        releases.survey(
            ExportRoutes.selection(body),
            body.has("partners") ? body.requiredTexts("partners") : List.of(),
            consultation(call, body),
            humanRights(body));
    ObjectNode answer = Json.object().put("items", survey.items()).put("more", survey.more());
    answer.set("prospects", Json.array(survey.prospects(), ReleaseRoutes::prospect));
    call.reply(answer);
  }

  private static ObjectNode prospect(ReleaseSurvey.Prospect prospect) {
    ObjectNode json =
        Json.object()
            .put("partner", prospect.recipient().value())
            .put("permitted", prospect.permitted())
            .put("copies", prospect.copies())
            .put("marked", prospect.marked())
            .put("needs", prospect.needs())
            .put("denied", prospect.denied());
    json.set(
        "barriers",
        Json.array(
            prospect.barriers(),
            barrier -> {
              ObjectNode each = ReasonJson.reason(barrier.example());
              return each.put("statements", barrier.statements());
            }));
    return json;
  }

  static void reply(Call call, ReleasePreview preview) {
    ObjectNode answer = Json.object();
    answer.set("decisions", Json.array(preview.decisions(), ExchangeJson::decision));
    call.reply(answer.put("decisionHash", preview.decisionHash()));
  }

  private void send(Call call) throws IOException {
    Body body = call.json();
    String decisionHash = body.requiredText("decisionHash");
    stepUp.require(call.caller().session(), Act.RELEASE, decisionHash);
    reply(
        call,
        releases.send(
            ids(body),
            body.requiredTexts("partners"),
            consultation(call, body),
            humanRights(body),
            decisionHash,
            body.text("request")));
  }

  static void reply(Call call, ReleaseReport report) {
    ObjectNode answer = Json.object();
    answer.set(
        "sent",
        Json.array(
            report.sent(),
            sent ->
                Json.object()
                    .put("envelopeId", sent.envelopeId())
                    .put("partner", sent.partner().value())));
    answer.set("decisions", Json.array(report.decisions(), ExchangeJson::decision));
    call.reply(201, answer);
  }

  static List<StixId> ids(Body body) {
    return body.requiredTexts("ids").stream().map(StixId::parse).toList();
  }

  /** An officer's answer; what is not said is not answered. */
  static HumanRights humanRights(Body body) {
    String answer = body.text("humanRights");
    return answer == null ? HumanRights.UNANSWERED : HumanRights.of(answer);
  }

  /** The purpose of a release is the one it names; the header's holds for the reading. */
  static Consultation consultation(Call call, Body body) {
    Consultation stated = call.consultation();
    String purpose = body.text("purpose");
    return purpose == null
        ? stated
        : new Consultation(stated.viewer(), Purpose.of(purpose), stated.caseRef());
  }
}
