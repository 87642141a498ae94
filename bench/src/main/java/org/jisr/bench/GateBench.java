package org.jisr.bench;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jisr.bank.Bank;
import org.jisr.bank.ChunkPipeline;
import org.jisr.bank.NewStatement;
import org.jisr.bank.SearchQuery;
import org.jisr.bank.Source;
import org.jisr.law.Consultation;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.stix.Tlp;

/**
 * Search through the gate in a large bank under many handlings, beside the same questions put to
 * the tables beneath it, where nobody filters.
 */
final class GateBench {
  private static final int STATEMENTS = 1_000_000;
  private static final int HANDLINGS = 1_000;
  private static final int CHUNK = 5_000;
  private static final int PAGE = 25;
  private static final int ROUNDS = 5;

  /** Sees neither red, nor what a group keeps to itself, nor what serves other purposes. */
  private static final Consultation SOME =
      new Consultation(
          new Viewer(BenchNode.SELF, "some", Set.of(Role.ANALYST), Tlp.AMBER_STRICT),
          Purpose.CYBER_CRIME,
          null);

  private GateBench() {}

  static void run(Sheet sheet) throws Exception {
    try (BenchNode node = BenchNode.fresh()) {
      List<String> questions = questions(fill(sheet, node));
      try (Connection connection = node.dataSource().getConnection()) {
        BareSearch bare = new BareSearch(connection);
        Latencies through = new Latencies();
        Latencies beneath = new Latencies();
        long seen = 0;
        long all = 0;
        for (int round = -1; round < ROUNDS; round++) {
          Latencies gate = round < 0 ? new Latencies() : through;
          Latencies tables = round < 0 ? new Latencies() : beneath;
          for (String question : questions) {
            SearchQuery query = SearchQuery.of(question);
            gate.time(() -> node.bank().gate().search(SOME, query, PAGE, null));
            tables.time(() -> bare.search(question, PAGE));
            if (round == 0) {
              seen += node.bank().gate().search(SOME, query, PAGE, null).count();
              all += bare.search(question, PAGE);
            }
          }
        }
        sheet.figure("search through the gate", through.summary(0.95), "target p95 100 ms");
        sheet.figure(
            "the same, unfiltered, in the tables beneath",
            beneath.summary(0.95),
            "%d questions; %,d of %,d found are seen".formatted(questions.size(), seen, all));
        sheet.figure(
            "all questions together",
            "%.2f×".formatted(through.total() / beneath.total()),
            "the unfiltered, target 1.3×");
      }
    }
  }

  private static Labelled fill(Sheet sheet, BenchNode node) throws Exception {
    Bank bank = node.bank();
    Source source = new Source(Source.Kind.BUNDLE, "gate-bench", "invented", Instant.now());
    bank.writer().open(source, new Leaf(LeafKind.IMPORT, Map.of(), Map.of("by", "bench")));
    Labelled labelled = new Labelled(source, HANDLINGS);
    Stopwatch watch = new Stopwatch();
    CompletableFuture<?> last = CompletableFuture.completedFuture(null);
    try (ChunkPipeline pipeline = bank.writer().pipeline()) {
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
        "filling the bank",
        Sheet.rate(STATEMENTS, watch.seconds(), "statements"),
        "%,d statements under %,d handlings".formatted(STATEMENTS, HANDLINGS));
    try (Connection connection = node.dataSource().getConnection()) {
      BareSearch.settle(connection);
    }
    return labelled;
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
