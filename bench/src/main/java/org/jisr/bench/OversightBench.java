package org.jisr.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.oversight.ActQuestion;
import org.jisr.oversight.Oversight;
import org.jisr.oversight.Period;
import org.jisr.oversight.Step;
import org.jisr.people.People;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;

/** What oversight waits for over a log of a million leaves. */
final class OversightBench {
  private static final int LEAVES = 1_000_000;
  private static final int BATCH = 10_000;
  private static final int ROUNDS = 15;
  private static final Viewer JUDGE =
      new Viewer(BenchNode.SELF, "judge", Set.of(Role.OVERSIGHT), Tlp.CLEAR);

  private OversightBench() {}

  static void run(Sheet sheet) throws Exception {
    try (BenchNode node = BenchNode.fresh()) {
      long began = System.nanoTime();
      for (int first = 0; first < LEAVES; first += BATCH) {
        node.log().append(leaves(first));
        node.log().publish();
      }
      sheet.figure("a million leaves are written", Sheet.seconds(seconds(began)), "");
      People people = People.open(node.dataSource(), node.log(), BenchNode.SELF, Clock.systemUTC());
      Path folder = node.folder();
      try (Oversight oversight = open(node, people, folder)) {
        Period all = new Period(Instant.EPOCH, Instant.now().plus(Duration.ofDays(1)));
        Period month = new Period(Instant.now().minus(Duration.ofDays(30)), all.to());
        began = System.nanoTime();
        oversight.statistics(JUDGE, month, Step.DAY);
        sheet.figure("statistics, the register made first", Sheet.seconds(seconds(began)), "");
        sheet.figure(
            "statistics afterwards",
            middle(() -> oversight.statistics(JUDGE, month, Step.DAY)),
            "target 1 s");
        sheet.figure(
            "reasons of 20,000 refusals",
            middle(() -> oversight.refusals(JUDGE, new ActQuestion(month, null, null, null, null))),
            "opened from the log");
        sheet.figure(
            "a sample of 50 from 50,000 disclosures",
            middle(() -> oversight.draw(JUDGE, month, 50, null)),
            "");
        sheet.figure(
            "the file of one person",
            middle(
                () ->
                    node.bank()
                        .retention()
                        .files()
                        .of(JUDGE, "BENCH/1", Set.of(StixId.parse(person(77))))),
            "every value searched");
      }
      try (Oversight again = open(node, people, folder)) {
        began = System.nanoTime();
        again.overview(JUDGE);
        sheet.figure("overview after a restart", Sheet.seconds(seconds(began)), "");
        began = System.nanoTime();
        again.verify(JUDGE, (done, all) -> {});
        sheet.figure("log verified, register made again", Sheet.seconds(seconds(began)), "");
      }
    }
  }

  private static Oversight open(BenchNode node, People people, Path folder) {
    return Oversight.open(
        node.dataSource(),
        node.log(),
        folder.resolve("log"),
        node.bank(),
        people,
        folder.resolve("register"),
        Clock.systemUTC());
  }

  /** Of a hundred acts five disclose, two are refused, and the rest are reading. */
  private static List<Leaf> leaves(int first) {
    List<Leaf> leaves = new ArrayList<>(BATCH);
    for (int i = first; i < first + BATCH; i++) {
      String partner = "partner-" + i % 9;
      leaves.add(
          switch (i % 100) {
            case 0, 20, 40, 60, 80 ->
                new Leaf(
                    LeafKind.RELEASE,
                    Map.of("direction", "out", "partner", partner, "purpose", "terrorism"),
                    Map.of("by", "officer-" + i % 31));
            case 10, 50 ->
                new Leaf(
                    LeafKind.REFUSAL,
                    Map.of("partner", partner, "permitted", "0", "withheld", "1"),
                    Map.of(
                        "viewer",
                        "officer-" + i % 31,
                        "reasons",
                        person(i) + " " + person(i).substring(10) + " deny RELEASE_TLP"));
            default ->
                new Leaf(
                    LeafKind.CONSULT,
                    Map.of("purpose", "terrorism"),
                    Map.of("viewer", "officer-" + i % 31, "object", person(i % 40_000)));
          });
    }
    return leaves;
  }

  private static String person(int number) {
    return "identity--00004000-0000-4000-8000-%012d".formatted(number);
  }

  private static String middle(Runnable work) {
    long[] times = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long began = System.nanoTime();
      work.run();
      times[i] = System.nanoTime() - began;
    }
    Arrays.sort(times);
    return Sheet.millis(times[ROUNDS / 2] / 1e6);
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
