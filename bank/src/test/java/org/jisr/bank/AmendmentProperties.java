package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.bank.Objects.id;
import static org.jisr.bank.Objects.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jisr.law.Handling;
import org.jisr.stix.StixId;

/** In whatever order and however often a sender's messages are carried out, the end is the same. */
final class AmendmentProperties {
  private static final StixId ITEM = id("report", 1);
  private static TestBank bank;

  @BeforeContainer
  static void open() {
    bank = new TestBank();
  }

  @AfterContainer
  static void close() {
    bank.close();
  }

  /** One thing that happens between a sender and this node. */
  enum Event {
    CORRECTED(letters -> letters.corrected("e1", "n1", ITEM)),
    RESTRICTED(letters -> letters.restricted("e1", "n2", ITEM)),
    LEFT_AS_EVIDENCE(letters -> letters.leftAsEvidence("e1", "n3", ITEM)),
    LIFTED(letters -> letters.lifted("n2")),
    AGAIN(letters -> letters.arrive("e2", report(1, "Warning", "blue van"))),
    WITHDRAWN(
        letters -> {
          letters.withdrawn("e1", ITEM);
          letters.withdrawn("e2", ITEM);
        });

    private final Consumer<Letters> act;

    Event(Consumer<Letters> act) {
      this.act = act;
    }
  }

  @Provide
  Arbitrary<List<Event>> events() {
    return Arbitraries.of(
            Event.CORRECTED, Event.RESTRICTED, Event.LEFT_AS_EVIDENCE, Event.LIFTED, Event.AGAIN)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Property(tries = 60)
  void everyOrderAndAnyRepetitionEndsAlike(
      @ForAll("events") List<Event> events, @ForAll Random random) {
    List<Event> other = new ArrayList<>(events);
    events.forEach(
        each -> {
          if (random.nextBoolean()) {
            other.add(each);
          }
        });
    Collections.shuffle(other, random);
    assertThat(end(other)).isEqualTo(end(events));
  }

  @Property(tries = 30)
  void whatIsWithdrawnInTheEndIsGoneWhateverElseWasSaid(
      @ForAll("events") List<Event> events, @ForAll Random random) {
    List<Event> other = new ArrayList<>(events);
    other.removeIf(each -> each == Event.AGAIN);
    other.add(random.nextInt(other.size() + 1), Event.WITHDRAWN);
    assertThat(end(other)).isEmpty();
  }

  @Property(tries = 60)
  void nothingButLiftingEverWidens(@ForAll("events") List<Event> events) {
    begin();
    Letters letters = new Letters(bank, "southern-guard");
    boolean readable = true;
    boolean evidence = true;
    for (Event each : events) {
      each.act.accept(letters);
      boolean readableNow = !bank.found("van").isEmpty();
      boolean evidenceNow =
          !bank.gate().search(Letters.EVIDENCE, SearchQuery.of("van"), 9, null).items().isEmpty();
      if (each != Event.LIFTED) {
        assertThat(readableNow && !readable).isFalse();
        assertThat(evidenceNow && !evidence).isFalse();
      }
      readable = readableNow;
      evidence = evidenceNow;
    }
  }

  private static void begin() {
    bank.reset();
    new Letters(bank, "southern-guard").arrive("e1", report(1, "Warning", "blue van"));
  }

  /** All handlings of what is held at the end; reviews may be some seconds apart. */
  private static List<Handling> end(List<Event> events) {
    begin();
    Letters letters = new Letters(bank, "southern-guard");
    events.forEach(each -> each.act.accept(letters));
    return bank
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT h.json FROM bank.statement_rows s"
                            + " JOIN bank.handling h ON h.id = s.handling")
                    .map((rows, context) -> Handling.ofJson(rows.getBytes(1)))
                    .list())
        .stream()
        .map(each -> each.toBuilder().retention(TestBank.REVIEW, TestBank.DELETION).build())
        .toList();
  }
}
