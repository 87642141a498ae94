package org.jisr.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jisr.bank.ChunkPipeline;
import org.jisr.bank.NewStatement;
import org.jisr.bank.Source;
import org.jisr.bank.StatementWriter;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.screening.Question;
import org.jisr.screening.QueuePage;
import org.jisr.screening.Screening;

/**
 * A bank of invented people beside a list of 20,000: taking the list in, laying every name beside
 * it through the gate, again after the list grew, and questions while somebody types. The whole has
 * a million people; a part of it says sooner what each name costs.
 */
final class ScreeningBench {
  private static final int WHOLE = 1_000_000;
  private static final int PART = 100_000;
  private static final int LISTED = 20_000;
  private static final int GROWN = 100;
  private static final int CHUNK = 5_000;
  private static final int QUESTIONS = 300;
  private static final double BUDGET = 1;
  private static final double TARGET_SECONDS = 300;

  private static final int TOLD = 5;

  private final Sheet sheet;
  private final int count;
  private final BenchNode node;

  private ScreeningBench(Sheet sheet, int count, BenchNode node) {
    this.sheet = sheet;
    this.count = count;
    this.node = node;
  }

  static void whole(Sheet sheet) throws Exception {
    run(sheet, WHOLE);
  }

  static void part(Sheet sheet) throws Exception {
    run(sheet, PART);
  }

  private static void run(Sheet sheet, int count) throws Exception {
    Source source = new Source(Source.Kind.BUNDLE, "screening-bench", "invented", Instant.now());
    ScreeningPeople people = ScreeningPeople.read(source);
    if (people == null) {
      sheet.say("names/wd_arabic_80.tsv is not beside the checkout: left out.");
      return;
    }
    try (BenchNode node = BenchNode.fresh()) {
      ScreeningBench bench = new ScreeningBench(sheet, count, node);
      bench.fill(source, people);
      try (Screening screening = ScreeningRoom.open(node)) {
        screening.budget(ScreeningRoom.KEEPER, BUDGET);
        bench.take(screening, people.table(LISTED, ""), LISTED);
        bench.sweep(screening);
        bench.type(screening, people);
        bench.grow(screening, people);
      }
    }
  }

  private void fill(Source source, ScreeningPeople people) {
    StatementWriter writer = node.bank().writer();
    writer.open(source, new Leaf(LeafKind.IMPORT, Map.of(), Map.of("by", "bench")));
    Stopwatch watch = new Stopwatch();
    CompletableFuture<?> last = CompletableFuture.completedFuture(null);
    try (ChunkPipeline pipeline = writer.pipeline()) {
      for (int first = 0; first < count; first += CHUNK) {
        List<NewStatement> chunk = new ArrayList<>(CHUNK);
        for (int number = first; number < Math.min(count, first + CHUNK); number++) {
          chunk.add(people.statement(number, LISTED));
        }
        last.join();
        last = pipeline.submit(chunk, (handle, report) -> {});
      }
      last.join();
    }
    sheet.figure(
        "filling a bank", Sheet.rate(count, watch.seconds(), "people"), "%,d".formatted(count));
  }

  private void take(Screening screening, byte[] table, int entries) throws InterruptedException {
    Stopwatch importing = new Stopwatch();
    ScreeningRoom.take(screening, table);
    sheet.figure(
        "list taken in",
        Sheet.rate(entries, importing.seconds(), "entries"),
        "%,d entries".formatted(entries));
    Stopwatch ready = new Stopwatch();
    ScreeningRoom.ready(screening);
    sheet.figure("… until it is searched", Sheet.seconds(ready.seconds()), "");
  }

  /** What was used since: elapsed, by this process, by its database. */
  private record Used(Stopwatch watch, double own, double database) {}

  private Used mark() throws IOException {
    return new Used(new Stopwatch(), Cpu.now().own(), node.databaseSeconds());
  }

  /** Both processor times, and what they are for each of so many names. */
  private String since(Used mark, long names) throws IOException {
    double own = Cpu.now().own() - mark.own();
    double database = node.databaseSeconds() - mark.database();
    return "processor time %.0f s and %.0f s of PostgreSQL, %.0f µs a name"
        .formatted(own, database, 1e6 * (own + database) / Math.max(1, names));
  }

  /** Looks at the queue now and then, as a desk does, until all was screened. */
  private QueuePage settle(Screening screening, Used mark)
      throws InterruptedException, IOException {
    QueuePage page = screening.queue(BenchNode.ANALYST, 0, 1);
    long told = count / TOLD;
    while (!page.progress().finished()) {
      Thread.sleep(2_000);
      page = screening.queue(BenchNode.ANALYST, 0, 1);
      if (page.progress().screened() >= told && page.progress().behind() == 0) {
        sheet.figure(
            "… %,d names".formatted(page.progress().screened()),
            Sheet.seconds(mark.watch().seconds()),
            since(mark, page.progress().screened()));
        told = page.progress().screened() + count / TOLD;
      }
    }
    return page;
  }

  private void sweep(Screening screening) throws Exception {
    Used mark = mark();
    QueuePage page = settle(screening, mark);
    double seconds = mark.watch().seconds();
    sheet.figure(
        "all names laid beside the list",
        "%.1f min".formatted(seconds / 60),
        "target %.0f min for a million; %s; %s; %,d of them in the queue"
            .formatted(
                TARGET_SECONDS / 60,
                Sheet.rate(count, seconds, "names"),
                since(mark, count),
                page.count()));
    Latencies looking = new Latencies();
    for (int round = 0; round < 10; round++) {
      looking.time(() -> screening.queue(BenchNode.ANALYST, 0, 50));
    }
    sheet.figure("a page of the queue", looking.summary(.99), "");
  }

  private void grow(Screening screening, ScreeningPeople people) throws Exception {
    take(screening, people.grown(LISTED, GROWN), LISTED + GROWN);
    Used mark = mark();
    settle(screening, mark);
    sheet.figure(
        "… after %d entries more".formatted(GROWN),
        Sheet.seconds(mark.watch().seconds()),
        since(mark, count));
  }

  /** Every beginning of a name from the third letter, as the desk asks. */
  private void type(Screening screening, ScreeningPeople people) throws Exception {
    Latencies cold = new Latencies();
    for (int number = 0; number < QUESTIONS; number++) {
      String name = people.asked(number);
      for (int length = 3; length <= name.length(); length++) {
        String typed = name.substring(0, length).strip();
        cold.time(() -> screening.ask(BenchNode.ANALYST, Question.of(typed)));
      }
    }
    sheet.figure(
        "a question at each letter typed", cold.summary(.99), "%,d names".formatted(QUESTIONS));
  }
}
