package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jisr.law.Consultation;
import org.jisr.law.ReadRules;
import org.jisr.stix.Tlp;

/**
 * The defining property of the gate: every output for a viewer equals that of a bank which never
 * loaded what the viewer may not see.
 */
final class NonInterferenceProperties {
  private static final Consultation VIEWER = TestBank.consultation("junior", Tlp.GREEN);

  private static TestBank whole;
  private static TestBank visible;

  @BeforeContainer
  static void open() {
    whole = new TestBank();
    visible = new TestBank();
  }

  @AfterContainer
  static void close() {
    whole.close();
    visible.close();
  }

  @Provide
  static Arbitrary<List<List<Saying>>> worlds() {
    return Saying.any().list().ofMinSize(1).ofMaxSize(6).list().ofMinSize(1).ofMaxSize(5);
  }

  @Property(tries = 15, shrinking = ShrinkingMode.BOUNDED)
  void whatIsHiddenLeavesNoTrace(@ForAll("worlds") List<List<Saying>> chunks) {
    List<StoreOutcome> outcomes = load(whole, chunks, NonInterferenceProperties::everything);
    assertThat(outcomes).isEqualTo(load(visible, chunks, NonInterferenceProperties::visible));
    List<Instant> moments = moments(chunks.size());
    List<Object> seen = Observations.of(whole.gate(), VIEWER, moments);
    List<Object> expected = Observations.of(visible.gate(), VIEWER, moments);
    assertThat(seen).hasSameSizeAs(expected);
    for (int i = 0; i < seen.size(); i++) {
      assertThat(seen.get(i)).isEqualTo(expected.get(i));
    }
  }

  private static boolean isVisible(Saying saying) {
    return ReadRules.decide(saying.handling(), VIEWER, whole.clock.instant()).permitted();
  }

  private static List<NewStatement> everything(Saying saying, Source source) {
    return List.of(saying.statement(source));
  }

  /** What is left of a saying that the viewer may not see is its layer, as if it were all. */
  private static List<NewStatement> visible(Saying saying, Source source) {
    return isVisible(saying)
        ? everything(saying, source)
        : saying.layers().stream()
            .map(layer -> new NewStatement(layer.object(), layer.handling(), source))
            .toList();
  }

  /** Stores what is made of sayings a minute apart; returns what became of the visible ones. */
  private static List<StoreOutcome> load(
      TestBank bank,
      List<List<Saying>> chunks,
      BiFunction<Saying, Source, List<NewStatement>> making) {
    bank.reset();
    List<StoreOutcome> outcomes = new ArrayList<>();
    for (List<Saying> chunk : chunks) {
      bank.clock.advance(Duration.ofMinutes(1));
      Source source = bank.source();
      List<NewStatement> statements = new ArrayList<>();
      Set<Integer> seen = new HashSet<>();
      for (Saying saying : chunk) {
        if (isVisible(saying)) {
          seen.add(statements.size());
        }
        statements.addAll(making.apply(saying, source));
      }
      if (!statements.isEmpty()) {
        ChunkReport report = bank.bank.writer().store(statements, ChunkWork.NONE);
        seen.stream().sorted().map(report.outcomes()::get).forEach(outcomes::add);
      }
    }
    return outcomes;
  }

  private static List<Instant> moments(int chunks) {
    List<Instant> moments = new ArrayList<>();
    for (int chunk = 0; chunk <= chunks; chunk += Math.max(1, chunks / 2)) {
      moments.add(Instant.parse("2026-11-22T08:00:30Z").plus(Duration.ofMinutes(chunk)));
    }
    return moments;
  }
}
