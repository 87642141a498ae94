package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WordQueryTest {
  @Test
  void aWordStandsForItsStemsInAllLanguages() {
    WordQuery query = WordQuery.of("organisations");
    assertThat(query.tsquery()).contains("'organis'", "'organ'", " | ");
    assertThat(query.matches("organis")).isTrue();
    assertThat(query.matches("orga")).isFalse();
  }

  @Test
  void stopWordsAreDroppedUnlessThereIsNothingElse() {
    assertThat(WordQuery.of("the harbour").tsquery()).doesNotContain("'the'");
    assertThat(WordQuery.of("the").tsquery()).isEqualTo("'the'");
    assertThat(WordQuery.of("\"the harbour\"").tsquery()).contains("'the' <-> 'harbour'");
    assertThat(WordQuery.of("من الملعب").tsquery()).isEqualTo(WordQuery.of("الملعب").tsquery());
  }

  @Test
  void quotesAndBackslashesStayInsideTheLexeme() {
    assertThat(WordQuery.of("o'neill").tsquery()).contains("''");
    assertThat(WordQuery.of("a\\b'c").tsquery()).doesNotContain("\\b'c");
  }

  @Test
  void aPrefixOfOneLetterIsTooShortToBeOne() {
    assertThat(WordQuery.of("s*").tsquery()).doesNotContain(":*");
    assertThat(WordQuery.of("st*").tsquery()).contains("'st':*");
  }

  @Test
  void aWordAskedForTwiceIsLookedForOnce() {
    assertThat(WordQuery.of("harbour crane Harbour").tsquery())
        .isEqualTo(WordQuery.of("harbour crane").tsquery());
    assertThat(WordQuery.of("the the").tsquery()).isEqualTo("'the'");
  }

  @Test
  void marksWithoutWordsAskForNothing() {
    assertThat(WordQuery.of("!? … «»").isEmpty()).isTrue();
    assertThat(WordQuery.of("").isEmpty()).isTrue();
  }
}
