package org.jisr.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jisr.bank.NewStatement;
import org.jisr.bank.Source;
import org.jisr.law.AssertionKind;
import org.jisr.law.Handling;
import org.jisr.law.HandlingBuilder;
import org.jisr.law.LegalBasis;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.SubjectCategory;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;

/**
 * Many statements under many different handlings, in words whose frequencies fall as those of a
 * language do (Zipf's law), so that a question may find a handful or a hundred thousand.
 */
final class Labelled {
  private static final int WORDS = 30_000;
  private static final int NAME = 3;
  private static final int TEXT = 12;
  private static final Tlp[] LEVELS = {Tlp.GREEN, Tlp.AMBER, Tlp.AMBER_STRICT, Tlp.RED};

  private final double[] reach = new double[WORDS];
  private final Source source;
  private final List<Handling> handlings;

  private Labelled(Source source, List<Handling> handlings) {
    this.source = source;
    this.handlings = handlings;
    double sum = 0;
    for (int rank = 0; rank < WORDS; rank++) {
      sum += 1.0 / (rank + 1);
      reach[rank] = sum;
    }
  }

  /** Handlings that are all different: originators, levels, purposes, groups. */
  static Labelled variously(Source source, int handlings) {
    List<Handling> all = new ArrayList<>();
    for (int i = 0; i < handlings; i++) {
      Random random = new Random(i);
      all.add(
          handling(i, source.receivedAt())
              .purposes(
                  random.nextInt(4) == 0
                      ? Set.of(Purpose.EVENT_SECURITY)
                      : Set.of(Purpose.CYBER_CRIME))
              .marking(LEVELS[random.nextInt(LEVELS.length)])
              .compartments(
                  random.nextInt(3) == 0 ? Set.of("group-" + random.nextInt(10)) : Set.of())
              .build());
    }
    return new Labelled(source, all);
  }

  /** The same statements, all under one handling that everybody here may see. */
  static Labelled alike(Source source) {
    return new Labelled(
        source,
        List.of(
            handling(0, source.receivedAt())
                .purposes(Set.of(Purpose.CYBER_CRIME))
                .marking(Tlp.GREEN)
                .build()));
  }

  private static HandlingBuilder handling(int number, Instant now) {
    return Handling.builder(new PartyId("service-" + number % 25), BenchNode.SELF)
        .legalBasis(LegalBasis.of("Act on security cooperation", String.valueOf(number)))
        .subject(SubjectCategory.NONE)
        .assertion(AssertionKind.FACT)
        .retentionFromYearEnd(now, 1, 2);
  }

  /** The statement with that number, always the same. */
  NewStatement statement(int number) {
    Random random = new Random(number * 31L + 17);
    String name = words(random, NAME);
    String json =
        """
        {"type":"identity","spec_version":"2.1","id":"%s","created":"2026-01-01T00:00:00.000Z",\
        "modified":"2026-01-01T00:00:00.000Z","name":"%s","description":"%s.",\
        "identity_class":"organization"}"""
            .formatted(Invented.identityId(number), name, words(random, TEXT));
    return new NewStatement(
        StixObject.read(json.getBytes(StandardCharsets.UTF_8)),
        handlings.get(random.nextInt(handlings.size())),
        source);
  }

  /** The name in the statement with that number. */
  String name(int number) {
    return words(new Random(number * 31L + 17), NAME);
  }

  private String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(word(rank(random)));
    }
    return text.toString();
  }

  private int rank(Random random) {
    int found = Arrays.binarySearch(reach, random.nextDouble() * reach[WORDS - 1]);
    return found < 0 ? -found - 1 : found;
  }

  /** An invented word; 0 is the most frequent. */
  static String word(int rank) {
    StringBuilder word = new StringBuilder();
    for (int rest = rank + 400; rest > 0; rest /= 80) {
      word.append("bdfghklmnprtvzcj".charAt(rest % 80 / 5)).append("aeiou".charAt(rest % 5));
    }
    return word.append("lk").toString();
  }
}
