package org.jisr.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.jisr.fixtures.CedarGate;
import org.jisr.law.AgreementTerms;
import org.jisr.law.AssertionKind;
import org.jisr.law.Circumstances;
import org.jisr.law.Condition;
import org.jisr.law.ConditionKind;
import org.jisr.law.Decision;
import org.jisr.law.Handling;
import org.jisr.law.HandlingCode;
import org.jisr.law.HumanRights;
import org.jisr.law.InstrumentCatalogue;
import org.jisr.law.LawBook;
import org.jisr.law.LawExamples;
import org.jisr.law.LegalBasis;
import org.jisr.law.PartyId;
import org.jisr.law.PolicySet;
import org.jisr.law.Purpose;
import org.jisr.law.Reason;
import org.jisr.law.ReleaseContext;
import org.jisr.law.ReleaseRules;
import org.jisr.law.SubjectCategory;
import org.jisr.stix.Tlp;

/**
 * One decision of the gate with all its reasons, beside the same question asked of Cedar with the
 * policies that the tests hold against the rules. Both see the same handlings in turn.
 */
final class DecideBench {
  private static final int WARM = 200_000;
  private static final int ROUNDS = 200_000;
  private static final int CEDAR_WARM = 2_000;
  private static final int CEDAR_ROUNDS = 5_000;
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final PartyId HERE = new PartyId("azwara");
  private static final PartyId THERE = new PartyId("costalba");

  private static long kept;

  private DecideBench() {}

  static void run(Sheet sheet) throws IOException {
    List<Handling> handlings = handlings();
    ReleaseContext bare = context(LawBook.EMPTY);
    ReleaseContext lawful =
        context(
            new LawBook(
                (InstrumentCatalogue) LawExamples.instruments(HERE),
                (PolicySet) LawExamples.policy(HERE)));
    CedarGate cedar = new CedarGate();
    for (Handling handling : handlings) {
      requireSame(handling, bare, cedar);
    }
    long[] ours = times(WARM, ROUNDS, i -> keep(decide(handlings, i, bare)));
    long[] national = times(WARM, ROUNDS, i -> keep(decide(handlings, i, lawful)));
    long[] theirs =
        times(
            CEDAR_WARM,
            CEDAR_ROUNDS,
            i -> {
              Handling handling = handlings.get(i % handlings.size());
              kept += cedar.bars("now", CedarFacts.release(handling, bare, NOW)).size();
            });
    int reasons = decide(handlings, 0, bare).reasons().size();
    sheet.figure("release decision, " + reasons + " reasons", summary(ours), "target: p50 ≤ 5 µs");
    sheet.figure(
        "… under a catalogue and three national rules", summary(national), "target: p50 ≤ 5 µs");
    sheet.figure("… asked of Cedar 4.10 (policies cached)", summary(theirs), "only what bars it");
    sheet.say(
        String.format(
            Locale.ROOT,
            "Cedar takes %.0f times as long; both agreed on %d handlings (kept %d)",
            (double) percentile(theirs, 0.5) / percentile(ours, 0.5),
            handlings.size(),
            kept % 10));
  }

  private static Decision decide(List<Handling> handlings, int i, ReleaseContext context) {
    return ReleaseRules.decide(handlings.get(i % handlings.size()), context, NOW);
  }

  private static void keep(Decision decision) {
    kept += decision.reasons().size();
  }

  private static void requireSame(Handling handling, ReleaseContext context, CedarGate cedar) {
    Set<String> ours = new TreeSet<>();
    ReleaseRules.decide(handling, context, NOW).unsatisfied().stream()
        .map(Reason::code)
        .forEach(ours::add);
    if (!ours.equals(cedar.bars("now", CedarFacts.release(handling, context, NOW)))) {
      throw new IllegalStateException("The two do not answer the same question.");
    }
  }

  private static long[] times(int warm, int rounds, IntConsumer work) {
    for (int i = 0; i < warm; i++) {
      work.accept(i);
    }
    long[] nanos = new long[rounds];
    for (int i = 0; i < rounds; i++) {
      long started = System.nanoTime();
      work.accept(i);
      nanos[i] = System.nanoTime() - started;
    }
    Arrays.sort(nanos);
    return nanos;
  }

  private static long percentile(long[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))];
  }

  private static String summary(long[] sorted) {
    return String.format(
        Locale.ROOT,
        "p50 %.2f µs, p99 %.2f µs",
        percentile(sorted, 0.5) / 1e3,
        percentile(sorted, 0.99) / 1e3);
  }

  /** Permitted, needing and forbidden ones, each with something else in the way. */
  private static List<Handling> handlings() {
    Handling free =
        Handling.builder(HERE, HERE)
            .legalBasis(LegalBasis.of("officer-import", HERE.value()))
            .purposes(Purpose.TERRORISM, Purpose.EVENT_SECURITY)
            .subject(SubjectCategory.SUSPECT)
            .assertion(AssertionKind.ASSESSMENT)
            .marking(Tlp.AMBER)
            .releasableTo(THERE)
            .conditions(
                List.of(
                    Condition.of(ConditionKind.NO_JUDICIAL_USE),
                    Condition.of(ConditionKind.NOTIFY_BEFORE_ARREST)))
            .codes(List.of(HandlingCode.H1), null)
            .retention(NOW.plusSeconds(10_000), NOW.plusSeconds(20_000))
            .build();
    List<Handling> all = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      var builder = free.toBuilder().originatorReference("file-" + i);
      switch (i % 8) {
        case 1 -> builder.subject(SubjectCategory.VICTIM).minor(true);
        case 2 -> builder.restrictedAgainst(THERE);
        case 3 -> builder.releasableTo();
        case 4 -> builder.assertion(AssertionKind.INFERENCE).marking(Tlp.RED);
        case 5 -> builder.compartments(List.of("harbour"));
        case 6 -> builder.retention(NOW.minusSeconds(2), NOW.minusSeconds(1));
        case 7 -> builder.purposes(Purpose.MISSING_PERSONS);
        default -> builder.minor(false);
      }
      all.add(builder.build());
    }
    return all;
  }

  private static ReleaseContext context(LawBook law) {
    AgreementTerms terms =
        new AgreementTerms(
            "agreement-1",
            "00".repeat(32),
            Set.of(HERE, THERE),
            Set.of(Purpose.EVENT_SECURITY),
            Set.of(AgreementTerms.ANY_TYPE),
            List.of(),
            NOW.minusSeconds(1_000),
            NOW.plusSeconds(1_000));
    return new ReleaseContext(HERE, THERE, Purpose.EVENT_SECURITY, terms, "identity")
        .in(Circumstances.NONE.answered(HumanRights.NO_CONCERN).under(law));
  }
}
