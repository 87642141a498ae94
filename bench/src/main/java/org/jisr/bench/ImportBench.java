package org.jisr.bench;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jisr.bank.ChunkWork;
import org.jisr.bank.NewStatement;
import org.jisr.bank.PreparedChunk;
import org.jisr.bank.Source;
import org.jisr.bank.StatementWriter;
import org.jisr.intake.ImportJob;
import org.jisr.law.Handling;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.stix.BundleEntry;
import org.jisr.stix.BundleLimits;
import org.jisr.stix.BundleReader;

/** Import of ATT&amp;CK Enterprise into a fresh node: durable, searchable, logged. */
final class ImportBench {
  private static final int CHUNK = 2_000;
  private static final int ROUNDS = 5;

  private ImportBench() {}

  static void run(Sheet sheet) throws Exception {
    Sets.Set set = Sets.attack();
    List<BundleEntry.Accepted> objects = read(set.unpacked());
    double copy = CopyBench.seconds(objects);
    for (int round = 1; round <= ROUNDS; round++) {
      try (BenchNode node = BenchNode.fresh()) {
        Cpu before = Cpu.now();
        Stopwatch watch = new Stopwatch();
        ImportJob job = node.run(set.name(), set.open());
        double seconds = watch.seconds();
        Cpu used = Cpu.now().minus(before);
        sheet.figure(
            "import of %s, %s".formatted(set.name(), round == 1 ? "cold JVM" : "round " + round),
            Sheet.rate(job.progress().stored(), seconds, "objects"),
            "target 10,000/s; OpenTAXII 434/s measured; OpenCTI 0.2-30/s published");
        sheet.figure(
            "  CPU used by node + database",
            Sheet.seconds(used.own()) + " + " + Sheet.seconds(used.children()),
            Sheet.seconds(seconds) + " elapsed, %,d objects".formatted(job.progress().stored()));
      }
    }
    sheet.figure(
        "bare COPY of the same bytes",
        Sheet.rate(objects.size(), copy, "objects"),
        "same server, one table, no index, one transaction");
    stages(sheet, set, objects.size());
  }

  /** One stage after the other on one thread, to see where the time goes. */
  private static void stages(Sheet sheet, Sets.Set set, int count) throws Exception {
    try (BenchNode node = BenchNode.fresh()) {
      byte[] bytes = set.unpacked();
      Stopwatch reading = new Stopwatch();
      List<BundleEntry.Accepted> objects = read(bytes);
      double parse = 2 * reading.seconds();
      Source source = new Source(Source.Kind.BUNDLE, set.name(), "stages", Instant.now());
      StatementWriter writer = node.bank().writer();
      Stopwatch logging = new Stopwatch();
      writer.open(source, new Leaf(LeafKind.IMPORT, Map.of(), Map.of()));
      double log = logging.seconds();
      Handling handling = BenchNode.profile().handling();
      double index = 0;
      double store = 0;
      for (int from = 0; from < objects.size(); from += CHUNK) {
        List<NewStatement> chunk = new ArrayList<>();
        for (BundleEntry.Accepted each :
            objects.subList(from, Math.min(objects.size(), from + CHUNK))) {
          chunk.add(new NewStatement(each.object(), handling, source, each.line(), each.offset()));
        }
        Stopwatch preparing = new Stopwatch();
        PreparedChunk prepared = writer.prepare(chunk);
        index += preparing.seconds();
        Stopwatch storing = new Stopwatch();
        writer.store(prepared, ChunkWork.NONE);
        store += storing.seconds();
      }
      double all = parse + index + store + log;
      sheet.figure("parse, twice (check, then store)", Sheet.share(parse, all), one(parse, count));
      sheet.figure(
          "index (words, fields, rows in Java)", Sheet.share(index, all), one(index, count));
      sheet.figure("store (database, all its indexes)", Sheet.share(store, all), one(store, count));
      sheet.figure("log and source", Sheet.share(log, all), Sheet.millis(log * 1_000) + " in all");
      sheet.figure(
          "all stages, one after the other", Sheet.seconds(all), "the import overlaps them");
    }
  }

  private static String one(double seconds, int count) {
    return "%.1f µs an object".formatted(seconds * 1e6 / count);
  }

  static List<BundleEntry.Accepted> read(byte[] bytes) {
    List<BundleEntry.Accepted> objects = new ArrayList<>();
    try (BundleReader reader =
        BundleReader.open(new ByteArrayInputStream(bytes), BundleLimits.defaults())) {
      for (BundleEntry entry = reader.next(); entry != null; entry = reader.next()) {
        if (entry instanceof BundleEntry.Accepted accepted) {
          objects.add(accepted);
        }
      }
    }
    return objects;
  }
}
