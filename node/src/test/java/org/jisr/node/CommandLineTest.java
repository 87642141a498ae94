package org.jisr.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jisr.exchange.NodeKeys;
import org.jisr.fixtures.SharedData;
import org.jisr.law.Language;
import org.jisr.law.PartyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the program refuses before it starts anything, and how it says so. */
final class CommandLineTest {
  @TempDir Path folder;

  @Test
  void theLogOfAnotherProgramIsVerifiedByItsTree() {
    Optional<Path> foreign = SharedData.find("tlog");
    assumeTrue(foreign.isPresent(), "needs the shared data beside the checkout: tlog");
    String key = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";
    String[] tree = {"log", "verify", "--tree-only", "--key", key, foreign.get().toString()};
    Ran ran = Ran.of(tree);
    assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.OK);
    assertThat(ran.out()).contains("15 leaves", "verified");
    String[] leaves = {"log", "verify", "--key", key, foreign.get().toString()};
    assertThat(Ran.of(leaves).exit()).isEqualTo(ExitCode.FAILED);
  }

  @ParameterizedTest
  @CsvSource({
    "--nonsense",
    "up --nonsense",
    "nonsense",
    "up --port many",
    "import",
    "search --limit x"
  })
  void whatIsNotUnderstoodIsAMatterOfUsage(String line) {
    assertThat(Ran.of(line.split(" ")).exit()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aFileThatIsNoReceiptAttestsNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("receipt.jisr"), "nothing");
    Ran ran = Ran.of("receipt", file.toString(), file.toString());
    assertThat(ran.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.err()).contains("EXCHANGE_CARD_MALFORMED");
  }

  @Test
  void aRevocationForTheSafeIsSignedByTheNodesKeysAndNeverWrittenOver() throws IOException {
    Path data = folder.resolve("home");
    Path file = folder.resolve("safe.json");
    String[] command = {"revocation", file.toString(), "--data", data.toString()};
    assertThat(Ran.of(command).err()).contains("NODE_ABSENT");
    PartyId party = new PartyId("harbour");
    try (DataFolder home = DataFolder.open(data)) {
      home.remember(new Profile(party, "Harbour", "XA", List.of(Language.EN), Instant.EPOCH));
    }
    NodeKeys keys = NodeKeys.createOrLoad(data.resolve("keys"), party);
    assertThat(Ran.of(command).exit()).isEqualTo(ExitCode.OK);
    assertThat(Files.readAllBytes(file)).hasSameSizeAs(keys.revocation());
    assertThat(RestrictedFile.openToOthers(file)).isFalse();
    assertThat(Ran.of(command).err()).contains("FILE_EXISTS");
  }

  @Test
  void helpIsNoFailure() {
    assertThat(Ran.of("--help").exit()).isEqualTo(ExitCode.OK);
    assertThat(Ran.of("up", "--help").exit()).isEqualTo(ExitCode.OK);
  }

  @ParameterizedTest
  @CsvSource({"0.0.0.0", "192.0.2.1", "::", "desks.example"})
  void anyAddressButLoopbackNeedsTls(String host) {
    Path data = folder.resolve("data");
    Ran ran = Ran.of("up", "--data", data.toString(), "--host", host);
    assertThat(ran.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("TLS_REQUIRED", "--tls-cert", host).doesNotContain("\tat ");
    assertThat(data).doesNotExist();
  }

  @Test
  void aCertificateWithoutItsKeyIsRefused() {
    Ran ran = Ran.of("up", "--data", folder.toString(), "--tls-cert", "cert.pem");
    assertThat(ran.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("TLS_OPTIONS");
  }

  @Test
  void aCertificateThatCannotBeReadIsRefused() throws IOException {
    Path nonsense = Files.writeString(folder.resolve("x.pem"), "no certificate");
    Ran ran =
        Ran.of(
            "up",
            "--data",
            folder.resolve("data").toString(),
            "--tls-cert",
            nonsense.toString(),
            "--tls-key",
            nonsense.toString());
    assertThat(ran.exit()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(ran.err()).contains("TLS_UNREADABLE").doesNotContain("no certificate");
  }

  @Test
  void aFolderOfANewerVersionIsLeftByteForByteAsItIs() throws IOException {
    Files.writeString(
        folder.resolve("node.json"),
        "{\"format\":99,\"party\":\"harbour\",\"something\":\"of the future\"}");
    Files.createDirectories(folder.resolve("postgres/data"));
    Files.writeString(folder.resolve("postgres/data/PG_VERSION"), "99\n");
    Map<String, String> before = contents(folder);
    for (String[] command :
        new String[][] {
          {"up", "--data", folder.toString(), "--port", "0", "--exchange-port", "0"},
          {"search", "--data", folder.toString(), "x"},
          {"import", "--data", folder.toString(), folder.resolve("node.json").toString()},
          {"export", "--data", folder.toString(), "--query", "x", "--out", folder + "/out.json"}
        }) {
      Ran ran = Ran.of(command);
      assertThat(ran.exit()).as(ran.err()).isIn(ExitCode.ENVIRONMENT, ExitCode.USAGE);
      assertThat(contents(folder)).as(command[0]).isEqualTo(before);
    }
    assertThat(Ran.of("up", "--data", folder.toString()).err()).contains("NODE_FORMAT_NEWER", "99");
  }

  @Test
  void aDamagedIdentityIsSaidToBeDamaged() throws IOException {
    Files.writeString(folder.resolve("node.json"), "{\"format\":1,");
    Ran ran = Ran.of("up", "--data", folder.toString());
    assertThat(ran.exit()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(ran.err()).contains("NODE_IDENTITY_DAMAGED").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource({"search x", "sign-in-link"})
  void aFolderWithoutANodeIsSaidToHaveNone(String line) {
    Ran ran = Ran.of((line + " --data " + folder).split(" "));
    assertThat(ran.exit()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(ran.err()).contains("./jisr up");
    assertThat(contents(folder)).isEmpty();
  }

  @Test
  void aFileThatIsNotThereIsNotImported() {
    Ran ran =
        Ran.of("import", "--data", folder.toString(), folder.resolve("absent.json").toString());
    assertThat(ran.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.err()).contains("FILE_UNREADABLE");
  }

  @Test
  void aFolderThatIsAFileCannotBeUsed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    Ran ran = Ran.of("up", "--data", file.toString());
    assertThat(ran.exit()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(ran.err()).contains("DATA_FOLDER_UNUSABLE");
  }

  @Test
  void aPartyOrCountryThatCannotBeIsRefusedInWords() {
    Path data = folder.resolve("data");
    Ran country = Ran.of("up", "--data", data.toString(), "--country", "Land");
    assertThat(country.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(country.err()).contains("NODE_IDENTITY_MALFORMED").doesNotContain("\tat ");
    assertThat(data.resolve("node.json")).doesNotExist();
  }

  @Test
  void keysOfAnotherPartyAreNamedInOneSentence() throws IOException {
    NodeKeys.createOrLoad(folder.resolve("keys"), new PartyId("somebody-else"));
    Ran ran = Ran.of("up", "--data", folder.toString(), "--party", "harbour", "--port", "0");
    assertThat(ran.exit()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(ran.err()).contains("EXCHANGE_KEYS_OF_ANOTHER").doesNotContain("\tat ");
    assertThat(folder.resolve("postgres")).doesNotExist();
  }

  /** Each file below the folder with its bytes and time of change. */
  private static Map<String, String> contents(Path folder) {
    Map<String, String> contents = new TreeMap<>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(path -> !path.equals(folder)).toList()) {
        String bytes =
            Files.isDirectory(file) ? "" : HexFormat.of().formatHex(Files.readAllBytes(file));
        contents.put(
            folder.relativize(file).toString(), bytes + " " + Files.getLastModifiedTime(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return contents;
  }

  /** A port somebody listens on. */
  static ServerSocket taken() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }
}
