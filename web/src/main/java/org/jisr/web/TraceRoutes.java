package org.jisr.web;

import java.util.List;
import org.jisr.exchange.TraceReport;
import org.jisr.exchange.TracedCopy;
import org.jisr.exchange.TracedObject;
import org.jisr.exchange.Traces;
import org.jisr.law.Language;
import org.jisr.law.Role;
import tools.jackson.databind.node.ObjectNode;

/** Whose copies the objects of a file from elsewhere are. */
final class TraceRoutes {
  private final Traces traces;
  private final PartyNames names;

  TraceRoutes(Traces traces, PartyNames names) {
    this.traces = traces;
    this.names = names;
  }

  List<Route> routes() {
    return List.of(
        new Route(
            Method.POST,
            "/api/traces",
            Policy.consulting(Role.LIAISON, Role.APPROVER),
            this::trace));
  }

  private void trace(Call call) {
    TraceReport report = traces.trace(call.stream(), call.consultation());
    Language language = call.language();
    ObjectNode answer = Json.object().put("fileHash", report.fileHash()).put("leaf", report.leaf());
    answer.set("objects", Json.array(report.objects(), each -> object(each, language)));
    answer.set(
        "together",
        Json.array(
            report.together(),
            each ->
                Json.object()
                    .put("partner", each.recipient().value())
                    .put("partnerName", names.name(each.recipient(), language))
                    .put("agreeing", each.agreeing())
                    .put("of", each.of())
                    .put("oneIn", each.oneIn())));
    call.reply(answer);
  }

  private ObjectNode object(TracedObject object, Language language) {
    ObjectNode json =
        Json.object()
            .put("place", object.place())
            .put("id", object.id())
            .put("item", object.item())
            .put("verdict", object.verdict().code());
    json.set("copies", Json.array(object.copies(), each -> copy(each, language)));
    return json;
  }

  private ObjectNode copy(TracedCopy copy, Language language) {
    ObjectNode json =
        Json.object()
            .put("partner", copy.recipient().value())
            .put("partnerName", names.name(copy.recipient(), language))
            .put("label", copy.label().code())
            .put("time", copy.time().code())
            .put("order", copy.order().code())
            .put("contradicted", copy.contradicted())
            .put("oneIn", copy.oneIn());
    json.set(
        "handed",
        Json.array(
            copy.handed(),
            each ->
                Json.object()
                    .put("envelopeId", each.envelopeId())
                    .put("leaf", each.leaf())
                    .put("state", each.state().code())
                    .put("at", Json.time(each.at()))));
    return json;
  }
}
