package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.TransparencyLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner that shows two histories, or forgets one, is found out. */
final class PartnerLogTest {
  @TempDir private Path folder;
  private TestNode north;
  private TestNode south;

  @BeforeEach
  void open() {
    north = new TestNode("north-service");
    south = new TestNode("south-guard");
    Road.agree(north, south);
    Road.answered(north, Road.release(north, south, Road.person("Seen")));
  }

  @AfterEach
  void close() {
    north.close();
    south.close();
  }

  private LogCheck check() {
    return north.exchange.partners().verifyLog(south.party.value());
  }

  /** A second log with south's own key, as a dishonest partner could keep. */
  private String otherHistory(int leaves) {
    try (TransparencyLog other =
        TransparencyLog.open(
            folder.resolve("log-" + leaves), south.identity.keys().logKey(), Clock.systemUTC())) {
      for (int i = 0; i < leaves; i++) {
        other.append(new Leaf(LeafKind.START, Map.of(), Map.of("x", "y" + i)));
      }
      return other.publish().toString();
    }
  }

  private void showCheckpoint(String note) {
    south.door.wire(
        (door, body, request) ->
            request.path().equals(Paths.CHECKPOINT)
                ? new DoorReply(200, "text/plain", note.getBytes(StandardCharsets.UTF_8))
                : TestDoor.straight(door, body, request));
  }

  @Test
  void anHonestLogThatGrowsVerifies() {
    assertThat(check().ok()).isTrue();
    Road.answered(north, Road.release(north, south, Road.person("More")));
    LogCheck second = check();
    assertThat(second.ok()).isTrue();
    assertThat(second.size()).isGreaterThan(second.seen() - 1);
    assertThat(north.partner(south).logForked()).isFalse();
  }

  @Test
  void aShorterHistoryIsAFork() {
    showCheckpoint(otherHistory(2));
    assertForked();
  }

  @Test
  void aLongerOtherHistoryIsAFork() {
    showCheckpoint(otherHistory(200));
    assertForked();
  }

  @Test
  void anotherRootOfTheSameSizeIsAFork() {
    LogCheck honest = check();
    showCheckpoint(otherHistory((int) honest.size()));
    assertForked();
  }

  /**
   * Its newest checkpoint is on the new branch and larger than all that was seen of the old one.
   */
  @Test
  void aForkThatHasOvergrownWhatWasSeenBeforeIsStillAFork() {
    assertThat(check().ok()).isTrue();
    Path older = folder.resolve("older");
    south.restart(log -> copy(log, older));
    for (String name : List.of("One", "Two")) {
      Road.answered(north, Road.release(north, south, Road.person(name)));
    }
    south.restart(
        log -> {
          delete(log);
          copy(older, log);
        });
    for (int i = 0; i < 20; i++) {
      south.log.append(new Leaf(LeafKind.START, Map.of(), Map.of("x", "y" + i)));
    }
    Road.answered(north, Road.release(north, south, Road.person("Three")));
    assertThat(north.partner(south).logForked()).as("no two sizes have met").isFalse();
    LogCheck check = check();
    assertThat(check.ok()).isFalse();
    assertThat(check.code()).isEqualTo(ExchangeFault.LOG_FORKED.code());
    assertThat(north.partner(south).logForked()).isTrue();
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Files.copy(each, to.resolve(from.relativize(each).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void assertForked() {
    LogCheck check = check();
    assertThat(check.ok()).isFalse();
    assertThat(check.code()).isEqualTo(ExchangeFault.LOG_FORKED.code());
    assertThat(north.partner(south).logForked()).isTrue();
    south.door.wire(TestDoor::straight);
    assertThat(check().ok()).as("the evidence stays").isFalse();
    String evidence =
        north
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("SELECT evidence FROM exchange.partner_log")
                        .mapTo(String.class)
                        .one());
    assertThat(evidence.split(south.party.value() + "\n")).hasSizeGreaterThan(2);
  }

  @Test
  void aCheckpointOfAnotherKeyProvesNothing() {
    showCheckpoint(north.log.publish().toString());
    LogCheck check = check();
    assertThat(check.ok()).isFalse();
    assertThat(check.code()).isEqualTo(ExchangeFault.ENVELOPE_PROOF.code());
    assertThat(north.partner(south).logForked()).isFalse();
  }

  @Test
  void anUnreachablePartnerIsNotAFork() {
    south.door.close();
    LogCheck check = check();
    assertThat(check.ok()).isFalse();
    assertThat(check.code()).isEqualTo(ExchangeFault.PEER_UNREACHABLE.code());
    assertThat(north.partner(south).logForked()).isFalse();
    south.openDoor();
  }
}
