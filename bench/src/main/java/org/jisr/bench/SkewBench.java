package org.jisr.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jisr.bank.Gate;
import org.jisr.bank.RelationQuery;
import org.jisr.intake.ImportJob;
import org.jisr.stix.StixId;

/** Data as it really is: one value everywhere, one hub that knows everybody. */
final class SkewBench {
  private static final int OBJECTS = 100_000;
  private static final int PAGES = 60;
  private static final int WARM_UP = 15;

  private SkewBench() {}

  static void run(Sheet sheet) throws Exception {
    double ordinary =
        importing(sheet, "ordinary, 200,000 objects", Invented.ordinary(2 * OBJECTS), 0);
    importing(sheet, "one value in 100,000 objects", Invented.sameValue(OBJECTS), ordinary);
    importing(sheet, "hub with 100,000 relationships", Invented.hub(OBJECTS), ordinary);
  }

  /** Gives microseconds an object; compares with the ordinary where that is known. */
  private static double importing(Sheet sheet, String what, String bundle, double ordinary)
      throws Exception {
    byte[] bytes = bundle.getBytes(StandardCharsets.UTF_8);
    try (BenchNode node = BenchNode.fresh()) {
      Stopwatch watch = new Stopwatch();
      ImportJob job = node.run("skew.json", new ByteArrayInputStream(bytes));
      double each = watch.seconds() * 1e6 / job.progress().stored();
      sheet.figure(
          "import: " + what,
          "%.1f µs an object".formatted(each),
          ordinary == 0
              ? "the measure for the next two"
              : "%.2f× the ordinary, target 2×".formatted(each / ordinary));
      views(sheet, node.bank().gate());
      return each;
    }
  }

  /** What the desks ask for when somebody opens an entity: the page first, then its parts. */
  private static void views(Sheet sheet, Gate gate) throws Exception {
    StixId first = StixId.parse(Invented.identityId(0));
    Map<String, Latencies.Call> views = new LinkedHashMap<>();
    views.put("entity page", () -> gate.entity(BenchNode.ANALYST, first, null));
    views.put(
        "its relations", () -> gate.relationships(BenchNode.ANALYST, first, RelationQuery.all()));
    views.put("its graph", () -> gate.neighbourhood(BenchNode.ANALYST, first, 50, null));
    views.put("its timeline", () -> gate.timeline(BenchNode.ANALYST, first, null));
    for (Map.Entry<String, Latencies.Call> view : views.entrySet()) {
      Latencies times = new Latencies();
      for (int i = -WARM_UP; i < PAGES; i++) {
        Latencies counted = i < 0 ? new Latencies() : times;
        counted.time(view.getValue());
      }
      sheet.figure("  " + view.getKey(), times.summary(0.95), "target p95 200 ms");
    }
  }
}
