package org.jisr.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LawExamplesTest {
  @Test
  void theExamplesAreReadableTextsOfTheGivenParty() {
    for (LawText text :
        new LawText[] {LawExamples.instruments(Samples.NORTH), LawExamples.policy(Samples.NORTH)}) {
      assertThat(text.party()).isEqualTo(Samples.NORTH);
      assertThat(LawText.ofJson(text.canonicalJson())).isEqualTo(text);
      assertThat(text.holdsAt(Samples.NOW)).isTrue();
    }
  }

  @Test
  void whatANodeImportsByItselfRestsOnAListedInstrument() {
    InstrumentCatalogue catalogue = (InstrumentCatalogue) LawExamples.instruments(Samples.NORTH);
    for (String code : new String[] {"officer-import", "feed-subscription"}) {
      assertThat(catalogue.standing(LegalBasis.of(code, "north"), Samples.NOW))
          .isEqualTo(InstrumentCatalogue.Standing.IN_FORCE);
    }
  }
}
