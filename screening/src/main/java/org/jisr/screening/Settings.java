package org.jisr.screening;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Budget and calibration in force, in their tables; earlier ones stay. */
final class Settings {
  /** Until somebody says otherwise, one in a thousand. */
  static final double FIRST_BUDGET = 1;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Settings() {}

  static double budget(Handle handle) {
    return handle
        .createQuery("SELECT per_thousand FROM screening.budget ORDER BY number DESC LIMIT 1")
        .mapTo(Double.class)
        .findOne()
        .orElse(FIRST_BUDGET);
  }

  static void budget(Handle handle, double perThousand, Instant at, String by) {
    handle
        .createUpdate(
            """
            INSERT INTO screening.budget (per_thousand, set_at, set_by) VALUES (:budget, :at, :by)
            """)
        .bind("budget", perThousand)
        .bind("at", Lists.moment(at))
        .bind("by", by)
        .execute();
  }

  static Calibration calibration(Handle handle) {
    return handle
        .createQuery("SELECT * FROM screening.calibration ORDER BY number DESC LIMIT 1")
        .map(
            (rows, context) -> {
              JsonNode plot = JSON.readTree(rows.getString("plot"));
              return new Calibration(
                  rows.getInt("number"),
                  rows.getDouble("slope"),
                  rows.getDouble("shift"),
                  Lists.instant(rows, "fitted_at"),
                  rows.getString("fitted_by"),
                  rows.getInt("decisions"),
                  reliability(plot.path("before")),
                  reliability(plot.path("after")));
            })
        .findOne()
        .orElse(Calibration.FIRST);
  }

  static void calibration(Handle handle, Calibration calibration) {
    ObjectNode plot = JSON.createObjectNode();
    put(plot.putObject("before"), calibration.before());
    put(plot.putObject("after"), calibration.after());
    handle
        .createUpdate(
            """
            INSERT INTO screening.calibration (number, slope, shift, fitted_at, fitted_by,
              decisions, plot)
            VALUES (:number, :slope, :shift, :at, :by, :decisions, :plot)
            """)
        .bind("number", calibration.number())
        .bind("slope", calibration.slope())
        .bind("shift", calibration.shift())
        .bind("at", Lists.moment(java.util.Objects.requireNonNull(calibration.fittedAt())))
        .bind("by", calibration.fittedBy())
        .bind("decisions", calibration.decisions())
        .bind("plot", plot.toString())
        .execute();
  }

  private static void put(
      ObjectNode json, Calibration.@org.jspecify.annotations.Nullable Reliability reliability) {
    if (reliability == null) {
      return;
    }
    json.put("error", reliability.expectedError());
    ArrayNode bins = json.putArray("bins");
    reliability
        .bins()
        .forEach(bin -> bins.addArray().add(bin.cases()).add(bin.said()).add(bin.found()));
  }

  private static Calibration.Reliability reliability(JsonNode json) {
    java.util.List<Calibration.Bin> bins = new java.util.ArrayList<>();
    for (JsonNode bin : json.path("bins")) {
      bins.add(
          new Calibration.Bin(
              bin.path(0).asInt(0), bin.path(1).asDouble(0), bin.path(2).asDouble(0)));
    }
    return new Calibration.Reliability(bins, json.path("error").asDouble(0));
  }
}
