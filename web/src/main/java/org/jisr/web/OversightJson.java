package org.jisr.web;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jisr.bank.DecidedItem;
import org.jisr.exchange.ExchangeFault;
import org.jisr.law.Decision;
import org.jisr.law.Language;
import org.jisr.law.PartyId;
import org.jisr.oversight.LawChange;
import org.jisr.oversight.LoggedAct;
import org.jisr.oversight.Mark;
import org.jisr.oversight.Period;
import org.jisr.oversight.Refusals;
import org.jisr.oversight.Sample;
import org.jisr.oversight.SampleDraw;
import org.jisr.oversight.SampledAct;
import org.jisr.oversight.Verification;
import org.jisr.oversight.WarningTimes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Acts, reasons and samples as oversight sees them: no content, and names of accounts only. */
final class OversightJson {
  /** The committed fields that hold an account's opaque id. */
  private static final Set<String> ACCOUNTS = Set.of("by", "viewer", "account", "second");

  private OversightJson() {}

  static ObjectNode period(Period period) {
    return Json.object().put("from", Json.time(period.from())).put("to", Json.time(period.to()));
  }

  /** The accounts that acts name. */
  static Set<String> accounts(Iterable<LoggedAct> acts) {
    Set<String> accounts = new HashSet<>();
    acts.forEach(
        act ->
            act.opened()
                .forEach(
                    (field, value) -> {
                      if (ACCOUNTS.contains(field)) {
                        accounts.add(value);
                      }
                    }));
    return accounts;
  }

  static ObjectNode act(LoggedAct act) {
    ObjectNode answer =
        Json.object()
            .put("index", act.leaf())
            .put("time", Json.time(act.time()))
            .put("kind", act.kind())
            .put("erased", act.erased());
    act.clear().forEach(answer.putObject("clear")::put);
    act.opened().forEach(answer.putObject("opened")::put);
    return answer;
  }

  static ObjectNode names(Map<String, String> names) {
    ObjectNode answer = Json.object();
    names.forEach(answer::put);
    return answer;
  }

  static ObjectNode warnings(WarningTimes times) {
    return Json.object()
        .put("direction", times.direction())
        .put("warnings", times.warnings())
        .put("acknowledged", times.acknowledged())
        .put("medianSeconds", seconds(times.median()))
        .put("slowestSeconds", seconds(times.slowest()))
        .put("escalated", times.escalated())
        .put("closed", times.closed());
  }

  private static @Nullable Long seconds(@Nullable Duration time) {
    return time == null ? null : time.toSeconds();
  }

  static ObjectNode reason(Refusals.Reason reason, PartyNames parties, Language language) {
    ObjectNode answer = Json.object().put("code", reason.code()).put("count", reason.count());
    answer.set(
        "text",
        ReasonJson.spoken(
            spoken ->
                reason.text().isEmpty()
                    ? ExchangeFault.text(reason.code(), spoken)
                    : reason.text().getOrDefault(spoken, reason.code())));
    answer.set(
        "partners",
        Json.array(
            reason.partners().entrySet(),
            each -> {
              ObjectNode partner = Json.object();
              partner.set("partner", party(each.getKey(), parties, language));
              return partner.put("count", each.getValue());
            }));
    answer.set(
        "months",
        Json.array(
            reason.months().entrySet(),
            each ->
                Json.object()
                    .put("begins", Json.time(each.getKey()))
                    .put("count", each.getValue())));
    return answer;
  }

  /** A leaf may name no party, or one that is none. */
  private static ObjectNode party(String name, PartyNames parties, Language language) {
    return name.matches("[a-z0-9][a-z0-9-]*")
        ? parties.json(new PartyId(name), language)
        : Json.object().put("party", name).put("name", name);
  }

  static ObjectNode change(LawChange change) {
    ObjectNode answer =
        Json.object()
            .put("part", change.part())
            .put("name", change.name())
            .put("change", change.change());
    answer.set(
        "details",
        Json.array(
            change.details(),
            detail ->
                Json.object()
                    .put("field", detail.field())
                    .put("before", detail.before())
                    .put("after", detail.after())));
    return answer;
  }

  static ObjectNode sample(Sample sample, Map<String, String> names) {
    SampleDraw draw = sample.draw();
    ObjectNode answer =
        Json.object()
            .put("id", sample.id().toString())
            .put("format", SampleDraw.FORMAT)
            .put("drawnAt", Json.time(sample.drawnAt()))
            .put("by", sample.by())
            .put("name", names.getOrDefault(sample.by(), ""))
            .put("asked", sample.asked())
            .put("size", draw.size())
            .put("root", draw.root().toString())
            .put("pool", draw.pool());
    answer.set("period", period(draw.period()));
    draw.leaves().forEach(answer.putArray("leaves")::add);
    answer.set("marks", Json.array(sample.marks(), mark -> mark(mark, names)));
    return answer;
  }

  static ObjectNode mark(Mark mark, Map<String, String> names) {
    return Json.object()
        .put("leaf", mark.leaf())
        .put("verdict", mark.verdict().code())
        .put("note", mark.note())
        .put("at", Json.time(mark.at()))
        .put("by", mark.by())
        .put("name", names.getOrDefault(mark.by(), ""));
  }

  static ObjectNode sampled(SampledAct sampled) {
    ObjectNode answer = Json.object();
    answer.set("act", act(sampled.act()));
    LoggedAct decision = sampled.decision();
    answer.set("decision", decision == null ? null : act(decision));
    answer.set("items", Json.array(sampled.items(), OversightJson::item));
    return answer;
  }

  private static ObjectNode item(DecidedItem item) {
    Decision decision = item.decision();
    ObjectNode answer =
        Json.object()
            .put("id", item.id().toString())
            .put("type", item.id().type())
            .put("decidedAt", Json.time(item.decidedAt()))
            .put("outcome", item.outcome())
            .put("confirmed", item.confirmed())
            .put("purpose", item.context().purpose().code())
            .put("agreement", item.agreement().orElse(null));
    answer.set("handling", HandlingJson.of(item.handling()));
    answer.set("obligations", ReasonJson.obligations(decision.obligations()));
    answer.set("reasons", ReasonJson.reasons(decision.reasons()));
    return answer;
  }

  static ObjectNode verification(Verification found, long tookMs) {
    ObjectNode answer =
        Json.object()
            .put("at", Json.time(found.at()))
            .put("ok", found.ok())
            .put("registerTrue", found.registerTrue())
            .put("size", found.report().size())
            .put("root", found.report().root() == null ? "" : found.report().root().toString());
    answer.set(
        "problems",
        Json.array(
            found.report().problems(),
            problem ->
                Json.object()
                    .put("where", problem.where())
                    .put("code", problem.code())
                    .put("message", problem.message())));
    return answer.put("tookMs", tookMs);
  }
}
