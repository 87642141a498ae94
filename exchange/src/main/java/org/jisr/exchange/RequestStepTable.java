package org.jisr.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The threads of requests, and the envelopes that answer them. */
final class RequestStepTable {
  private RequestStepTable() {}

  static void insert(Handle handle, String request, RequestStep step) {
    RequestAccess access = step.access();
    RequestFeedback feedback = step.feedback();
    NothingKind really = step.really();
    handle
        .createUpdate(
            """
            INSERT INTO exchange.request_step (request, place, state, at, by_account, text, access,
              days, reasons, feedback, really)
            VALUES (:request,
              (SELECT count(*) FROM exchange.request_step WHERE request = :request), :state, :at,
              :by, :text, :access, :days, :reasons, :feedback, :really)
            """)
        .bind("request", UUID.fromString(request))
        .bind("state", step.state().code())
        .bind("at", step.at())
        .bind("by", step.by())
        .bind("text", step.text())
        .bind("access", access == null ? null : access.code())
        .bind("days", step.days())
        .bind("reasons", step.reasons().stream().map(RefusalReason::code).toArray(String[]::new))
        .bind("feedback", feedback == null ? null : feedback.code())
        .bind("really", really == null ? null : really.code())
        .execute();
  }

  static Map<String, List<RequestStep>> of(Handle handle, UUID[] requests) {
    Map<String, List<RequestStep>> threads = new HashMap<>();
    handle
        .createQuery(
            "SELECT * FROM exchange.request_step WHERE request = ANY(:requests)"
                + " ORDER BY request, place")
        .bind("requests", requests)
        .map((rs, context) -> Map.entry(rs.getString("request"), step(rs)))
        .forEach(
            each ->
                threads
                    .computeIfAbsent(each.getKey(), key -> new ArrayList<>())
                    .add(each.getValue()));
    return threads;
  }

  static Map<String, List<String>> releases(Handle handle, UUID[] requests) {
    Map<String, List<String>> all = new HashMap<>();
    handle
        .createQuery(
            "SELECT request, envelope FROM exchange.request_release"
                + " WHERE request = ANY(:requests) ORDER BY request, envelope")
        .bind("requests", requests)
        .map((rs, context) -> Map.entry(rs.getString("request"), rs.getString("envelope")))
        .forEach(
            each ->
                all.computeIfAbsent(each.getKey(), key -> new ArrayList<>()).add(each.getValue()));
    return all;
  }

  private static RequestStep step(ResultSet rs) throws SQLException {
    String access = rs.getString("access");
    String feedback = rs.getString("feedback");
    String really = rs.getString("really");
    return new RequestStep(
        RequestState.of(rs.getString("state")),
        Sql.requiredInstant(rs, "at"),
        rs.getString("by_account"),
        rs.getString("text"),
        access == null ? null : RequestAccess.of(access),
        rs.getInt("days"),
        Arrays.stream((String[]) rs.getArray("reasons").getArray()).map(RefusalReason::of).toList(),
        feedback == null ? null : RequestFeedback.of(feedback),
        really == null ? null : NothingKind.of(really));
  }
}
