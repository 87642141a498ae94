package org.jisr.web;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jisr.bank.Retention;
import org.jisr.bank.SubjectFile;
import org.jisr.law.Language;
import org.jisr.law.Role;
import org.jisr.oversight.Mark;
import org.jisr.oversight.OpenedSample;
import org.jisr.oversight.Oversight;
import org.jisr.oversight.Period;
import org.jisr.oversight.Sample;
import org.jisr.oversight.SampledAct;
import org.jisr.oversight.Verdict;
import tools.jackson.databind.node.ObjectNode;

/** Samples of disclosures, what was found of them, and the ids of one person. */
final class SampleRoutes {
  private static final long NONE = -1;

  private final Oversight oversight;
  private final Retention retention;
  private final PartyNames parties;

  SampleRoutes(Oversight oversight, Retention retention, PartyNames parties) {
    this.oversight = oversight;
    this.retention = retention;
    this.parties = parties;
  }

  List<Route> routes() {
    Policy judge = Policy.inRole(Role.OVERSIGHT);
    String samples = "/api/oversight/samples";
    return List.of(
        new Route(Method.GET, samples, judge, this::list),
        new Route(Method.POST, samples, judge, this::draw),
        new Route(Method.GET, samples + "/{id}", judge, this::open),
        new Route(Method.POST, samples + "/{id}/marks", judge, this::mark),
        new Route(Method.POST, "/api/oversight/persons", judge, this::find));
  }

  private void list(Call call) {
    List<Sample> samples = oversight.samples(call.caller().viewer());
    Map<String, String> names = oversight.names(drawers(samples));
    ObjectNode answer = Json.object();
    answer.set("items", Json.array(samples, sample -> OversightJson.sample(sample, names)));
    call.reply(answer.putNull("next"));
  }

  private void draw(Call call) throws IOException {
    Body body = call.json();
    long size = body.number("size", NONE);
    Sample sample =
        oversight.draw(
            call.caller().viewer(),
            new Period(moment(body, "from"), moment(body, "to")),
            (int) Math.clamp(body.number("count", 0), 0, Integer.MAX_VALUE),
            size == NONE ? null : size);
    call.reply(201, OversightJson.sample(sample, oversight.names(drawers(List.of(sample)))));
  }

  private void open(Call call) {
    OpenedSample opened = oversight.sample(call.caller().viewer(), id(call));
    Set<String> accounts = drawers(List.of(opened.sample()));
    accounts.addAll(OversightJson.accounts(opened.acts().stream().map(SampledAct::act).toList()));
    accounts.addAll(
        OversightJson.accounts(
            opened.acts().stream().flatMap(each -> Stream.ofNullable(each.decision())).toList()));
    Map<String, String> names = oversight.names(accounts);
    ObjectNode answer = OversightJson.sample(opened.sample(), names);
    answer.set("acts", Json.array(opened.acts(), OversightJson::sampled));
    answer.set("names", OversightJson.names(names));
    call.reply(answer);
  }

  private void mark(Call call) throws IOException {
    Body body = call.json();
    Mark mark =
        oversight.mark(
            call.caller().viewer(),
            id(call),
            body.number("leaf", NONE),
            Verdict.of(body.requiredText("verdict")),
            Objects.requireNonNullElse(body.text("note"), ""));
    call.reply(201, OversightJson.mark(mark, oversight.names(Set.of(mark.by()))));
  }

  /** Ids and numbers: what is held under them is for the file of the person to count. */
  private void find(Call call) throws IOException {
    Body body = call.json();
    Language language = call.language();
    ObjectNode answer = Json.object();
    answer.set(
        "items",
        Json.array(
            retention
                .files()
                .find(
                    call.caller().viewer(),
                    body.requiredText("reference"),
                    body.requiredText("text")),
            known -> known(known, language)));
    call.reply(answer.putNull("next"));
  }

  private ObjectNode known(SubjectFile.Known known, Language language) {
    ObjectNode answer =
        Json.object()
            .put("id", known.id().toString())
            .put("type", known.id().type())
            .put("statements", known.statements())
            .put("current", known.current())
            .put("lastRecordedAt", Json.time(known.lastRecordedAt()));
    answer.set(
        "originators", Json.array(known.originators(), each -> parties.json(each, language)));
    return answer;
  }

  private static Set<String> drawers(List<Sample> samples) {
    Set<String> accounts = new HashSet<>();
    for (Sample sample : samples) {
      accounts.add(sample.by());
      sample.marks().forEach(mark -> accounts.add(mark.by()));
    }
    return accounts;
  }

  private static Instant moment(Body body, String name) {
    Instant moment = body.instant(name);
    if (moment == null) {
      throw Body.fault(WebFault.PARAMETER_MISSING, name);
    }
    return moment;
  }

  private static UUID id(Call call) {
    try {
      return UUID.fromString(call.part("id"));
    } catch (IllegalArgumentException e) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, "id");
    }
  }
}
