package org.jisr.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jisr.fixtures.SharedData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test log of the Tessera project: its files, roots, signatures and derived proofs. */
final class PublishedVectorsTest {
  private static final VerifierKey KEY =
      VerifierKey.parse(
          "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");

  /** Published with the vectors, and for that reason refused wherever a log is opened. */
  private static final SigningKey SIGNING_KEY =
      SigningKey.parse(
          "PRIVATE+KEY+example.com/log/testdata+33d7b496+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg");

  private static final List<byte[]> ENTRIES =
      List.of(
              "one two three four five six seven eit nain ten ileven twelf threeten fourten fivten"
                  .split(" "))
          .stream()
          .map(word -> word.getBytes(StandardCharsets.UTF_8))
          .toList();
  private static final Map<Integer, String> ROOTS =
      Map.of(
          0, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
          1, "0Nc2CrefWKseHj/mStd+LqC8B+NrX0btIiPt2SmN+ek=",
          5, "gy5gl3aksFyiCO95a/1vLXz88A3dRq+0l9Sxte8ZqZQ=",
          10, "y8/gZsZCtitsMan09tY+k8I7Qpr7Y5fbO2tLi9GQnfU=",
          15, "rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=");
  private static final List<String> INCLUSION_OF_4_IN_15 =
      List.of(
          "yiM+eia4w1wsk/Ukx7kF56IQVkDW3MWUaUz/VtJu+yU=",
          "nk9gCR+floFqznAPtqjjcnnV64dge2jQB95D5t164Hg=",
          "zY1lN35vrXYAPixXSd59LsU29xUJtuW4o2dNNg5Y2Co=",
          "5jLpqTgjsBDSEX6SgZiRnbTMdTuRd8bQ5tSsAOxe0Ks=");
  private static final List<String> CONSISTENCY_5_TO_10 =
      List.of(
          "zMKa4OAqd7D0V4wawXST15z0JiEEkprIBPkfxOesWvA=",
          "yiM+eia4w1wsk/Ukx7kF56IQVkDW3MWUaUz/VtJu+yU=",
          "nk9gCR+floFqznAPtqjjcnnV64dge2jQB95D5t164Hg=",
          "zY1lN35vrXYAPixXSd59LsU29xUJtuW4o2dNNg5Y2Co=",
          "+aOLtO2sRhNENZkJokiDScXfm3SIduSzvll41DTaUUI=");

  private static Path published;

  @BeforeAll
  static void find() {
    Optional<Path> found = SharedData.find("tlog");
    assumeTrue(found.isPresent(), "../shared/data/tlog is not beside this checkout");
    published = found.get();
  }

  @Test
  void everyPublishedCheckpointVerifiesWithItsRoot() throws IOException {
    for (var root : ROOTS.entrySet()) {
      Checkpoint checkpoint = published(root.getKey());
      assertThat(checkpoint.size()).isEqualTo(root.getKey().longValue());
      assertThat(checkpoint.root().toString()).isEqualTo(root.getValue());
      assertThat(ReferenceTree.root(ENTRIES.subList(0, root.getKey())))
          .isEqualTo(checkpoint.root());
    }
  }

  @Test
  void thePublishedFolderVerifiesAndExtendsItsEarlierCheckpoints() throws IOException {
    List<Checkpoint> earlier = List.of(published(0), published(1), published(5), published(10));
    LogReport report = LogVerifier.verifyTree(published, KEY, earlier);
    assertThat(report.problems()).isEmpty();
    assertThat(report.size()).isEqualTo(15);
    assertThat(report.root()).hasToString(ROOTS.get(15));
  }

  @Test
  void ourWriterMakesTheVeryFilesThatWerePublished(@TempDir Path temporary) throws IOException {
    RawLog log = new RawLog(temporary.resolve("log"), SIGNING_KEY);
    assertThat(checkpointText(log.folder))
        .isEqualTo(Files.readString(published.resolve("checkpoint.0")));
    int before = 0;
    for (int size : new int[] {1, 5, 10, 15}) {
      log.append(ENTRIES.subList(before, size));
      before = size;
      assertThat(checkpointText(log.folder))
          .isEqualTo(Files.readString(published.resolve("checkpoint." + size)));
    }
    for (String width : List.of("5", "10", "15")) {
      for (String tile : List.of("tile/0/000.p/", "tile/entries/000.p/")) {
        assertThat(log.folder.resolve(tile + width))
            .hasSameBinaryContentAs(published.resolve(tile + width));
      }
    }
  }

  @Test
  void proofsAreTheDerivedOnes(@TempDir Path temporary) throws IOException {
    RawLog log = new RawLog(temporary.resolve("log"), SIGNING_KEY);
    log.append(ENTRIES);
    ProofBuilder proofs = log.proofs();
    assertThat(proofs.inclusion(4, 15)).map(Hash::toString).isEqualTo(INCLUSION_OF_4_IN_15);
    assertThat(proofs.consistency(5, 10)).map(Hash::toString).isEqualTo(CONSISTENCY_5_TO_10);
    assertThat(proofs.consistency(1, 15)).hasSize(4);
    assertThat(proofs.consistency(5, 15)).hasSize(5);
    assertThat(proofs.consistency(10, 15)).hasSize(4);
    assertThat(LogVerifier.consistent(published(5), published(15), proofs.consistency(5, 15)))
        .isTrue();
  }

  @Test
  void aLogIsNeverOpenedWithThePublishedKey(@TempDir Path temporary) {
    assertThat(SIGNING_KEY.verifierKey()).isEqualTo(KEY);
    assertThat(KEY.published()).isTrue();
    assertThat(SigningKey.generate("ours").verifierKey().published()).isFalse();
    assertThatThrownBy(() -> TransparencyLog.open(temporary, SIGNING_KEY, Clock.systemUTC()))
        .isInstanceOfSatisfying(
            LogException.class, e -> assertThat(e.code()).isEqualTo("LOG_PUBLISHED_KEY"));
  }

  private static Checkpoint published(int size) throws IOException {
    return Checkpoint.parse(Files.readString(published.resolve("checkpoint." + size)), KEY);
  }

  private static String checkpointText(Path folder) throws IOException {
    return Files.readString(folder.resolve("checkpoint"));
  }
}
