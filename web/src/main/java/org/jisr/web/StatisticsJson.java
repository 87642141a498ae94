package org.jisr.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.TreeSet;
import org.jisr.law.Language;
import org.jisr.oversight.KindCount;
import org.jisr.oversight.PartnerCount;
import org.jisr.oversight.Statistics;
import org.jisr.oversight.Step;
import org.jisr.oversight.StepCount;
import org.jisr.oversight.WarningTimes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Statistics as the API and as a spreadsheet has them. */
final class StatisticsJson {
  private StatisticsJson() {}

  static ObjectNode json(Statistics found, PartyNames parties, Language language) {
    ObjectNode answer = Json.object();
    answer.set("period", OversightJson.period(found.period()));
    answer
        .put("by", found.step().code())
        .put("size", found.size())
        .put("root", found.root())
        .put("leaves", found.leaves());
    answer.set("kinds", Json.array(found.kinds(), StatisticsJson::kind));
    answer.set("steps", Json.array(found.steps(), StatisticsJson::step));
    answer.set("partners", Json.array(found.partners(), each -> partner(each, parties, language)));
    answer.set("warnings", Json.array(found.warnings(), OversightJson::warnings));
    answer.set(
        "requests",
        Json.array(found.requests(), each -> RequestCountJson.json(each, parties, language)));
    return answer;
  }

  private static ObjectNode kind(KindCount count) {
    return Json.object()
        .put("kind", count.kind())
        .put("detail", count.detail())
        .put("leaves", count.leaves())
        .put("items", count.items())
        .put("withheld", count.withheld());
  }

  private static ObjectNode step(StepCount count) {
    ObjectNode answer = Json.object().put("begins", Json.time(count.begins()));
    count.leaves().forEach(answer.putObject("leaves")::put);
    return answer;
  }

  private static ObjectNode partner(PartnerCount count, PartyNames parties, Language language) {
    ObjectNode answer = Json.object();
    answer.set("partner", parties.json(count.partner(), language));
    return answer
        .put("releases", count.releases())
        .put("permitted", count.permitted())
        .put("withheld", count.withheld())
        .put("refusals", count.refusals())
        .put("received", count.received())
        .put("warnedIt", count.warnedIt())
        .put("warnedUs", count.warnedUs())
        .put("recalls", count.recalls())
        .put("requests", count.requests());
  }

  /** One table: what is counted, of what, and how many; every value a code or a number. */
  static String csv(Statistics found) {
    StringBuilder csv = new StringBuilder("table,first,second,column,count\r\n");
    row(csv, "log", "", "", "size", found.size());
    row(csv, "log", found.root(), "", "root", found.leaves());
    for (KindCount each : found.kinds()) {
      row(csv, "kind", each.kind(), each.detail(), "leaves", each.leaves());
      row(csv, "kind", each.kind(), each.detail(), "items", each.items());
      row(csv, "kind", each.kind(), each.detail(), "withheld", each.withheld());
    }
    for (PartnerCount each : found.partners()) {
      String name = each.partner().value();
      row(csv, "partner", name, "", "releases", each.releases());
      row(csv, "partner", name, "", "permitted", each.permitted());
      row(csv, "partner", name, "", "withheld", each.withheld());
      row(csv, "partner", name, "", "refusals", each.refusals());
      row(csv, "partner", name, "", "received", each.received());
      row(csv, "partner", name, "", "warned-it", each.warnedIt());
      row(csv, "partner", name, "", "warned-us", each.warnedUs());
      row(csv, "partner", name, "", "recalls", each.recalls());
      row(csv, "partner", name, "", "requests", each.requests());
    }
    for (WarningTimes each : found.warnings()) {
      row(csv, "warnings", each.direction(), "", "warnings", each.warnings());
      row(csv, "warnings", each.direction(), "", "acknowledged", each.acknowledged());
      row(csv, "warnings", each.direction(), "", "escalated", each.escalated());
      row(csv, "warnings", each.direction(), "", "closed", each.closed());
      if (each.median() != null && each.slowest() != null) {
        row(csv, "warnings", each.direction(), "", "median-s", each.median().toSeconds());
        row(csv, "warnings", each.direction(), "", "slowest-s", each.slowest().toSeconds());
      }
    }
    found.requests().forEach(each -> RequestCountJson.rows(csv, each));
    for (StepCount each : found.steps()) {
      for (String kind : new TreeSet<>(each.leaves().keySet())) {
        row(
            csv,
            found.step().code(),
            day(each.begins(), found.step()),
            kind,
            "leaves",
            each.leaves().get(kind));
      }
    }
    return csv.toString();
  }

  private static String day(Instant begins, Step step) {
    String date = begins.atZone(ZoneOffset.UTC).toLocalDate().toString();
    return step == Step.MONTH ? date.substring(0, "2026-11".length()) : date;
  }

  static void row(
      StringBuilder csv,
      String table,
      String first,
      String second,
      String column,
      @Nullable Long count) {
    csv.append(cell(table)).append(',').append(cell(first)).append(',').append(cell(second));
    csv.append(',').append(cell(column)).append(',').append(count).append("\r\n");
  }

  /** Quoted where it must be, and never the beginning of a formula. */
  private static String cell(String value) {
    String safe = value.matches("[=+\\-@\\t\\r].*") ? "'" + value : value;
    return safe.matches("[A-Za-z0-9+/=:. _'-]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
