package org.jisr.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jisr.law.SubjectCategory;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;

/** What a viewer gets of a scenario equals that of a node which never loaded what is hidden. */
final class ScenarioNonInterferenceProperties {
  private static final List<SubjectCategory> CATEGORIES =
      List.of(SubjectCategory.SUSPECT, SubjectCategory.VICTIM, SubjectCategory.CONTACT);
  private static TestRoom whole;
  private static TestRoom visible;
  private static int ties = 10_000;

  /** A tie, or what somebody says of a person, which the junior may see or not. */
  record Said(int from, int to, boolean person, boolean hidden, int category) {}

  @BeforeContainer
  static void open() {
    whole = new TestRoom();
    visible = new TestRoom();
    for (TestRoom room : List.of(whole, visible)) {
      room.star(2, 3);
    }
  }

  @AfterContainer
  static void close() {
    whole.close();
    visible.close();
  }

  @Provide
  static Arbitrary<List<Said>> worlds() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 6),
            Arbitraries.integers().between(0, 6),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, CATEGORIES.size() - 1))
        .as(Said::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Property(tries = 12, shrinking = ShrinkingMode.BOUNDED)
  void whatIsHiddenLeavesNoTraceInAScenario(@ForAll("worlds") List<Said> world) {
    for (Said each : world) {
      int tie = ++ties;
      say(whole, each, tie);
      if (!each.hidden()) {
        say(visible, each, tie);
      }
    }
    // Somebody who sees more asks first; it must not show.
    ScenarioQuestion question = TestRoom.question(TestRoom.phone(0));
    whole.run(TestRoom.SENIOR, question);
    assertThat(Observed.all(whole, TestRoom.JUNIOR, question))
        .hasSizeGreaterThan(10)
        .isEqualTo(Observed.all(visible, TestRoom.JUNIOR, question));
  }

  private static void say(TestRoom room, Said said, int tie) {
    Tlp marking = said.hidden() ? Tlp.RED : Tlp.GREEN;
    StixId person = TestRoom.person(800 + said.to() % 3);
    if (said.person()) {
      room.person(
          800 + said.to() % 3,
          told -> told.marking(marking).subject(CATEGORIES.get(said.category())));
      room.tie(tie, TestRoom.phone(said.from()), person, marking);
    } else if (said.from() != said.to()) {
      Instant start =
          Instant.parse("2025-02-01T00:00:00Z").plus(Duration.ofDays(90L * said.category()));
      room.timed(
          tie,
          TestRoom.phone(said.from()),
          TestRoom.phone(said.to()),
          start,
          start.plus(Duration.ofDays(40)),
          marking);
    }
  }
}
