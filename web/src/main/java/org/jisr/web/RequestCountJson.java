package org.jisr.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jisr.exchange.RefusalReason;
import org.jisr.law.Language;
import org.jisr.oversight.RequestCount;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What became of requests for information, as oversight reads it. */
final class RequestCountJson {
  private RequestCountJson() {}

  static ObjectNode json(RequestCount count, PartyNames parties, Language language) {
    ObjectNode answer = Json.object();
    answer.set("partner", parties.json(count.partner(), language));
    answer.put("direction", count.direction());
    columns(count).forEach(answer::put);
    answer.put(
        "judicialMedianSeconds",
        count.judicialMedian() == null ? null : count.judicialMedian().toSeconds());
    ArrayNode reasons = answer.putArray("reasons");
    count.reasons().forEach((code, times) -> reasons.add(reason(code, times)));
    return answer;
  }

  private static ObjectNode reason(String code, long times) {
    ObjectNode answer = Json.object().put("code", code).put("count", times);
    for (RefusalReason each : RefusalReason.values()) {
      if (each.code().equals(code)) {
        answer.set("text", ReasonJson.spoken(each::text));
      }
    }
    return answer;
  }

  static void rows(StringBuilder csv, RequestCount count) {
    String partner = count.partner().value();
    columns(count)
        .forEach(
            (column, times) ->
                StatisticsJson.row(csv, "requests", partner, count.direction(), column, times));
    if (count.judicialMedian() != null) {
      long seconds = count.judicialMedian().toSeconds();
      StatisticsJson.row(csv, "requests", partner, count.direction(), "judicial-median-s", seconds);
    }
    count
        .reasons()
        .forEach(
            (code, times) ->
                StatisticsJson.row(csv, "refused", partner, count.direction(), code, times));
  }

  private static Map<String, Long> columns(RequestCount count) {
    Map<String, Long> columns = new LinkedHashMap<>();
    columns.put("requests", count.requests());
    columns.put("urgent", count.urgent());
    columns.put("answered", count.answered());
    columns.put("answeredUrgent", count.answeredUrgent());
    columns.put("partly", count.partly());
    columns.put("refused", count.refused());
    columns.put("nothing", count.nothing());
    columns.put("withdrawn", count.withdrawn());
    columns.put("late", count.late());
    columns.put("judicial", count.judicial());
    return columns;
  }
}
