package org.jisr.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What waits for a partner that hangs, and how it drains when the partner goes on. */
final class BacklogBench {
  private static final int ITEMS = 100_000;
  private static final int AT_ONCE = 250;
  private static final double MEGABYTE = 1e6;

  private BacklogBench() {}

  static void run(Sheet sheet) throws Exception {
    Path folder = Files.createTempDirectory("jisr-bench-backlog");
    try (RealNode here = RealNode.start(folder.resolve("here"), "bench-here");
        RealNode there = RealNode.start(folder.resolve("there"), "bench-there")) {
      Seat administrator = Seat.administrator(here, ExchangeBench.PURPOSE);
      Seat other = Seat.administrator(there, ExchangeBench.PURPOSE);
      Pairing.of(administrator, "bench-here", other, "bench-there", ExchangeBench.PURPOSE);
      administrator
          .colleague("analyst", "red", ExchangeBench.PURPOSE)
          .bring("items.json", Invented.sameValue(ITEMS), "bench-here");
      Seat officer = administrator.colleague("liaison", "red", ExchangeBench.PURPOSE);
      List<String> to = List.of("bench-there");
      there.hang(true);
      Stopwatch queueing = new Stopwatch();
      List<String> last = Releasing.queued(officer, Releasing.range(0, ITEMS), to, AT_ONCE);
      sheet.figure(
          "queued for a partner that hangs",
          Sheet.rate(ITEMS, queueing.seconds(), "items"),
          "%,d items, %d a release".formatted(ITEMS, AT_ONCE));
      drain(sheet, here, there, officer, last);
    } finally {
      RealNode.delete(folder);
    }
  }

  private static void drain(
      Sheet sheet, RealNode here, RealNode there, Seat officer, List<String> last)
      throws Exception {
    List<Double> sending = new ArrayList<>();
    List<Double> taking = new ArrayList<>();
    there.hang(false);
    Stopwatch draining = new Stopwatch();
    while (!Releasing.allAnswered(officer, last)) {
      sending.add(here.residentBytes()[0] / MEGABYTE);
      taking.add(there.residentBytes()[0] / MEGABYTE);
      Thread.sleep(1_000);
    }
    sheet.figure(
        "drained, receipts home", Sheet.rate(ITEMS, draining.seconds(), "items"), "target 200/s");
    sheet.figure("memory of the sender", quarters(sending), "MB after each quarter; target: flat");
    sheet.figure("memory of the partner", quarters(taking), "MB after each quarter; target: flat");
  }

  private static String quarters(List<Double> megabytes) {
    List<String> told = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      told.add("%.0f".formatted(megabytes.get(Math.max(0, megabytes.size() * i / 4 - 1))));
    }
    return String.join(", ", told);
  }
}
