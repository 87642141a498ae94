package org.jisr.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TransparencyLogTest {
  private static final SigningKey KEY = SigningKey.generate("harbour.example/log");

  @TempDir private Path temporary;
  private Path folder;
  private TransparencyLog log;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2030-06-01T10:00:00Z"));

  @BeforeEach
  void open() {
    folder = temporary.resolve("log");
    log = TransparencyLog.open(folder, KEY, now::get);
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void aProofConvincesSomeoneWhoHasOnlyTheKey() {
    long index = log.append(consult("officer-7"));
    String text = log.prove(index).toString();
    LogEntry entry = LeafProof.parse(text).verify(KEY.verifierKey());
    assertThat(entry.index()).isEqualTo(index);
    assertThat(entry.kind()).contains(LeafKind.CONSULT);
    assertThat(entry.clear()).containsEntry("purpose", "event-security");
    assertThat(text).doesNotContain("officer-7");
  }

  @Test
  void aProofOfAnotherLogOrKeyIsRefused() {
    String text = log.prove(log.append(consult("a"))).toString();
    VerifierKey other = SigningKey.generate("harbour.example/log").verifierKey();
    assertFault(() -> LeafProof.parse(text).verify(other), LogFault.SIGNATURE_MISSING);
  }

  @Test
  void flippingAnyByteOfAProofMakesItFail() {
    for (int i = 0; i < 5; i++) {
      log.append(consult("a" + i));
    }
    byte[] text = log.prove(2).toString().getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < text.length; at++) {
      byte[] altered = text.clone();
      altered[at] ^= 1;
      String proof = new String(altered, StandardCharsets.UTF_8);
      assertThatThrownBy(() -> LeafProof.parse(proof).verify(KEY.verifierKeys()))
          .as("byte %d", at)
          .isInstanceOf(LogException.class);
    }
  }

  @Test
  void committedValuesComeBackAndAreErasable() throws Exception {
    long index = log.append(consult("officer-7"));
    long other = log.append(consult("officer-8"));
    assertThat(log.open(index).values()).containsEntry("actor", "officer-7");
    log.publish();
    assertThat(log.open(index).values()).containsEntry("actor", "officer-7");
    log.erase(index);

    OpenedLeaf erased = log.open(index);
    assertThat(erased.erased()).isTrue();
    assertThat(erased.values()).isEmpty();
    assertThat(log.open(other).values()).containsEntry("actor", "officer-8");
    assertThat(log.prove(index).verify(KEY.verifierKey()).commitments()).containsKey("actor");
    log.close();
    assertNothingOf("officer-7");
    assertThat(LogVerifier.verify(folder, KEY.verifierKey()).problems()).isEmpty();
  }

  @Test
  void secretsAreWipedFromTheJournalOnceTheyAreInTheSideStore() throws Exception {
    log.append(consult("officer-7"));
    log.publish();
    awaitClean("journal.0");
    awaitClean("journal.1");
  }

  @Test
  void equalValuesInTwoLeavesOrFieldsLookDifferent() {
    Map<String, String> same = Map.of("actor", "p", "subject", "p");
    LogEntry first = log.entry(log.append(new Leaf(LeafKind.CONSULT, Map.of(), same)));
    LogEntry second = log.entry(log.append(new Leaf(LeafKind.CONSULT, Map.of(), same)));
    List<String> all = new ArrayList<>(first.commitments().values());
    all.addAll(second.commitments().values());
    assertThat(all).hasSize(4).doesNotHaveDuplicates();
  }

  @Test
  void aLeafWithoutCommitmentsCarriesANonce() {
    Leaf leaf = new Leaf(LeafKind.START, Map.of("version", "1"), Map.of());
    byte[] first = log.prove(log.append(leaf)).entry();
    byte[] second = log.prove(log.append(leaf)).entry();
    String pattern = ".*\"nonce\":\"[A-Za-z0-9+/]{43}=\".*";
    assertThat(new String(first, StandardCharsets.UTF_8)).matches(pattern);
    assertThat(new String(second, StandardCharsets.UTF_8)).matches(pattern);
    assertThat(log.open(0).erased()).isFalse();
  }

  @Test
  void pagesAreNewestFirstAndIncludeWhatIsStillPending() {
    for (int i = 0; i < 300; i++) {
      log.append(consult("a" + i));
    }
    assertThat(log.entries(Long.MAX_VALUE, 3))
        .map(LogEntry::index)
        .containsExactly(299L, 298L, 297L);
    assertThat(log.entries(1, 50)).map(LogEntry::index).containsExactly(1L, 0L);
    assertThat(log.entries(-1, 50)).isEmpty();
    assertThat(log.size()).isEqualTo(300);
  }

  @Test
  void manyThreadsGetEachTheirOwnIndexAndReadTheirOwnLeafBack() throws Exception {
    List<Future<Map<Long, String>>> futures = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int t = 0; t < 8; t++) {
        String name = "thread-" + t + "-";
        futures.add(threads.submit((Callable<Map<Long, String>>) () -> appendMany(name)));
      }
    }
    List<Long> indexes = new ArrayList<>();
    for (Future<Map<Long, String>> future : futures) {
      for (var appended : future.get().entrySet()) {
        assertThat(log.open(appended.getKey()).values())
            .containsEntry("actor", appended.getValue());
        indexes.add(appended.getKey());
      }
    }
    assertThat(indexes)
        .containsExactlyInAnyOrderElementsOf(LongStream.range(0, 8 * 50).boxed().toList());
    log.close();
    LogReport report = LogVerifier.verify(folder, KEY.verifierKey());
    assertThat(report.problems()).isEmpty();
    assertThat(report.size()).isEqualTo(400);
  }

  @Test
  void aLeafEntersTheTreeByItselfSoon() throws Exception {
    log.append(consult("a"));
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (log.checkpoint().size() == 0 && System.nanoTime() < deadline) {
      Thread.sleep(10);
    }
    assertThat(log.checkpoint().size()).isEqualTo(1);
  }

  @Test
  void reopeningContinuesWhereItStopped() {
    log.append(consult("a"));
    Checkpoint before = log.publish();
    log.append(consult("b"));
    log.close();
    log = TransparencyLog.open(folder, KEY, now::get);
    assertThat(log.size()).isEqualTo(2);
    assertThat(log.append(consult("c"))).isEqualTo(2);
    Checkpoint after = log.publish();
    List<Hash> proof = log.proveConsistency(before.size(), after.size());
    assertThat(LogVerifier.consistent(before, after, proof)).isTrue();
  }

  @Test
  void aSecondWriterIsToldWhy() {
    assertFault(() -> TransparencyLog.open(folder, KEY, Clock.systemUTC()), LogFault.IN_USE);
  }

  @Test
  void anotherKeyIsRefused() {
    log.append(consult("a"));
    log.close();
    SigningKey other = SigningKey.generate("harbour.example/log");
    assertFault(() -> TransparencyLog.open(folder, other, Clock.systemUTC()), LogFault.WRONG_KEY);
  }

  @Test
  void aClockThatJumpsBackChangesTimesButNotTheOrder() {
    log.append(consult("a"));
    now.set(Instant.parse("1990-01-01T00:00:00Z"));
    long index = log.append(consult("b"));
    assertThat(index).isEqualTo(1);
    assertThat(log.prove(index).verify(KEY.verifierKey()).time()).isEqualTo(now.get());
    log.close();
    assertThat(LogVerifier.verify(folder, KEY.verifierKey()).ok()).isTrue();
  }

  @Test
  void anInterruptedCallerDoesNotBreakTheLogForOthers() throws Exception {
    Thread caller =
        new Thread(
            () -> {
              Thread.currentThread().interrupt();
              log.append(consult("interrupted"));
            });
    caller.start();
    caller.join();
    long index = log.append(consult("after"));
    assertThat(index).isEqualTo(1);
    assertThat(log.prove(index).verify(KEY.verifierKey()).index()).isEqualTo(1);
  }

  @Test
  void aLeafThatIsTooLargeIsRefusedAndTakesNoIndex() {
    Map<String, String> clear = Map.of("text", "x".repeat(70_000));
    assertFault(
        () -> log.append(new Leaf(LeafKind.IMPORT, clear, Map.of())), LogFault.LEAF_INVALID);
    Map<String, String> large = Map.of("text", "x".repeat(70_000));
    assertThat(log.append(new Leaf(LeafKind.IMPORT, Map.of(), large))).isZero();
  }

  @Test
  void fieldNamesAndTextsThatJsonCannotCarryAreRefused() {
    for (String name : List.of("", "Upper", "with space", "é", "a\"b")) {
      assertFault(
          () -> new Leaf(LeafKind.IMPORT, Map.of(name, "x"), Map.of()), LogFault.LEAF_INVALID);
    }
    assertFault(
        () -> new Leaf(LeafKind.IMPORT, Map.of("text", "\ud800"), Map.of()), LogFault.LEAF_INVALID);
  }

  @Test
  void afterCloseNothingIsAppended() {
    log.close();
    assertFault(() -> log.append(consult("a")), LogFault.CLOSED);
  }

  @Test
  void anUnknownIndexIsRefused() {
    assertFault(() -> log.prove(0), LogFault.UNKNOWN_INDEX);
    assertFault(() -> log.open(-1), LogFault.UNKNOWN_INDEX);
  }

  private Map<Long, String> appendMany(String name) {
    Map<Long, String> appended = new java.util.HashMap<>();
    for (int i = 0; i < 50; i++) {
      appended.put(log.append(consult(name + i)), name + i);
    }
    return appended;
  }

  private void assertNothingOf(String secret) throws Exception {
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(text).as(file.toString()).doesNotContain(secret);
      }
    }
  }

  private void awaitClean(String name) throws Exception {
    long deadline = System.nanoTime() + 30_000_000_000L;
    String text;
    do {
      text = Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1);
    } while (text.contains("officer-7") && System.nanoTime() < deadline);
    assertThat(text).doesNotContain("officer-7");
  }

  private static void assertFault(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, LogFault fault) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(LogException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }

  private static Leaf consult(String actor) {
    return new Leaf(LeafKind.CONSULT, Map.of("purpose", "event-security"), Map.of("actor", actor));
  }
}
