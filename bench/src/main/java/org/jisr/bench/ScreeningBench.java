package org.jisr.bench;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jisr.bank.ChunkPipeline;
import org.jisr.bank.NewStatement;
import org.jisr.bank.Source;
import org.jisr.bank.StatementWriter;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.screening.ColumnMapping;
import org.jisr.screening.ListFormat;
import org.jisr.screening.ListImport;
import org.jisr.screening.Question;
import org.jisr.screening.QueuePage;
import org.jisr.screening.Screening;
import org.jisr.stix.Tlp;

/**
 * A bank of a million invented people beside a list of 20,000: taking the list in, laying every
 * name beside it through the gate, again after the list grew, and questions while somebody types. A
 * number as argument of {@code -Dbench.people} makes the bank smaller.
 */
final class ScreeningBench {
  private static final int PEOPLE = Integer.getInteger("bench.people", 1_000_000);
  private static final int LISTED = 20_000;
  private static final int GROWN = 100;
  private static final int CHUNK = 5_000;
  private static final int QUESTIONS = 300;
  private static final double BUDGET = 1;
  private static final double TARGET_SECONDS = 300;
  private static final Viewer KEEPER =
      new Viewer(BenchNode.SELF, "keeper", Set.of(Role.ADMINISTRATOR), Tlp.CLEAR);

  private ScreeningBench() {}

  static void run(Sheet sheet) throws Exception {
    Source source = new Source(Source.Kind.BUNDLE, "screening-bench", "invented", Instant.now());
    ScreeningPeople people = ScreeningPeople.read(source);
    if (people == null) {
      sheet.say("names/wd_arabic_80.tsv is not beside the checkout: left out.");
      return;
    }
    try (BenchNode node = BenchNode.fresh()) {
      fill(sheet, node, source, people);
      try (Screening screening =
          Screening.open(
              node.dataSource(),
              node.log(),
              node.bank().gate(),
              account -> Optional.of(BenchNode.ANALYST.viewer()),
              Clock.systemUTC())) {
        screening.budget(KEEPER, BUDGET);
        take(sheet, screening, people.table(LISTED, ""), LISTED);
        sweep(sheet, screening);
        type(sheet, screening, people);
        grow(sheet, screening, people);
      }
    }
  }

  private static void fill(Sheet sheet, BenchNode node, Source source, ScreeningPeople people) {
    StatementWriter writer = node.bank().writer();
    writer.open(source, new Leaf(LeafKind.IMPORT, Map.of(), Map.of("by", "bench")));
    Stopwatch watch = new Stopwatch();
    CompletableFuture<?> last = CompletableFuture.completedFuture(null);
    try (ChunkPipeline pipeline = writer.pipeline()) {
      for (int first = 0; first < PEOPLE; first += CHUNK) {
        List<NewStatement> chunk = new ArrayList<>(CHUNK);
        for (int number = first; number < Math.min(PEOPLE, first + CHUNK); number++) {
          chunk.add(people.statement(number, LISTED));
        }
        last.join();
        last = pipeline.submit(chunk, (handle, report) -> {});
      }
      last.join();
    }
    sheet.figure(
        "filling a bank", Sheet.rate(PEOPLE, watch.seconds(), "people"), "%,d".formatted(PEOPLE));
  }

  private static void take(Sheet sheet, Screening screening, byte[] table, int entries)
      throws InterruptedException {
    Stopwatch importing = new Stopwatch();
    screening
        .lists()
        .importList(
            KEEPER,
            new ListImport("bench", "Bench", ListFormat.CSV, ColumnMapping.PLAIN, null),
            new ByteArrayInputStream(table));
    sheet.figure(
        "list taken in",
        Sheet.rate(entries, importing.seconds(), "entries"),
        "%,d entries".formatted(entries));
    Stopwatch ready = new Stopwatch();
    while (!screening.state(KEEPER).lists().stream().allMatch(each -> each.ready())) {
      Thread.sleep(50);
    }
    sheet.figure("… until it is searched", Sheet.seconds(ready.seconds()), "");
  }

  /** Looks at the queue now and then, as a desk does, until all was screened. */
  private static QueuePage settle(Screening screening) throws InterruptedException {
    QueuePage page = screening.queue(BenchNode.ANALYST, 0, 1);
    while (!page.progress().finished()) {
      Thread.sleep(2_000);
      page = screening.queue(BenchNode.ANALYST, 0, 1);
    }
    return page;
  }

  private static void sweep(Sheet sheet, Screening screening) throws Exception {
    Cpu before = Cpu.now();
    Stopwatch watch = new Stopwatch();
    QueuePage page = settle(screening);
    double seconds = watch.seconds();
    sheet.figure(
        "all names laid beside the list",
        "%.1f min".formatted(seconds / 60),
        "target %.0f min for a million; %s; %s of processor time; %,d of them in the queue"
            .formatted(
                TARGET_SECONDS / 60,
                Sheet.rate(PEOPLE, seconds, "names"),
                Sheet.seconds(Cpu.now().minus(before).own()),
                page.count()));
    Latencies looking = new Latencies();
    for (int round = 0; round < 10; round++) {
      looking.time(() -> screening.queue(BenchNode.ANALYST, 0, 50));
    }
    sheet.figure("a page of the queue", looking.summary(.99), "");
  }

  private static void grow(Sheet sheet, Screening screening, ScreeningPeople people)
      throws Exception {
    take(sheet, screening, people.grown(LISTED, GROWN), LISTED + GROWN);
    Cpu before = Cpu.now();
    Stopwatch watch = new Stopwatch();
    settle(screening);
    sheet.figure(
        "… after %d entries more".formatted(GROWN),
        Sheet.seconds(watch.seconds()),
        "%s of processor time".formatted(Sheet.seconds(Cpu.now().minus(before).own())));
  }

  /** Every beginning of a name from the third letter, as the desk asks. */
  private static void type(Sheet sheet, Screening screening, ScreeningPeople people)
      throws Exception {
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
