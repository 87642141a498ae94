package org.jisr.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jisr.bank.BankException;
import org.jisr.bank.ChunkWork;
import org.jisr.bank.Gate;
import org.jisr.bank.NewStatement;
import org.jisr.bank.SearchQuery;
import org.jisr.bank.Source;
import org.jisr.law.AssertionKind;
import org.jisr.law.Consultation;
import org.jisr.law.Handling;
import org.jisr.law.LegalBasis;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.SubjectCategory;
import org.jisr.law.Viewer;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;

/**
 * Whether the time of an answer tells what the answer keeps to itself: what is there and unseen,
 * and what is not there, are asked for in turn, and their times are compared as two samples are
 * (Kolmogorov and Smirnov: the largest distance between the two distributions).
 */
final class SilenceBench {
  private static final int SECRETS = 2_000;
  private static final int WARM_UP = 500;

  /** Two samples of this size differ by more than this in 1 of 100 cases by chance alone. */
  private static final double CHANCE = 1.63 * Math.sqrt(2.0 / SECRETS);

  private static final Consultation CURIOUS =
      new Consultation(
          new Viewer(BenchNode.SELF, "curious", Set.of(Role.ANALYST), Tlp.GREEN),
          Purpose.CYBER_CRIME,
          null);

  private SilenceBench() {}

  static void run(Sheet sheet) throws Exception {
    try (BenchNode node = BenchNode.fresh()) {
      store(node);
      Gate gate = node.bank().gate();
      compare(
          sheet,
          "an entity: unseen, unknown",
          number -> entity(gate, Invented.identityId(number)),
          number -> entity(gate, "identity--" + UUID.randomUUID()));
      compare(
          sheet,
          "a word of it: unseen, unknown",
          number -> search(gate, word(number)),
          number -> search(gate, word(number + SECRETS)));
    }
  }

  private interface Question {
    void ask(int number) throws Exception;
  }

  private static void compare(Sheet sheet, String what, Question unseen, Question unknown)
      throws Exception {
    List<Double> there = new ArrayList<>();
    List<Double> nowhere = new ArrayList<>();
    for (int i = -WARM_UP; i < SECRETS; i++) {
      double first = time(unseen, Math.floorMod(i, SECRETS));
      double second = time(unknown, Math.floorMod(i, SECRETS));
      if (i >= 0) {
        there.add(first);
        nowhere.add(second);
      }
    }
    Collections.sort(there);
    Collections.sort(nowhere);
    double distance = distance(there, nowhere);
    sheet.figure(
        what,
        "%s, %s"
            .formatted(
                Sheet.millis(there.get(SECRETS / 2)), Sheet.millis(nowhere.get(SECRETS / 2))),
        "p50 of %,d each; distance %.3f, by chance up to %.3f"
            .formatted(SECRETS, distance, CHANCE));
  }

  private static double time(Question question, int number) throws Exception {
    long started = System.nanoTime();
    question.ask(number);
    return (System.nanoTime() - started) / 1e6;
  }

  /** The largest distance between the shares of both that stay under a time; both sorted. */
  static double distance(List<Double> one, List<Double> other) {
    double largest = 0;
    int i = 0;
    int j = 0;
    while (i < one.size() && j < other.size()) {
      if (one.get(i) <= other.get(j)) {
        i++;
      } else {
        j++;
      }
      largest = Math.max(largest, Math.abs((double) i / one.size() - (double) j / other.size()));
    }
    return largest;
  }

  private static void entity(Gate gate, String id) {
    try {
      gate.entity(CURIOUS, StixId.parse(id), null);
      throw new IllegalStateException("What must not be seen was shown.");
    } catch (BankException e) {
      // As it must be.
    }
  }

  private static void search(Gate gate, String word) {
    if (gate.search(CURIOUS, SearchQuery.of(word), 25, null).count() > 0) {
      throw new IllegalStateException("What must not be seen was found.");
    }
  }

  private static String word(int number) {
    return Labelled.word(number);
  }

  private static void store(BenchNode node) {
    Instant now = Instant.now();
    Source source = new Source(Source.Kind.BUNDLE, "silence", "invented", now);
    node.bank().writer().open(source, new Leaf(LeafKind.IMPORT, Map.of(), Map.of("by", "bench")));
    Handling handling =
        Handling.builder(BenchNode.SELF, BenchNode.SELF)
            .legalBasis(LegalBasis.of("Act on security cooperation", "1"))
            .purposes(Set.of(Purpose.CYBER_CRIME))
            .subject(SubjectCategory.SUSPECT)
            .assertion(AssertionKind.FACT)
            .marking(Tlp.RED)
            .retentionFromYearEnd(now, 1, 2)
            .build();
    List<NewStatement> statements = new ArrayList<>();
    for (int i = 0; i < SECRETS; i++) {
      statements.add(
          new NewStatement(
              StixObject.read(
                  """
                  {"type":"identity","spec_version":"2.1","id":"%s",\
                  "created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z",\
                  "name":"%s","identity_class":"individual"}"""
                      .formatted(Invented.identityId(i), word(i))
                      .getBytes(StandardCharsets.UTF_8)),
              handling,
              source));
    }
    node.bank().writer().storeAtOnce(statements, ChunkWork.NONE);
  }
}
