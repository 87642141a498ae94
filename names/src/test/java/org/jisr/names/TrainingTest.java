package org.jisr.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jisr.fixtures.SharedData;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class TrainingTest {
  @Test
  void theModelSaysWhereItComesFrom() {
    assertThat(NameModel.shipped().provenance())
        .contains("seed", "wd_arabic_80.tsv CC0-1.0 sha256", "google_ar2en_train.tsv Apache-2.0");
  }

  @Test
  void theModelIsSmallAndReadsBackAsItIs() {
    byte[] bytes = NameModel.shipped().toBytes();
    assertThat(bytes.length).isLessThan(1_500_000);
    assertThat(NameModel.of(bytes).toBytes()).isEqualTo(bytes);
  }

  @Test
  void whatIsNoModelIsRefused() {
    assertThatThrownBy(() -> NameModel.of(new byte[] {1, 2, 3}))
        .isInstanceOf(NamesException.class)
        .hasMessageContaining("train it");
  }

  @Test
  void trainingWithoutItsFilesIsRefused() {
    assertThatThrownBy(() -> ModelTraining.train(Map.of(), line -> {}))
        .isInstanceOf(NamesException.class);
  }

  @Test
  void thePlainModelLearnsAsPublished() throws IOException {
    Path file = SharedData.find("names/wd_arabic_80.tsv").orElse(null);
    Assumptions.assumeTrue(file != null, "names/wd_arabic_80.tsv is not beside the checkout");
    List<SpellingPair> pairs =
        TrainingCorpus.read(Files.readAllBytes(file), NameScript.ARABIC, false).stream()
            .map(each -> new SpellingPair(each.source(), each.target(), 1))
            .limit(6_000)
            .toList();
    PlainTraining training =
        new PlainTraining(
            Alphabet.of(pairs.stream().map(SpellingPair::source).toList()),
            Alphabet.of(pairs.stream().map(SpellingPair::target).toList()));
    training.run(pairs, 4);
    assertThat(training.logLikelihoods()).isSortedAccordingTo(Double::compare);
    assertThat(training.logLikelihoods().getFirst()).isBetween(-46.0, -40.0);
    assertThat(training.logLikelihoods().getLast()).isBetween(-26.0, -18.0);
  }

  @Test
  void noWordKeptOutIsInTheLexicon() throws IOException {
    Path file = SharedData.find("names/wd_arabic_80.tsv").orElse(null);
    Assumptions.assumeTrue(file != null, "names/wd_arabic_80.tsv is not beside the checkout");
    Lexicon lexicon = NameModel.shipped().lexicon();
    List<HeldOut.Pair> pairs = HeldOut.of(Files.readAllBytes(file), NameScript.ARABIC);
    assertThat(pairs).hasSizeGreaterThan(1_000);
    assertThat(pairs)
        .allMatch(each -> lexicon.total(each.unseen() ? each.other() : each.latin()) == 0);
  }

  @Test
  void theGoldSetIsWholeAndTruthfulAboutItsReview() {
    assertThat(GoldSet.pairs()).hasSizeGreaterThan(300);
    assertThat(GoldSet.pairs()).extracting(GoldSet.Pair::id).doesNotHaveDuplicates();
    assertThat(GoldSet.pairs()).anyMatch(each -> !each.same()).anyMatch(GoldSet.Pair::test);
  }
}
