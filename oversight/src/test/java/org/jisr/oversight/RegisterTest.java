package org.jisr.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.SigningKey;
import org.jisr.log.TransparencyLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The register is a copy: whatever is done to it, what is counted is what the log says. */
final class RegisterTest {
  @TempDir Path temporary;
  private TransparencyLog log;
  private Path folder;

  @BeforeEach
  void open() {
    log =
        TransparencyLog.open(
            temporary.resolve("log"),
            SigningKey.generate("copied.example"),
            InstantSource.system());
    folder = temporary.resolve("copy");
    List<Leaf> leaves = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      leaves.add(
          new Leaf(
              i % 2 == 0 ? LeafKind.RELEASE : LeafKind.IMPORT,
              Map.of("partner", "partner-" + i % 5, "count", Integer.toString(i)),
              Map.of()));
    }
    log.append(leaves);
  }

  @AfterEach
  void close() {
    log.close();
  }

  private void append(Map<String, String> clear) {
    log.append(new Leaf(LeafKind.EXPORT, clear, Map.of()));
  }

  private List<Act> logged() {
    List<Act> acts = new ArrayList<>();
    log.each(0, log.size(), entry -> acts.add(Act.of(entry)));
    return acts;
  }

  private static List<Act> all(ActRegister register) {
    return register.count(register.catchUp(), ArrayList::new, List::add);
  }

  private List<String> words() {
    return RegisterHead.read(folder.resolve("register.json")).orElseThrow().words();
  }

  private ActRegister register() {
    return new ActRegister(folder, log);
  }

  @Test
  void itSaysWhatTheLogSaysAndGrowsWithIt() {
    ActRegister register = register();
    assertThat(all(register)).isEqualTo(logged());
    append(Map.of("purpose", "event-security"));
    assertThat(all(register)).isEqualTo(logged());
    assertThat(all(register())).isEqualTo(logged());
  }

  @Test
  void aRestartReadsWhatIsThereInsteadOfTheLog() throws IOException {
    all(register());
    byte[] rows = Files.readAllBytes(folder.resolve("rows"));
    ActRegister again = register();
    assertThat(all(again)).isEqualTo(logged());
    assertThat(Files.readAllBytes(folder.resolve("rows"))).isEqualTo(rows);
    assertThat(rows).hasSize(RegisterRows.ROW * (int) log.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut", "flipped", "swapped", "gone", "head-gone", "head-nonsense"})
  void damageIsNoticedAndTheRegisterMadeAgain(String damage) throws IOException {
    all(register());
    Path rows = folder.resolve("rows");
    Path head = folder.resolve("register.json");
    byte[] bytes = Files.readAllBytes(rows);
    switch (damage) {
      case "cut" -> Files.write(rows, java.util.Arrays.copyOf(bytes, bytes.length - 7));
      case "flipped" -> {
        bytes[RegisterRows.ROW * 300 + 17] ^= 1;
        Files.write(rows, bytes);
      }
      case "swapped" -> {
        byte[] one = java.util.Arrays.copyOfRange(bytes, 0, RegisterRows.ROW);
        System.arraycopy(bytes, RegisterRows.ROW * 2, bytes, 0, RegisterRows.ROW);
        System.arraycopy(one, 0, bytes, RegisterRows.ROW * 2, RegisterRows.ROW);
        Files.write(rows, bytes);
      }
      case "gone" -> Files.delete(rows);
      case "head-gone" -> Files.delete(head);
      default -> Files.writeString(head, "{\"v\":1,\"size\":");
    }
    assertThat(all(register())).isEqualTo(logged());
  }

  @Test
  void aRegisterOfAnotherLogIsNotTaken() throws IOException {
    all(register());
    String head = Files.readString(folder.resolve("register.json"));
    String root = log.root(log.size()).toString();
    assertThat(head).contains(root);
    Files.writeString(folder.resolve("register.json"), head.replace(root, log.root(3).toString()));
    Files.write(folder.resolve("rows"), new byte[RegisterRows.ROW * 600]);
    assertThat(all(register())).isEqualTo(logged());
  }

  @Test
  void aForgedRegisterThatLooksWholeIsFoundByCountingAgain() throws IOException {
    ActRegister register = register();
    all(register);
    assertThat(register.recount(counted -> {})).isTrue();
    List<Act> forged = new ArrayList<>(logged());
    Act first = forged.getFirst();
    forged.set(
        0,
        new Act(
            0, first.time(), "import", first.detail(), first.partner(), first.purpose(), 0, 0, 0));
    new RegisterRows(folder.resolve("rows"), words()).write(forged);
    assertThat(all(register())).isNotEqualTo(logged());
    ActRegister other = register();
    assertThat(other.recount(counted -> {})).isFalse();
    assertThat(all(other)).isEqualTo(logged());
    assertThat(other.recount(counted -> {})).isTrue();
    assertThat(folder.resolve("rows.old")).doesNotExist();
  }

  @Test
  void whatIsCountedOfAnEarlierSizeDoesNotChange() {
    ActRegister register = register();
    List<Act> before = register.count(300, ArrayList::new, List::add);
    append(Map.of());
    assertThat(register.<List<Act>>count(300, ArrayList::new, List::add)).isEqualTo(before);
    StatisticsTest.assertFault(
        OversightFault.SAMPLE_INVALID,
        () -> register.count(log.size() + 9, ArrayList::new, List::add));
  }

  @Test
  void numbersThatAreNoneAreNone() {
    append(Map.of("count", "many", "withheld", "-4"));
    Act act = all(register()).getLast();
    assertThat(act.items()).isZero();
    assertThat(act.withheld()).isZero();
    assertThat(HexFormat.of().toHexDigits(act.thread())).isEqualTo("0".repeat(16));
  }
}
