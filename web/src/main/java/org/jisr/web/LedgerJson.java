package org.jisr.web;

import java.time.Duration;
import java.util.Map;
import org.jisr.exchange.StatementLine;
import org.jisr.exchange.StatementText;
import org.jisr.law.Language;
import org.jisr.ledger.LedgerMonth;
import org.jisr.ledger.LineDifference;
import org.jisr.ledger.Quality;
import org.jisr.ledger.Traffic;
import org.jisr.oversight.WarningTimes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One partner and month of the ledger, as the desks read it. */
final class LedgerJson {
  private LedgerJson() {}

  static ObjectNode row(LedgerMonth row, PartyNames names, Language language) {
    ObjectNode answer = Json.object();
    answer.set("partner", names.json(row.partner(), language));
    answer
        .put("month", row.month().toString())
        .put("standing", row.standing().code())
        .put("canEnforce", !row.outside());
    answer.set("sent", traffic(row.sent()));
    answer.set("received", traffic(row.received()));
    answer.set("quality", quality(row.quality(), names, language));
    answer.set("ours", statement(row.ours()));
    answer.set("theirs", statement(row.theirs()));
    answer.set(
        "differences", Json.array(row.differences(), each -> difference(each, names, language)));
    return answer;
  }

  private static ObjectNode traffic(Traffic traffic) {
    ObjectNode answer = Json.object().put("count", traffic.count()).put("items", traffic.items());
    answer.set("letters", counts(traffic.letters()));
    return answer;
  }

  private static ObjectNode counts(Map<String, Long> counts) {
    ObjectNode answer = Json.object();
    counts.forEach(answer::put);
    return answer;
  }

  private static ObjectNode quality(Quality quality, PartyNames names, Language language) {
    ObjectNode answer = Json.object();
    answer.set(
        "requests",
        Json.array(quality.requests(), each -> RequestCountJson.json(each, names, language)));
    answer
        .put("theyAnswerSeconds", seconds(quality.theyAnswer()))
        .put("weAnswerSeconds", seconds(quality.weAnswer()));
    answer.set("warnedIt", warnings(quality.warnedIt()));
    answer.set("warnedUs", warnings(quality.warnedUs()));
    answer
        .putObject("recalls")
        .put("sent", quality.recalls().sent())
        .put("honoured", quality.recalls().honoured())
        .put("received", quality.recalls().received())
        .put("carriedOut", quality.recalls().carriedOut());
    answer.set("given", counts(quality.given()));
    answer.set("received", counts(quality.received()));
    return answer.put("pages", quality.pages()).put("handedOut", quality.handedOut());
  }

  private static ObjectNode warnings(WarningTimes times) {
    return Json.object()
        .put("warnings", times.warnings())
        .put("acknowledged", times.acknowledged())
        .put("medianSeconds", seconds(times.median()))
        .put("escalated", times.escalated())
        .put("closed", times.closed());
  }

  private static @Nullable Long seconds(@Nullable Duration duration) {
    return duration == null ? null : duration.toSeconds();
  }

  private static @Nullable ObjectNode statement(@Nullable StatementText text) {
    return text == null
        ? null
        : Json.object().put("version", text.version()).put("madeAt", Json.time(text.madeAt()));
  }

  private static ObjectNode difference(
      LineDifference difference, PartyNames names, Language language) {
    ObjectNode answer = Json.object();
    answer.set("from", names.json(difference.from(), language));
    answer.put("lane", difference.lane()).put("underway", difference.underway());
    answer.set("ours", line(difference.ours()));
    answer.set("theirs", line(difference.theirs()));
    return answer;
  }

  private static @Nullable ObjectNode line(@Nullable StatementLine line) {
    if (line == null) {
      return null;
    }
    ObjectNode answer =
        Json.object()
            .put("first", line.first())
            .put("last", line.last())
            .put("head", line.head())
            .put("count", line.count());
    answer.set("letters", counts(line.letters()));
    return answer;
  }
}
