package org.jisr.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import org.jisr.stix.Tlp;

/** What a viewer's queue shows equals that of a node which never loaded what is hidden. */
final class ScreeningNonInterferenceProperties {
  private static TestRoom whole;
  private static TestRoom visible;

  /** Something said of one of a few people. */
  record Said(int number, String name, boolean hidden, int version) {}

  @BeforeContainer
  static void open() {
    whole = new TestRoom();
    visible = new TestRoom();
    for (TestRoom room : List.of(whole, visible)) {
      room.take(TestRoom.people());
      room.screening.budget(TestRoom.KEEPER, 100);
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
            Arbitraries.integers().between(1, 6),
            Arbitraries.of(
                "طارق بن يوسف المقدوري", "Tarek Maqdouri", "Soraya Quartz", "Hamza Tazi", "Nobody"),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 8))
        .as(Said::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Property(tries = 12, shrinking = ShrinkingMode.BOUNDED)
  void whatIsHiddenLeavesNoTraceInTheQueue(@ForAll("worlds") List<Said> world) {
    for (Said each : world) {
      Tlp marking = each.hidden() ? Tlp.RED : Tlp.GREEN;
      whole.store(each.number(), each.name(), marking, each.version());
      if (!each.hidden()) {
        visible.store(each.number(), each.name(), marking, each.version());
      }
    }
    // Somebody who sees more looks and decides first; it must not show.
    QueuePage all = whole.queue(TestRoom.SENIOR);
    all.items().stream()
        .filter(item -> item.decision() == null)
        .filter(
            item ->
                whole.queue(TestRoom.JUNIOR).items().stream()
                    .noneMatch(
                        seen -> seen.id().equals(item.id()) && seen.name().equals(item.name())))
        .forEach(
            item ->
                whole.screening.decide(
                    TestRoom.SENIOR, item.id(), Verdict.UNSURE, "Only I can see it"));
    assertThat(observed(whole)).isEqualTo(observed(visible));
  }

  private static List<Object> observed(TestRoom room) {
    List<Object> seen = new ArrayList<>();
    QueuePage first = room.queue(TestRoom.JUNIOR);
    seen.add(first.count());
    seen.add(first.open());
    seen.add(first.progress());
    for (int from = 0; from < first.count() + 2; from += 2) {
      for (QueueItem item : room.screening.queue(TestRoom.JUNIOR, from, 2).items()) {
        seen.add(List.of(item.id(), item.entity(), item.name(), item.match().bits()));
        seen.add(String.valueOf(item.decision()));
        seen.add(item.match().evidence());
      }
    }
    return seen;
  }
}
