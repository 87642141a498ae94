package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jisr.law.Handling;
import org.jisr.log.LogEntry;
import org.jisr.log.OpenedLeaf;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An erasure meets crashes, imports, views and the log. */
final class ErasureTest {
  private static final StixId ONE = Objects.id("identity", 1);
  private static TestBank bank;

  @BeforeAll
  static void open() {
    bank = new TestBank();
  }

  @AfterAll
  static void close() {
    bank.close();
  }

  @BeforeEach
  void empty() {
    bank.reset();
  }

  /** Stands for the process that is killed: nothing after it runs, nothing is tidied up. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static void reopen() {
    bank.bank.close();
    bank.bank = Bank.open(bank.dataSource(), bank.log, TestBank.SELF, bank.clock);
  }

  private static StixObject[] people(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(number -> Objects.person(number, "Lantern " + number))
        .toArray(StixObject[]::new);
  }

  private static List<LogEntry> leaves(String kind) {
    return bank.log.entries(bank.log.size() - 1, 1_000).stream()
        .filter(entry -> entry.code().equals(kind))
        .toList();
  }

  @Test
  void whatIsKilledAtAnyStepGoesOnAtTheNextStart() {
    for (String step : List.of("logged", "batch", "cleared")) {
      bank.reset();
      int before = leaves("erase").size();
      bank.store(TestBank.own(Tlp.AMBER), people(1, 1_501));
      bank.store(
          TestBank.own(Tlp.AMBER).toBuilder()
              .retention(
                  Instant.parse("2031-01-01T00:00:00Z"), Instant.parse("2031-02-01T00:00:00Z"))
              .build(),
          Objects.person(2_000, "Beacon"));
      bank.clock.set(TestBank.DELETION);
      AtomicBoolean once = new AtomicBoolean();
      bank.bank.retention().eraser().reached =
          (id, at) -> {
            if (at.equals(step) && once.compareAndSet(false, true)) {
              throw new Killed();
            }
          };
      assertThatThrownBy(() -> bank.bank.retention().run()).isInstanceOf(Killed.class);
      reopen();
      List<Erasure> ended = bank.bank.retention().run();
      assertThat(ended).as(step).hasSize(1);
      assertThat(ended.getFirst().statements()).isEqualTo(1_500);
      assertThat(Traces.of(bank, "lantern", ONE)).as(step).isEmpty();
      assertThat(bank.found("beacon")).hasSize(1);
      assertThat(leaves("erase").size() - before).as(step).isEqualTo(2);
      assertThat(bank.bank.retention().run()).isEmpty();
    }
  }

  @Test
  void aLargeErasureIsSeveralWithEachItsCertificate() {
    int count = Eraser.MOST + 3;
    for (int from = 1; from <= count; from += 2_000) {
      bank.store(TestBank.own(Tlp.AMBER), people(from, Math.min(count + 1, from + 2_000)));
    }
    bank.clock.set(TestBank.DELETION);
    List<Erasure> ended = bank.bank.retention().run();
    assertThat(ended).extracting(Erasure::statements).containsExactly((long) Eraser.MOST, 3L);
    OpenedLeaf begun = bank.log.open(ended.getFirst().firstLeaf());
    assertThat(StatementNumbers.read(begun.values().get("statements"))).hasSize(Eraser.MOST);
  }

  @Test
  void anImportGoesOnBesideAnErasure() throws InterruptedException {
    bank.store(TestBank.own(Tlp.AMBER), people(1, 3_001));
    bank.clock.set(TestBank.DELETION);
    Handling later =
        TestBank.own(Tlp.AMBER).toBuilder()
            .retention(Instant.parse("2031-01-01T00:00:00Z"), Instant.parse("2032-01-01T00:00:00Z"))
            .build();
    Source source = bank.source();
    Thread importing =
        Thread.ofVirtual()
            .start(
                () -> {
                  for (int chunk = 0; chunk < 10; chunk++) {
                    List<NewStatement> statements = new ArrayList<>();
                    for (int number = 0; number < 20; number++) {
                      statements.add(
                          new NewStatement(
                              Objects.person(10_000 + 20 * chunk + number, "Beacon"),
                              later,
                              source));
                      statements.add(
                          new NewStatement(
                              Objects.person(1 + number, "Lantern"),
                              TestBank.own(Tlp.AMBER),
                              source));
                    }
                    bank.bank.writer().store(statements, ChunkWork.NONE);
                  }
                });
    bank.bank.retention().run();
    importing.join();
    bank.bank.retention().run();
    assertThat(bank.search("beacon").count()).isEqualTo(200);
    assertThat(bank.search("lantern").count()).isZero();
    assertThat(Traces.of(bank, "lantern", ONE)).isEmpty();
  }

  @Test
  void aViewLetsGoAndWhatStoodBehindEntersAnew() {
    Handling shared =
        Viewing.shared().toBuilder()
            .retention(Instant.parse("2027-02-01T00:00:00Z"), Instant.parse("2027-03-01T00:00:00Z"))
            .build();
    bank.store(shared, Objects.report(1, "Lantern", "On the quay."));
    bank.store(Viewing.shared(), Objects.report(2, "Beacon", "On the hill."));
    assertThat(Viewing.ids(bank, Viewing.grant())).hasSize(2);
    bank.clock.set(Instant.parse("2027-03-01T00:00:00Z"));
    bank.bank.retention().run();
    assertThat(Traces.of(bank, "lantern", Objects.id("report", 1))).isEmpty();
    assertThat(Viewing.ids(bank, Viewing.grant())).containsExactly(Objects.id("report", 2));
  }

  @Test
  void leavesThatNameWhatIsGoneLoseTheirValuesAndTheLogStillProvesThem() {
    bank.store(TestBank.own(Tlp.AMBER), Objects.person(1, "Lantern"), Objects.person(2, "Beacon"));
    bank.gate().entity(TestBank.ANALYST, ONE, null);
    long consulted = bank.log.size() - 1;
    bank.gate().entity(TestBank.ANALYST, Objects.id("identity", 2), null);
    bank.store(
        TestBank.own(Tlp.AMBER).toBuilder()
            .retention(Instant.parse("2031-01-01T00:00:00Z"), Instant.parse("2032-01-01T00:00:00Z"))
            .build(),
        Objects.person(2, "Beacon"));
    bank.clock.set(TestBank.DELETION);
    Erasure ended = bank.bank.retention().run().getFirst();
    assertThat(ended.leaves()).isPositive();
    assertThat(bank.log.open(consulted).erased()).isTrue();
    assertThat(bank.log.open(consulted + 1).erased()).isFalse();
    assertThat(bank.log.prove(consulted).verify(bank.log.verifierKey()).code())
        .isEqualTo("consult");
  }

  @Test
  void theNameOfAFileGoesWithTheLastThingItBrought() {
    Source source = bank.source(Source.Kind.BUNDLE, "lantern-file");
    bank.store(source, TestBank.own(Tlp.AMBER), Objects.person(1, "A"));
    bank.clock.set(TestBank.DELETION);
    bank.bank.retention().run();
    String name =
        bank.jdbi()
            .withHandle(
                handle ->
                    handle.createQuery("SELECT name FROM bank.source").mapTo(String.class).one());
    assertThat(name).isEmpty();
  }

  @Test
  void whatWasDecidedOnAReleaseForgetsWhomItWasAbout() {
    bank.store(TestBank.own(Tlp.AMBER), Objects.person(1, "Lantern"));
    ReleaseRequest request = new ReleaseRequest(TestBank.PARTNER, TestBank.ANALYST.purpose(), null);
    String hash =
        bank.gate().decideRelease(TestBank.ANALYST, List.of(ONE), List.of(request)).decisionHash();
    bank.gate().release(TestBank.ANALYST, List.of(ONE), List.of(request), hash);
    bank.clock.set(TestBank.DELETION);
    assertThat(bank.bank.retention().run()).hasSize(1);
    assertThat(Traces.of(bank, "lantern", ONE)).isEmpty();
  }

  @Test
  void numbersAreWrittenAsRanges() {
    assertThat(StatementNumbers.text(List.of(1L, 2L, 3L, 7L, 9L, 10L))).isEqualTo("1-3,7,9-10");
    assertThat(StatementNumbers.read("1-3,7,9-10")).containsExactly(1L, 2L, 3L, 7L, 9L, 10L);
    assertThat(StatementNumbers.read("")).isEmpty();
    assertThatThrownBy(() -> StatementNumbers.read("3-1"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
