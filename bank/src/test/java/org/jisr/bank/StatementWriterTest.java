package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jisr.bank.Objects.id;
import static org.jisr.bank.Objects.object;
import static org.jisr.bank.Objects.organisation;
import static org.jisr.bank.Objects.report;
import static org.jisr.bank.StoreOutcome.CONFLICT;
import static org.jisr.bank.StoreOutcome.KNOWN;
import static org.jisr.bank.StoreOutcome.NEW;
import static org.jisr.bank.StoreOutcome.NEW_VERSION;
import static org.jisr.bank.StoreOutcome.OLDER_VERSION;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StatementWriterTest {
  private TestBank bank;

  @BeforeEach
  void open() {
    bank = new TestBank();
  }

  @AfterEach
  void close() {
    bank.close();
  }

  private static StixObject version(String modified, String name) {
    return object(id("report", 1), modified, "\"name\":\"" + name + "\"");
  }

  @Test
  void theSameFileTwiceStoresOnce() {
    StixObject[] objects = {report(1, "One", "first"), report(2, "Two", "second")};
    assertThat(bank.store(TestBank.own(Tlp.GREEN), objects).outcomes()).containsOnly(NEW);
    ChunkReport again = bank.store(TestBank.own(Tlp.GREEN), objects);
    assertThat(again.outcomes()).containsOnly(KNOWN);
    assertThat(again.stored()).isZero();
    assertThat(bank.search("").count()).isEqualTo(2);
  }

  @Test
  void theSameObjectTwiceInOneChunkStoresOnce() {
    assertThat(
            bank.store(TestBank.own(Tlp.GREEN), report(1, "One", "a"), report(1, "One", "a"))
                .outcomes())
        .containsExactly(NEW, KNOWN);
  }

  @Test
  void otherContentUnderTheSameVersionKeepsTheFirst() {
    bank.store(TestBank.own(Tlp.GREEN), report(1, "One", "the first word"));
    ChunkReport second = bank.store(TestBank.own(Tlp.GREEN), report(1, "One", "another word"));
    assertThat(second.count(CONFLICT)).isEqualTo(1);
    assertThat(bank.found("first")).hasSize(1);
    assertThat(bank.found("another")).isEmpty();
  }

  @Test
  void versionsMayArriveInAnyOrder() {
    assertThat(
            bank.store(TestBank.own(Tlp.GREEN), version("2026-03-01T00:00:00.5Z", "b")).outcomes())
        .containsExactly(NEW);
    assertThat(
            bank.store(
                    TestBank.own(Tlp.GREEN),
                    version("2026-03-01T00:00:00.51Z", "c"),
                    version("2026-03-01T00:00:00Z", "a"),
                    version("2026-03-01T00:00:00.500000Z", "b"))
                .outcomes())
        .containsExactly(NEW_VERSION, OLDER_VERSION, CONFLICT);
    assertThat(bank.gate().entity(TestBank.ANALYST, id("report", 1), null).name()).isEqualTo("c");
    assertThat(bank.gate().history(TestBank.ANALYST, id("report", 1)))
        .extracting(view -> view.object().fields().name())
        .containsExactly("c", "b", "a");
  }

  @Test
  void anObjectWithoutVersionIsReplacedByWhatIsSaidLater() {
    String json = "{\"type\":\"phone-number\",\"id\":\"%s\",\"value\":\"+000 555 %s\"}";
    StixObject one = StixObject.read(json.formatted(id("phone-number", 1), "0101"));
    StixObject two = StixObject.read(json.formatted(id("phone-number", 1), "0202"));
    assertThat(bank.store(TestBank.own(Tlp.GREEN), one).outcomes()).containsExactly(NEW);
    assertThat(bank.store(TestBank.own(Tlp.GREEN), two, one).outcomes())
        .containsExactly(NEW_VERSION, KNOWN);
    assertThat(bank.gate().entity(TestBank.ANALYST, id("phone-number", 1), null).name())
        .isEqualTo("+000 555 0202");
  }

  @Test
  void bytesDigitsAndExtremeTimesComeBackAsTheyCame() {
    String[] times = {"0001-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999999999999Z"};
    for (int i = 0; i < times.length; i++) {
      StixObject odd =
          object(
              id("report", i),
              times[i],
              "\"name\":\"نقطة \\u0000 ok\",  \"big\":123456789012345678901234567890.50,\"x\":[ ]");
      bank.store(TestBank.own(Tlp.GREEN), odd);
      StatementView view =
          bank.gate().entity(TestBank.ANALYST, odd.id(), null).statements().getFirst();
      assertThat(view.object().json()).isEqualTo(odd.json());
      assertThat(bank.gate().search(TestBank.ANALYST, SearchQuery.of("ok"), 1, null).items())
          .hasSize(1);
    }
    SearchPage first = bank.gate().search(TestBank.ANALYST, SearchQuery.everything(), 1, null);
    SearchPage second =
        bank.gate().search(TestBank.ANALYST, SearchQuery.everything(), 1, first.next());
    assertThat(second.items().getFirst().id()).isEqualTo(id("report", 0));
  }

  @Test
  void aSourceIsLoggedBeforeItsStatementsAndOnlyOnce() {
    Source source = new Source(Source.Kind.BUNDLE, "f", "job-7", bank.clock.instant());
    Leaf leaf = new Leaf(LeafKind.IMPORT, Map.of(), Map.of());
    NewStatement statement =
        new NewStatement(report(1, "One", ""), TestBank.own(Tlp.GREEN), source);
    assertThatThrownBy(() -> bank.bank.writer().store(List.of(statement), ChunkWork.NONE))
        .isInstanceOfSatisfying(
            BankException.class, e -> assertThat(e.code()).isEqualTo("BANK_SOURCE_NOT_OPENED"));
    SourceOpening first = bank.bank.writer().open(source, leaf);
    SourceOpening again = bank.bank.writer().open(source, leaf);
    assertThat(first.first()).isTrue();
    assertThat(again).isEqualTo(new SourceOpening(first.leafIndex(), false));
    assertThat(bank.leaves()).containsExactly("import");
  }

  @Test
  void whatTheCallerSavesCommitsWithTheChunkOrNotAtAll() {
    bank.jdbi().useHandle(handle -> handle.execute("CREATE TABLE progress (n int)"));
    Source source = bank.source();
    List<NewStatement> chunk =
        List.of(new NewStatement(report(1, "One", "x"), TestBank.own(Tlp.GREEN), source));
    ChunkWork failing =
        (handle, report) -> {
          handle.execute("INSERT INTO progress VALUES (1)");
          throw new IllegalStateException("the caller changed its mind");
        };
    assertThatThrownBy(() -> bank.bank.writer().store(chunk, failing))
        .isInstanceOf(IllegalStateException.class);
    assertThat(bank.search("").count()).isZero();
    bank.bank
        .writer()
        .store(chunk, (handle, report) -> handle.execute("INSERT INTO progress VALUES (2)"));
    List<Integer> saved =
        bank.jdbi()
            .withHandle(
                handle -> handle.createQuery("SELECT n FROM progress").mapTo(Integer.class).list());
    assertThat(saved).containsExactly(2);
    assertThat(bank.search("").count()).isEqualTo(1);
  }

  @Test
  void recordedTimeRisesEvenWhenTheClockFalls() {
    Instant first = bank.store(TestBank.own(Tlp.GREEN), report(1, "One", "x")).recordedAt();
    bank.clock.advance(Duration.ofDays(-2));
    Instant second = bank.store(TestBank.own(Tlp.GREEN), report(2, "Two", "x")).recordedAt();
    Instant third = bank.store(TestBank.own(Tlp.GREEN), report(3, "Three", "x")).recordedAt();
    assertThat(second).isEqualTo(first.plusNanos(1_000));
    assertThat(third).isEqualTo(second.plusNanos(1_000));
    assertThat(bank.search("").count()).isEqualTo(3);
  }

  @Test
  void writersAtTheSameTimeStoreEverythingOnceInOneOrder() {
    int writers = 4;
    int chunks = 8;
    List<Instant> recorded = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(writers)) {
      List<CompletableFuture<List<ChunkReport>>> running = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        Source source = bank.source();
        running.add(
            CompletableFuture.supplyAsync(
                () ->
                    IntStream.range(0, chunks)
                        .mapToObj(
                            chunk ->
                                bank.bank
                                    .writer()
                                    .store(
                                        List.of(
                                            new NewStatement(
                                                report(chunk, "Chunk", "same for all"),
                                                TestBank.own(Tlp.GREEN),
                                                source)),
                                        ChunkWork.NONE))
                        .toList(),
                threads));
      }
      List<ChunkReport> reports = running.stream().flatMap(each -> each.join().stream()).toList();
      reports.forEach(each -> recorded.add(each.recordedAt()));
      assertThat(reports.stream().mapToInt(ChunkReport::stored).sum()).isEqualTo(chunks);
    }
    assertThat(recorded).doesNotHaveDuplicates();
    assertThat(bank.search("same").count()).isEqualTo(chunks);
  }

  @Test
  void aPipelineStoresInOrderAndNothingAfterAFailure() {
    Source source = bank.source();
    List<Integer> order = new ArrayList<>();
    List<CompletableFuture<ChunkReport>> results = new ArrayList<>();
    try (ChunkPipeline pipeline = bank.bank.writer().pipeline()) {
      for (int i = 0; i < 8; i++) {
        int number = i;
        results.add(
            pipeline.submit(
                List.of(
                    new NewStatement(report(i, "Chunk", "piped"), TestBank.own(Tlp.GREEN), source)),
                (handle, report) -> {
                  if (number == 5) {
                    throw new IllegalStateException("no room for the position");
                  }
                  order.add(number);
                }));
      }
    }
    assertThat(order).containsExactly(0, 1, 2, 3, 4);
    assertThat(results.get(4)).isCompleted();
    assertThatThrownBy(() -> results.get(7).join()).isInstanceOf(CompletionException.class);
    assertThat(bank.search("piped").count()).isEqualTo(5);
  }

  @Test
  void aRecallTakesBackWhatCameByThatEnvelope() {
    Source envelope = bank.source(Source.Kind.ENVELOPE, "envelope-1");
    var handling = TestBank.handling(TestBank.PARTNER, Tlp.AMBER).build();
    StixObject told = report(1, "Warning", "seen near the stadium");
    bank.store(envelope, handling, told, organisation(2, "Harbour"));
    Instant then = bank.clock.instant();
    StatementWriter writer = bank.bank.writer();
    var ids = List.of(id("report", 1), id("report", 99));
    Withdrawal withdrawal = writer.withdraw(ids, Source.Kind.ENVELOPE, "envelope-1", "recalled");
    assertThat(withdrawal)
        .isEqualTo(new Withdrawal(List.of(id("report", 1)), List.of(id("report", 99))));
    assertThat(bank.found("stadium")).isEmpty();
    assertThatThrownBy(() -> bank.gate().entity(TestBank.ANALYST, id("report", 1), then))
        .hasMessage(BankFault.ENTITY_UNKNOWN.message());
    assertThat(bank.found("harbour")).hasSize(1);
    assertThat(writer.withdraw(ids, Source.Kind.ENVELOPE, "envelope-1", "recalled").withdrawn())
        .isEmpty();
    assertThat(bank.store(envelope, handling, told).outcomes())
        .containsExactly(StoreOutcome.WITHDRAWN);
    Source anew = bank.source(Source.Kind.ENVELOPE, "envelope-2");
    assertThat(bank.store(anew, handling, told).outcomes()).containsExactly(NEW);
    assertThat(bank.found("stadium")).hasSize(1);
  }

  @Test
  void aRecallOfALaterDeliveryAlsoTakesBack() {
    var handling = TestBank.handling(TestBank.PARTNER, Tlp.AMBER).build();
    Source first = bank.source(Source.Kind.ENVELOPE, "envelope-1");
    Source second = bank.source(Source.Kind.ENVELOPE, "envelope-2");
    bank.store(first, handling, report(1, "Warning", "stadium"));
    assertThat(bank.store(second, handling, report(1, "Warning", "stadium")).outcomes())
        .containsExactly(KNOWN);
    bank.bank
        .writer()
        .withdraw(List.of(id("report", 1)), Source.Kind.ENVELOPE, "envelope-2", "recalled");
    assertThat(bank.found("stadium")).isEmpty();
  }

  @Test
  void givingUpOneSourceLeavesWhatAnotherBroughtToo() {
    var handling = TestBank.handling(TestBank.PARTNER, Tlp.AMBER).build();
    Source first = bank.source(Source.Kind.ENVELOPE, "envelope-1");
    Source second = bank.source(Source.Kind.ENVELOPE, "envelope-2");
    bank.store(first, handling, report(1, "Warning", "stadium"), report(2, "Other", "harbour"));
    bank.store(second, handling, report(1, "Warning", "stadium"), report(3, "Third", "market"));
    StatementWriter writer = bank.bank.writer();
    var ids = List.of(id("report", 1), id("report", 2), id("report", 3));
    assertThat(writer.giveUp(ids, Source.Kind.ENVELOPE, "envelope-1", "over")).isEqualTo(1);
    assertThat(bank.found("stadium")).hasSize(1);
    assertThat(bank.found("harbour")).isEmpty();
    assertThat(writer.giveUp(ids, Source.Kind.ENVELOPE, "envelope-1", "over")).isZero();
    assertThat(writer.giveUp(ids, Source.Kind.ENVELOPE, "envelope-9", "over")).isZero();
    assertThat(bank.found("stadium")).hasSize(1);
    assertThat(writer.giveUp(ids, Source.Kind.ENVELOPE, "envelope-2", "over")).isEqualTo(2);
    assertThat(bank.found("stadium")).isEmpty();
    assertThat(bank.found("market")).isEmpty();
  }

  @Test
  void givingUpALaterDeliveryLeavesTheFirst() {
    var handling = TestBank.handling(TestBank.PARTNER, Tlp.AMBER).build();
    Source first = bank.source(Source.Kind.ENVELOPE, "envelope-1");
    Source second = bank.source(Source.Kind.ENVELOPE, "envelope-2");
    bank.store(first, handling, report(1, "Warning", "stadium"));
    bank.store(second, handling, report(1, "Warning", "stadium"));
    StatementWriter writer = bank.bank.writer();
    var ids = List.of(id("report", 1));
    assertThat(writer.giveUp(ids, Source.Kind.ENVELOPE, "envelope-2", "over")).isZero();
    assertThat(bank.found("stadium")).hasSize(1);
    assertThat(writer.withdraw(ids, Source.Kind.ENVELOPE, "envelope-2", "recalled").withdrawn())
        .isEmpty();
    assertThat(writer.giveUp(ids, Source.Kind.ENVELOPE, "envelope-1", "over")).isEqualTo(1);
    assertThat(bank.found("stadium")).isEmpty();
  }
}
