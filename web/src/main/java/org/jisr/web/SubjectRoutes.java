package org.jisr.web;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jisr.bank.IdentityCheck;
import org.jisr.bank.Retention;
import org.jisr.bank.SubjectFile;
import org.jisr.bank.SubjectMeasure;
import org.jisr.bank.SubjectRequest;
import org.jisr.bank.SubjectRequestKind;
import org.jisr.bank.SubjectRequestState;
import org.jisr.bank.SubjectRequests;
import org.jisr.exchange.MailItem;
import org.jisr.exchange.Mailbox;
import org.jisr.law.Language;
import org.jisr.law.Role;
import org.jisr.oversight.Oversight;
import org.jisr.people.Act;
import org.jisr.stix.StixId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Persons' requests about their data, and the file of one person, for oversight. */
final class SubjectRoutes {
  private final Retention retention;
  private final SubjectRequests requests;
  private final Mailbox mailbox;
  private final Confirming confirming;
  private final Oversight oversight;

  SubjectRoutes(Retention retention, Mailbox mailbox, Confirming confirming, Oversight oversight) {
    this.oversight = oversight;
    this.retention = retention;
    this.requests = retention.requests();
    this.mailbox = mailbox;
    this.confirming = confirming;
  }

  List<Route> routes() {
    Policy oversight = Policy.inRole(Role.OVERSIGHT);
    Policy both = Policy.inRole(Role.OVERSIGHT, Role.APPROVER);
    String one = "/api/subject-requests/{id}";
    return List.of(
        new Route(Method.GET, "/api/subject-requests", both, this::list),
        new Route(Method.POST, "/api/subject-requests", oversight, this::register),
        new Route(Method.POST, one + "/identify", oversight, this::identify),
        new Route(Method.POST, one + "/verify", oversight, this::verify),
        new Route(Method.POST, one + "/decide", Policy.consulting(Role.APPROVER), this::decide),
        new Route(Method.POST, one + "/answer", oversight, this::answer),
        new Route(Method.POST, "/api/subject-files", oversight, this::file));
  }

  /** An approver sees what waits for a decision and nothing else. */
  private void list(Call call) {
    boolean all = call.caller().has(Role.OVERSIGHT);
    ObjectNode answer = Json.object();
    answer.set(
        "items",
        Json.array(
            requests.list().stream()
                .filter(each -> all || each.state() == SubjectRequestState.AWAITING_DECISION)
                .toList(),
            SubjectRoutes::json));
    call.reply(answer.putNull("next"));
  }

  private void register(Call call) throws IOException {
    Body body = call.json();
    call.reply(
        201,
        json(
            requests.register(
                call.caller().viewer(),
                SubjectRequestKind.of(body.requiredText("kind")),
                Language.of(body.requiredText("language")),
                body.requiredText("fileReference"))));
  }

  private void identify(Call call) throws IOException {
    IdentityCheck check = IdentityCheck.of(call.json().requiredText("check"));
    call.reply(json(requests.identify(call.caller().viewer(), id(call), check)));
  }

  private void verify(Call call) throws IOException {
    Body body = call.json();
    String measure = Objects.requireNonNullElse(body.text("measure"), "none");
    call.reply(
        json(
            requests.verify(
                call.caller().viewer(), id(call), SubjectMeasure.of(measure), ids(body))));
  }

  private void decide(Call call) throws IOException {
    Body body = call.json();
    boolean agreed = body.requiredText("decision").equals("agree");
    String note = body.requiredText("note");
    confirming.require(call, Act.APPROVAL, body);
    call.reply(json(requests.decide(call.consultation(), id(call), agreed, note)));
  }

  private void answer(Call call) {
    SubjectRequest request = requests.answer(call.caller().viewer(), id(call));
    call.reply(json(request));
  }

  private void file(Call call) throws IOException {
    Body body = call.json();
    SubjectFile file =
        retention.files().of(call.caller().viewer(), body.requiredText("reference"), ids(body));
    ObjectNode answer = Json.object();
    answer.set("objects", Json.array(file.objects(), id -> Json.text(id.toString())));
    answer.set("statements", Json.array(file.statements(), SubjectRoutes::held));
    answer.set("acts", Json.array(file.acts(), SubjectRoutes::act));
    answer.put("allActs", file.allActs());
    answer.set("shown", Json.array(file.shown(), SubjectRoutes::shown));
    answer.set("names", names(file));
    answer.set("disclosures", mail(mailbox.outboxNaming(file.objects())));
    answer.set("receipts", mail(mailbox.inboxNaming(file.objects())));
    call.reply(answer);
  }

  /** The envelopes that carried or named the person, sent or received. */
  private static ArrayNode mail(List<MailItem> items) {
    return Json.array(
        items,
        mail ->
            Json.object()
                .put("envelopeId", mail.envelopeId())
                .put("partner", mail.partner().value())
                .put("kind", mail.kind().code())
                .put("state", mail.state().code())
                .put("time", Json.time(mail.createdAt())));
  }

  private static ObjectNode held(SubjectFile.Held held) {
    ObjectNode answer = Json.object().put("id", held.id().toString());
    answer.put("originator", held.handling().originator().value());
    answer.set("handling", HandlingJson.of(held.handling()));
    return answer
        .put("recordedAt", Json.time(held.recordedAt()))
        .put("supersededAt", Json.time(held.supersededAt()))
        .put("source", held.sourceKind())
        .put("receivedAt", Json.time(held.receivedAt()))
        .put("sourceLeaf", held.sourceLeaf());
  }

  private static ObjectNode shown(SubjectFile.Shown shown) {
    return Json.object()
        .put("view", shown.view())
        .put("statements", shown.statements())
        .put("since", Json.time(shown.since()));
  }

  /** What the accounts are called that the acts name. */
  private ObjectNode names(SubjectFile file) {
    Set<String> said =
        file.acts().stream()
            .flatMap(act -> act.opened().values().stream())
            .collect(Collectors.toSet());
    return OversightJson.names(oversight.names(said));
  }

  private static ObjectNode act(SubjectFile.Act act) {
    ObjectNode answer =
        Json.object()
            .put("leaf", act.leaf())
            .put("time", Json.time(act.time()))
            .put("kind", act.kind());
    act.clear().forEach(answer.putObject("clear")::put);
    act.opened().forEach(answer.putObject("opened")::put);
    return answer;
  }

  private static ObjectNode json(SubjectRequest request) {
    ObjectNode answer =
        Json.object()
            .put("id", request.id().toString())
            .put("number", request.number())
            .put("kind", request.kind().code())
            .put("language", request.language().code())
            .put("fileReference", request.fileReference())
            .put("state", request.state().code())
            .put("identity", request.identity() == null ? null : request.identity().code())
            .put("measure", request.measure().code())
            .put("outcome", request.outcome() == null ? null : request.outcome().code())
            .put("receivedAt", Json.time(request.receivedAt()))
            .put("dueAt", Json.time(request.dueAt()))
            .put("answeredAt", Json.time(request.answeredAt()));
    answer.set("objects", Json.array(request.objects(), id -> Json.text(id.toString())));
    if (request.state() == SubjectRequestState.ANSWERED) {
      answer.set("letter", ReasonJson.spoken(language -> SubjectLetter.text(request, language)));
    }
    return answer;
  }

  private static Set<StixId> ids(Body body) {
    return body.texts("ids").stream().map(StixId::parse).collect(Collectors.toUnmodifiableSet());
  }

  private static UUID id(Call call) {
    try {
      return UUID.fromString(call.part("id"));
    } catch (IllegalArgumentException e) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, "id");
    }
  }
}
