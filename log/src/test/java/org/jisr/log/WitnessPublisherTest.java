package org.jisr.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.log.LogFaults.assertFault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WitnessPublisherTest {
  private static final SigningKey KEY = SigningKey.generate("ports.example/log");
  private static final WitnessRhythm RHYTHM = new WitnessRhythm(Duration.ofMinutes(1), 16);

  @TempDir private Path temporary;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2030-05-01T10:00:00Z"));
  private final Map<String, Witness> witnesses = new HashMap<>();
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  private final List<String> absent = new ArrayList<>();
  private TransparencyLog log;
  private WitnessPolicy policy;

  @BeforeEach
  void open() {
    log = TransparencyLog.open(temporary.resolve("log"), KEY, now::get);
    StringBuilder text = new StringBuilder("log " + KEY.verifierKey() + "\n");
    for (String name : List.of("partner", "overseer")) {
      CosigningKey key = CosigningKey.generate(name + ".example/w");
      witnesses.put(name, Witness.open(temporary.resolve(name), key, now::get));
      text.append("witness %s %s\n".formatted(name, key.verifierKeys().getLast()));
    }
    policy = WitnessPolicy.parse(text + "group both all partner overseer\nquorum both\n");
  }

  @AfterEach
  void close() {
    log.close();
    witnesses.values().forEach(Witness::close);
  }

  @Test
  void aProofCarriesTheCosignaturesOnceEnoughWitnessesSawTheLeaf() throws Exception {
    long leaf = log.append(act());
    assertFault(() -> proof(leaf).verify(policy), LogFault.QUORUM_MISSING);
    try (WitnessPublisher publisher = publisher()) {
      assertThat(publisher.publish().met()).isTrue();
      LeafProof proof = proof(leaf);
      assertThat(proof.verify(policy).code()).isEqualTo("consult");
      assertThat(proof.verify(KEY.verifierKeys()).code()).isEqualTo("consult");
      WitnessStanding standing = publisher.standing();
      assertThat(standing.behind()).isZero();
      assertThat(standing.witnessedAt()).isEqualTo(now.get());

      long later = log.append(act());
      assertThat(publisher.standing().behind()).isEqualTo(1);
      assertFault(() -> proof(later).verify(policy), LogFault.QUORUM_MISSING);
      assertThat(proof(later).verify(KEY.verifierKeys()).index()).isEqualTo(later);
      publisher.publish();
      assertThat(proof(later).verify(policy).index()).isEqualTo(later);
    }
  }

  @Test
  void aKeptProofIsCompletedByItsHolderFromTheInclusionAlone() throws Exception {
    LeafProof kept = proof(log.append(act()));
    try (WitnessPublisher publisher = publisher()) {
      publisher.publish();
    }
    Checkpoint seen = java.util.Objects.requireNonNull(log.witnessed());
    LeafProof completed = kept.in(seen, log.proveInclusion(kept.index(), seen.size()));
    assertThat(LeafProof.parse(completed.toString()).verify(policy).index()).isZero();
    LeafProof moved = kept.in(seen, log.proveInclusion(kept.index() + 1, seen.size()));
    assertFault(() -> moved.verify(policy), LogFault.PROOF_INVALID);
  }

  @Test
  void anAbsentWitnessDelaysTheCosignaturesAndNoAct() throws Exception {
    absent.add("overseer");
    try (WitnessPublisher publisher = publisher()) {
      PolicyVerdict verdict = publisher.publish();
      assertThat(verdict.met()).isFalse();
      assertThat(verdict.cosigned()).containsExactly("partner");
      long leaf = log.append(act());
      assertThat(proof(leaf).verify(KEY.verifierKeys()).index()).isEqualTo(leaf);
      WitnessState state = publisher.standing().witnesses().getLast();
      assertThat(state.failures()).isEqualTo(1);
      assertThat(state.code()).isEqualTo("LOG_WITNESS_UNREACHABLE");
      absent.clear();
      pass(Duration.ofMinutes(1));
      assertThat(publisher.publish().met()).isTrue();
      assertThat(publisher.standing().witnesses().getLast().failures()).isZero();
    }
  }

  @Test
  void aWitnessThatFailsIsAskedLessAndLessOften() throws Exception {
    absent.add("overseer");
    try (WitnessPublisher publisher = publisher()) {
      for (int minute = 0; minute < 64; minute++) {
        publisher.publish();
        pass(Duration.ofMinutes(1));
      }
    }
    assertThat(asked.get("overseer")).isBetween(6, 8);
    assertThat(asked.get("partner")).isEqualTo(64);
  }

  @Test
  void aBusyDayAndAnIdleOneLookAlikeToAWitness() throws Exception {
    List<Long> idle = new ArrayList<>();
    List<Long> busy = new ArrayList<>();
    try (WitnessPublisher publisher = publisher()) {
      for (int round = 0; round < 20; round++) {
        idle.add(publisher.publish().checkpoint().size());
      }
      for (int round = 0; round < 20; round++) {
        for (int i = 0; i < round % 30; i++) {
          log.append(act());
        }
        busy.add(publisher.publish().checkpoint().size());
      }
    }
    assertThat(growth(idle)).containsOnly(16L);
    assertThat(growth(busy)).containsOnly(16L);
  }

  @Test
  void aBacklogIsCaughtUpInWholeSteps() {
    assertThat(RHYTHM.next(0, 0)).isEqualTo(16);
    assertThat(RHYTHM.next(0, 16)).isEqualTo(32);
    assertThat(RHYTHM.next(32, 20)).isEqualTo(48);
    assertThat(RHYTHM.next(32, 32 + 128)).isEqualTo(48);
    assertThat(RHYTHM.next(32, 32 + 129)).isEqualTo(64);
    assertThat(RHYTHM.next(32, 32 + 12_800)).isEqualTo(32 + 1_600);
  }

  @Test
  void whatWasWitnessedIsKnownAfterARestart() throws Exception {
    long leaf = log.append(act());
    try (WitnessPublisher publisher = publisher()) {
      publisher.publish();
    }
    log.close();
    LeafProof offline = LogFolder.open(temporary.resolve("log"), KEY.verifierKey()).prove(leaf);
    assertThat(offline.verify(policy).index()).isEqualTo(leaf);
    log = TransparencyLog.open(temporary.resolve("log"), KEY, now::get);
    assertThat(proof(leaf).verify(policy).index()).isEqualTo(leaf);
    try (WitnessPublisher publisher = publisher()) {
      assertThat(publisher.publish().met()).as("asks for the size it forgot").isTrue();
    }
  }

  @Test
  void aLogThatWasCutBackIsToldThatItsWitnessesAreAhead() throws Exception {
    try (WitnessPublisher publisher = publisher()) {
      publisher.publish();
      publisher.publish();
    }
    log.close();
    log = TransparencyLog.open(temporary.resolve("restored"), KEY, now::get);
    try (WitnessPublisher publisher = publisher()) {
      assertThat(publisher.publish().met()).isFalse();
      assertThat(publisher.standing().witnesses())
          .extracting(WitnessState::code)
          .containsOnly("LOG_WITNESS_AHEAD");
      pass(Duration.ofMinutes(1));
      publisher.publish();
      assertThat(publisher.standing().witnesses())
          .extracting(WitnessState::code)
          .containsOnly("LOG_WITNESS_REFUSED");
    }
    assertThat(witnesses.get("overseer").misbehaviour())
        .extracting(Misbehaviour::kind)
        .contains(Misbehaviour.Kind.FORK);
  }

  private WitnessPublisher publisher() {
    return new WitnessPublisher(log, policy, this::way, RHYTHM, now::get);
  }

  private WitnessTransport way(PolicyWitness witness) {
    return request -> {
      asked.merge(witness.name(), 1, Integer::sum);
      if (absent.contains(witness.name())) {
        throw new IOException("absent");
      }
      return java.util.Objects.requireNonNull(witnesses.get(witness.name()))
          .addCheckpoint(request, KEY.verifierKeys());
    };
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  private LeafProof proof(long leaf) {
    return LeafProof.parse(log.prove(leaf).toString());
  }

  private static Leaf act() {
    return new Leaf(LeafKind.CONSULT, Map.of("purpose", "event-security"), Map.of("viewer", "a"));
  }

  private static List<Long> growth(List<Long> sizes) {
    List<Long> growth = new ArrayList<>();
    for (int i = 1; i < sizes.size(); i++) {
      growth.add(sizes.get(i) - sizes.get(i - 1));
    }
    return growth;
  }
}
