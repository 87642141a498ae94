package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {
  private static String stem(String word, Tongue tongue) {
    List<Words.Word> words = Words.stems(word, tongue);
    assertThat(words).hasSize(1);
    return words.getFirst().stem();
  }

  @ParameterizedTest
  @CsvSource({
    "أحمد,احمد", "إرهاب,ارهاب", "آمن,امن", "منظمة,منظمه", "مستشفى,مستشفي", "مُنَظَّمَة,منظمه",
    "محـــمد,محمد", "ﻣﻨﻈﻤﺔ,منظمة", "مؤسسة,موسسه", "کتاب,كتاب", "٢٠٢٦,2026", "الملعب,ملعب",
    "والملعب,ملعب", "بالملعب,ملعب"
  })
  void spellingsOfAnArabicWordAreOne(String one, String other) {
    for (Tongue tongue : Tongue.ALL) {
      assertThat(stem(one, tongue)).isEqualTo(stem(other, tongue));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH,meetings,meeting", "ENGLISH,Harbour's,harbour", "FRENCH,l'équipe,equipe",
    "FRENCH,véhicules,véhicule", "FRENCH,RÉUNIONS,reunion", "SPANISH,vehículos,vehiculo",
    "SPANISH,organizaciones,organización"
  })
  void inflectionsOfALatinWordAreOne(Tongue tongue, String one, String other) {
    assertThat(stem(one, tongue)).isEqualTo(stem(other, tongue));
  }

  @Test
  void offsetsPointIntoTheTextAsWritten() {
    String text = "شوهد  «المَلْعَب» أمس";
    Words.Word word = Words.stems(text, Tongue.ENGLISH).get(1);
    assertThat(text.substring(word.start(), word.end())).isEqualTo("المَلْعَب");
  }

  @Test
  void aMissingLanguageMeansEnglish() {
    assertThat(Tongue.of(null)).isEqualTo(Tongue.ENGLISH);
    assertThat(Tongue.of("fr-CA")).isEqualTo(Tongue.FRENCH);
    assertThat(Tongue.of("ES")).isEqualTo(Tongue.SPANISH);
    assertThat(Tongue.of("ar")).isEqualTo(Tongue.ENGLISH);
  }
}
