package org.jisr.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jisr.bank.ChunkPipeline;
import org.jisr.bank.Gate;
import org.jisr.bank.NewStatement;
import org.jisr.bank.SearchQuery;
import org.jisr.bank.Source;
import org.jisr.bank.StatementWriter;
import org.jisr.law.Consultation;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.stix.Tlp;

/**
 * Search in a large bank under many handlings by somebody who sees part of it, beside the same
 * questions put to a bank with the same statements, all under one handling, of which all is seen:
 * there the gate has nothing to tell apart.
 */
final class GateBench {
  private static final int STATEMENTS = 1_000_000;
  private static final int HANDLINGS = 1_000;
  private static final int CHUNK = 5_000;
  private static final int PAGE = 25;
  private static final int WARM_UP = 2;
  private static final int ROUNDS = 5;

  /** Sees neither red, nor what a group keeps to itself, nor what serves other purposes. */
  private static final Consultation SOME =
      new Consultation(
          new Viewer(BenchNode.SELF, "some", Set.of(Role.ANALYST), Tlp.AMBER_STRICT),
          Purpose.CYBER_CRIME,
          null);

  private GateBench() {}

  static void run(Sheet sheet) throws Exception {
    try (BenchNode many = BenchNode.fresh();
        BenchNode one = BenchNode.fresh()) {
      Source source = new Source(Source.Kind.BUNDLE, "gate-bench", "invented", Instant.now());
      Labelled labelled = Labelled.variously(source, HANDLINGS);
      fill(sheet, many, source, labelled, HANDLINGS);
      fill(sheet, one, source, Labelled.alike(source), 1);
      compare(sheet, many.bank().gate(), one.bank().gate(), questions(labelled));
    }
  }

  private static void compare(Sheet sheet, Gate many, Gate one, List<String> questions)
      throws Exception {
    Latencies filtered = new Latencies();
    Latencies whole = new Latencies();
    long seen = 0;
    long all = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      Latencies some = round < 0 ? new Latencies() : filtered;
      Latencies every = round < 0 ? new Latencies() : whole;
      for (String question : questions) {
        SearchQuery query = SearchQuery.of(question);
        some.time(() -> many.search(SOME, query, PAGE, null));
        every.time(() -> one.search(SOME, query, PAGE, null));
        if (round == 0) {
          seen += many.search(SOME, query, PAGE, null).count();
          all += one.search(SOME, query, PAGE, null).count();
        }
      }
    }
    sheet.figure("search among many handlings", filtered.summary(0.95), "target p95 100 ms");
    sheet.figure(
        "the same where there is nothing to filter",
        whole.summary(0.95),
        "%d questions; %,d of %,d found are seen".formatted(questions.size(), seen, all));
    sheet.figure(
        "all questions together",
        "%.2f×".formatted(filtered.total() / whole.total()),
        "the unfiltered, target 1.3×");
  }

  private static void fill(
      Sheet sheet, BenchNode node, Source source, Labelled labelled, int handlings) {
    StatementWriter writer = node.bank().writer();
    writer.open(source, new Leaf(LeafKind.IMPORT, Map.of(), Map.of("by", "bench")));
    Stopwatch watch = new Stopwatch();
    CompletableFuture<?> last = CompletableFuture.completedFuture(null);
    try (ChunkPipeline pipeline = writer.pipeline()) {
      for (int first = 0; first < STATEMENTS; first += CHUNK) {
        List<NewStatement> chunk = new ArrayList<>(CHUNK);
        for (int i = first; i < first + CHUNK; i++) {
          chunk.add(labelled.statement(i));
        }
        last.join();
        last = pipeline.submit(chunk, (handle, report) -> {});
      }
      last.join();
    }
    sheet.figure(
        "filling a bank",
        Sheet.rate(STATEMENTS, watch.seconds(), "statements"),
        "%,d statements, handlings: %,d".formatted(STATEMENTS, handlings));
  }

  /** Words from frequent to rare, each alone, in a pair, and in the name of something. */
  private static List<String> questions(Labelled labelled) {
    List<String> questions = new ArrayList<>();
    for (int rank = 10; rank < 30_000; rank = rank * 3 / 2) {
      questions.add(Labelled.word(rank));
      questions.add(Labelled.word(rank) + " " + Labelled.word(rank / 2 + 3));
      questions.add(labelled.name(rank));
    }
    return questions;
  }
}
