package org.jisr.web;

import java.time.Instant;
import java.util.List;
import org.jisr.bank.Emergencies;
import org.jisr.bank.EmergencyStanding;
import org.jisr.bank.LawReplay;
import org.jisr.exchange.Witnessing;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.oversight.ActPage;
import org.jisr.oversight.ActQuestion;
import org.jisr.oversight.LawReading;
import org.jisr.oversight.Oversight;
import org.jisr.oversight.Overview;
import org.jisr.oversight.Period;
import org.jisr.oversight.Refusals;
import org.jisr.oversight.Statistics;
import org.jisr.oversight.Step;
import org.jisr.oversight.Verification;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What the oversight body reads: where the node stands, counts, reasons and what law changes. */
final class OversightRoutes {
  private final Oversight oversight;
  private final Witnessing witnessing;
  private final Emergencies emergencies;
  private final PartyNames parties;
  private final Live live;

  OversightRoutes(
      Oversight oversight,
      Witnessing witnessing,
      Emergencies emergencies,
      PartyNames parties,
      Live live) {
    this.oversight = oversight;
    this.witnessing = witnessing;
    this.emergencies = emergencies;
    this.parties = parties;
    this.live = live;
  }

  List<Route> routes() {
    Policy judge = Policy.inRole(Role.OVERSIGHT);
    Policy counts = Policy.inRole(Role.OVERSIGHT, Role.ADMINISTRATOR);
    String root = "/api/oversight/";
    return List.of(
        new Route(Method.GET, root + "overview", judge, this::overview),
        new Route(Method.GET, root + "statistics", counts, this::statistics),
        new Route(Method.GET, root + "statistics/csv", counts, this::csv),
        new Route(Method.GET, root + "acts", judge, this::acts),
        new Route(Method.GET, root + "refusals", judge, this::refusals),
        new Route(Method.GET, root + "law", judge, this::law),
        new Route(Method.GET, root + "law/{digest}/effect", judge, this::effect),
        new Route(Method.POST, root + "verify", judge, this::verify));
  }

  private void overview(Call call) {
    Overview found = oversight.overview(call.caller().viewer());
    RetentionJson retention = new RetentionJson(parties);
    ObjectNode answer = Json.object().put("at", Json.time(found.at())).put("size", found.size());
    Verification last = found.verification();
    answer.set("verification", last == null ? null : OversightJson.verification(last, 0));
    answer
        .putObject("witnesses")
        .put("witnesses", found.standing().witnesses().size())
        .put("witnessedSize", found.standing().witnessedSize())
        .put("witnessedAt", Json.time(found.standing().witnessedAt()))
        .put("behind", found.standing().behind());
    answer.set(
        "misbehaviour",
        Json.array(
            witnessing.misbehaviour(),
            each -> Json.object().put("origin", each.origin()).put("kind", each.kind().code())));
    answer.set("overdue", retention.dryRun(found.overdue(), call.language()));
    answer.set("due", retention.dryRun(found.due(), call.language()));
    EmergencyStanding standing = emergencies.standing();
    answer
        .putObject("emergencies")
        .put("awaiting", standing.awaiting())
        .put("overdue", standing.overdue());
    answer
        .put("requests", found.requests())
        .put("late", found.late())
        .put("proposals", found.proposals())
        .put("objections", found.objections());
    found.counts().forEach(answer.putObject("counts")::put);
    call.reply(answer);
  }

  private void statistics(Call call) {
    call.reply(StatisticsJson.json(count(call), parties, call.language()));
  }

  private void csv(Call call) {
    Statistics found = count(call);
    call.attach("statistics.csv");
    call.text(StatisticsJson.csv(found), "text/csv; charset=utf-8");
  }

  private Statistics count(Call call) {
    String by = call.query("by");
    return oversight.statistics(
        call.caller().viewer(), period(call), by == null ? Step.DAY : Step.of(by));
  }

  private void acts(Call call) {
    ActPage page =
        oversight.acts(
            call.caller().viewer(), question(call), before(call), call.number("limit", 50, 1, 200));
    ObjectNode answer = Json.object();
    answer.set("items", Json.array(page.acts(), OversightJson::act));
    answer.put("next", page.next() == null ? null : Long.toString(page.next()));
    answer.put("count", page.count());
    answer.set("names", OversightJson.names(oversight.names(OversightJson.accounts(page.acts()))));
    call.reply(answer);
  }

  private void refusals(Call call) {
    Refusals found = oversight.refusals(call.caller().viewer(), question(call));
    ObjectNode answer = Json.object();
    answer.set("period", OversightJson.period(found.period()));
    answer
        .put("leaves", found.leaves())
        .put("withheld", found.withheld())
        .put("erased", found.erased());
    answer.set(
        "reasons",
        Json.array(found.reasons(), each -> OversightJson.reason(each, parties, call.language())));
    call.reply(answer);
  }

  private void law(Call call) {
    ObjectNode answer = Json.object();
    answer.set(
        "items", Json.array(oversight.law(call.caller().viewer()), OversightRoutes::reading));
    call.reply(answer.putNull("next"));
  }

  private static ObjectNode reading(LawReading reading) {
    ObjectNode answer = PolicyRoutes.edition(reading.edition());
    answer.put("before", reading.before());
    answer.set("differences", Json.array(reading.changes(), OversightJson::change));
    return answer;
  }

  private void effect(Call call) {
    LawReplay effect = oversight.effect(call.caller().viewer(), call.part("digest"));
    call.reply(PolicyRoutes.replayed(effect));
  }

  private void verify(Call call) {
    long started = System.nanoTime();
    Viewer viewer = call.caller().viewer();
    Verification found = oversight.verify(viewer, new CheckProgress(live, viewer)::at);
    call.reply(OversightJson.verification(found, (System.nanoTime() - started) / 1_000_000));
  }

  private static ActQuestion question(Call call) {
    @Nullable String partner = call.query("partner");
    return new ActQuestion(
        period(call),
        call.query("kind"),
        call.query("detail"),
        partner == null ? null : new PartyId(partner),
        call.query("reason"));
  }

  static Period period(Call call) {
    return new Period(required(call, "from"), required(call, "to"));
  }

  private static Instant required(Call call, String name) {
    Instant moment = call.instant(name);
    if (moment == null) {
      throw Body.fault(WebFault.PARAMETER_MISSING, name);
    }
    return moment;
  }

  private static @Nullable Long before(Call call) {
    @Nullable String text = call.query("cursor");
    if (text == null) {
      return null;
    }
    try {
      long index = Long.parseLong(text);
      if (index > 0) {
        return index;
      }
    } catch (NumberFormatException e) {
      throw new WebException(WebFault.CURSOR_MALFORMED);
    }
    throw new WebException(WebFault.CURSOR_MALFORMED);
  }
}
