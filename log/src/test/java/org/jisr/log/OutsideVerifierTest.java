package org.jisr.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Go project's transparency log libraries read what ours writes. */
final class OutsideVerifierTest {
  private static final SigningKey KEY = SigningKey.generate("ports.example/log");

  /** Where Debian's golang-golang-x-mod-dev puts its sources. */
  private static final Path LIBRARIES = Path.of("/usr/share/gocode");

  @TempDir private static Path built;
  private static Path program;

  private record Ran(int exit, String output) {}

  @BeforeAll
  static void build() throws Exception {
    assumeTrue(
        Files.isDirectory(LIBRARIES.resolve("src/golang.org/x/mod/sumdb/tlog")) && hasGo(),
        "needs Go and its x/mod libraries: apt install golang-go golang-golang-x-mod-dev");
    Path source = built.resolve("outsider.go");
    try (InputStream in = OutsideVerifierTest.class.getResourceAsStream("outsider.go.txt")) {
      Files.write(source, Objects.requireNonNull(in).readAllBytes());
    }
    program = built.resolve("outsider");
    Ran build = run(List.of("go", "build", "-o", program.toString(), source.toString()));
    assertThat(build.exit()).as(build.output()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 255, 256, 257, 65_536, 70_000})
  void itAcceptsOurLogsOfEverySize(int size, @TempDir Path temporary) throws Exception {
    RawLog log = new RawLog(temporary.resolve("log"), KEY);
    int half = (size + 1) / 2;
    Checkpoint middle = log.append(RawLog.entries(0, half));
    log.append(RawLog.entries(half, size));
    Ran ran = outsider(log.folder, middle);
    assertThat(ran.output()).isEqualTo("SOUND " + size + "\n");
  }

  @Test
  void itRefusesAFlippedByteACutTileAndAFork(@TempDir Path temporary) throws Exception {
    RawLog log = new RawLog(temporary.resolve("log"), KEY);
    Checkpoint middle = log.append(RawLog.entries(0, 100));
    log.append(RawLog.entries(100, 300));
    assertThat(outsider(log.folder, middle).exit()).isZero();
    for (String name : List.of("checkpoint", "tile/0/000", "tile/1/000.p/1", "tile/entries/000")) {
      Path file = log.folder.resolve(name);
      byte[] original = Files.readAllBytes(file);
      byte[] altered = original.clone();
      altered[3] ^= 1; // In a bundle, a byte of the first entry, which the outsider reads.
      Files.write(file, altered);
      assertThat(outsider(log.folder, middle).output()).as(name).startsWith("REFUSED");
      Files.write(file, java.util.Arrays.copyOf(original, original.length / 2));
      assertThat(outsider(log.folder, middle).exit()).as(name + " cut").isNotZero();
      Files.write(file, original);
    }
    RawLog forked = new RawLog(temporary.resolve("forked"), KEY);
    forked.append(RawLog.entries(1_000, 1_300));
    assertThat(outsider(forked.folder, middle).output()).startsWith("REFUSED");
  }

  private static Ran outsider(Path folder, Checkpoint older) throws Exception {
    return run(
        List.of(
            program.toString(),
            folder.toString(),
            KEY.verifierKey().toString(),
            Long.toString(older.size()),
            older.root().toString()));
  }

  private static boolean hasGo() {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.of(path.split(":")).anyMatch(place -> Files.isExecutable(Path.of(place, "go")));
  }

  private static Ran run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "GOPATH",
                LIBRARIES.toString(),
                "GO111MODULE",
                "off",
                "GOPROXY",
                "off",
                "GOCACHE",
                built.resolve("cache").toString()));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return new Ran(process.exitValue(), output);
  }
}
