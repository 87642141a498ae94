package org.jisr.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jisr.intake.ImportJob;
import org.jisr.stix.StixId;

/** Data as it really is: one value everywhere, one hub that knows everybody. */
final class SkewBench {
  private static final int OBJECTS = 100_000;
  private static final int PAGES = 100;

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
      Latencies pages = new Latencies();
      StixId hub = StixId.parse(Invented.identityId(0));
      for (int i = 0; i < PAGES; i++) {
        pages.time(() -> SearchBench.page(node.bank().gate(), hub));
      }
      sheet.figure("  entity page of its first object", pages.summary(0.95), "target p95 200 ms");
      return each;
    }
  }
}
