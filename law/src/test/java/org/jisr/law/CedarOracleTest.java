package org.jisr.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.law.Samples.NOW;

import com.cedarpolicy.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.jisr.fixtures.CedarGate;

/** The built-in rules and an independent set of policies in Cedar agree on random cases. */
final class CedarOracleTest {
  private static final CedarGate CEDAR = new CedarGate();

  @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void releasesAreDecidedAlikeForTheSameReasons(
      @ForAll("handlings") Handling handling, @ForAll("releases") ReleaseContext context) {
    ReleaseContext built = withoutNationalRules(context);
    Decision decision = ReleaseRules.decide(handling, built, NOW);
    Map<String, Value> facts = CedarFacts.release(handling, built, NOW);
    Statistics.collect(decision.outcome().code());
    Set<String> bars = CEDAR.bars("now", facts);
    assertThat(bars).isEqualTo(new TreeSet<>(Samples.unmet(decision)));
    assertThat(decision.permitted()).isEqualTo(bars.isEmpty());
    if (!bars.isEmpty()) {
      assertThat(decision.outcome() instanceof Outcome.Deny)
          .isEqualTo(!CEDAR.bars("ever", facts).isEmpty());
    }
  }

  @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void looksAreDecidedAlikeForTheSameReasons(
      @ForAll("handlings") Handling handling, @ForAll("consultations") Consultation question) {
    Decision decision = ReadRules.decide(handling, question, NOW);
    Set<String> bars = CEDAR.bars("read", CedarFacts.reading(handling, question, NOW));
    assertThat(bars).isEqualTo(new TreeSet<>(Samples.unmet(decision)));
    assertThat(decision.permitted()).isEqualTo(bars.isEmpty());
  }

  /** National rules are data that both sides would only read back; limits are judged by both. */
  private static ReleaseContext withoutNationalRules(ReleaseContext context) {
    LawBook law = context.circumstances().law();
    PolicySet policy = law.policy();
    return policy == null
        ? context
        : context.under(
            new LawBook(
                law.catalogue(),
                new PolicySet(
                    policy.party(),
                    policy.authority(),
                    policy.version(),
                    policy.validFrom(),
                    policy.validTo(),
                    List.of(),
                    policy.partners(),
                    policy.references())));
  }

  @Provide
  Arbitrary<Handling> handlings() {
    return LawArbitraries.handlings();
  }

  @Provide
  Arbitrary<ReleaseContext> releases() {
    return LawArbitraries.releases();
  }

  @Provide
  Arbitrary<Consultation> consultations() {
    return LawArbitraries.consultations();
  }
}
