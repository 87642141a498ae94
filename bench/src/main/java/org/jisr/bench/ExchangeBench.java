package org.jisr.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Releases from one node to two others until the last signed receipt is home and logged. */
final class ExchangeBench {
  static final String PURPOSE = "event-security";
  private static final int ITEMS = 20_000;

  private ExchangeBench() {}

  static void run(Sheet sheet) throws Exception {
    Path folder = Files.createTempDirectory("jisr-bench-exchange");
    try (RealNode here = RealNode.start(folder.resolve("here"), "bench-here");
        RealNode there = RealNode.start(folder.resolve("there"), "bench-there");
        RealNode yonder = RealNode.start(folder.resolve("yonder"), "bench-yonder")) {
      Seat administrator = Seat.administrator(here, PURPOSE);
      Seat other = Seat.administrator(there, PURPOSE);
      Seat third = Seat.administrator(yonder, PURPOSE);
      Pairing.of(administrator, "bench-here", other, "bench-there", PURPOSE);
      Pairing.of(administrator, "bench-here", third, "bench-yonder", PURPOSE);
      administrator
          .colleague("analyst", "red", PURPOSE)
          .bring("items.json", Invented.sameValue(ITEMS), "bench-here");
      Seat officer = administrator.colleague("liaison", "red", PURPOSE);
      Seat receiver = other.colleague("liaison", "red", PURPOSE);
      List<String> both = List.of("bench-there", "bench-yonder");

      List<String> one = both.subList(0, 1);
      Releasing.release(officer, Releasing.range(0, 200), one, 1);
      rate(
          sheet,
          "one item a release, one officer",
          400,
          () -> Releasing.release(officer, Releasing.range(200, 400), one, 1));
      rate(
          sheet,
          "one item a release, eight officers",
          1_600,
          () -> Releasing.together(officer, Releasing.range(600, 1_600), one, 1));
      rate(
          sheet,
          "fifty items a release, two partners",
          7_600,
          () -> Releasing.release(officer, Releasing.range(2_200, 3_800), both, 50));

      CompletableFuture<Void> load =
          Releasing.begin(
              () -> Releasing.together(officer, Releasing.range(6_000, 14_000), both, 50));
      Latencies road = TipOffBench.warn(officer, receiver, Invented.identityId(0), 100);
      sheet.figure(
          "tip-off under that load",
          road.summary(0.99),
          "target p99 1 s" + (load.isDone() ? "; the load ended before" : ""));
      load.join();
    } finally {
      RealNode.delete(folder);
    }
  }

  private static void rate(Sheet sheet, String what, long items, Releasing.Act act)
      throws Exception {
    Stopwatch watch = new Stopwatch();
    act.run();
    sheet.figure(
        what,
        Sheet.rate(items, watch.seconds(), "items"),
        "target 200/s; receipts home, all logs durable");
  }
}
