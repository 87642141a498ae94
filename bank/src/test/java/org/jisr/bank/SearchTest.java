package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.bank.Objects.id;
import static org.jisr.bank.Objects.report;

import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class SearchTest {
  private static TestBank bank;

  @BeforeAll
  static void open() {
    bank = new TestBank();
    bank.store(
        TestBank.own(Tlp.AMBER),
        report(1, "ar", "تقرير عن المنظَّمة", "شوهدت المركبات قرب الملعب في الساعة ٢١:٣٠"),
        report(2, "fr", "Réunion des organisations", "Les véhicules étaient garés près du stade."),
        report(3, "en", "Meeting of organisations", "Vehicles were parked near the stadium."),
        report(
            4, "es", "Reunión de las organizaciones", "Los vehículos estaban cerca del estadio."));
  }

  @AfterAll
  static void close() {
    bank.close();
  }

  @Test
  void anEnglishWordIsFoundInAnyInflection() {
    assertThat(bank.found("vehicle")).containsExactly(id("report", 3));
    assertThat(bank.found("parking stadiums")).containsExactly(id("report", 3));
  }

  @Test
  void aFrenchWordIsFoundWithoutItsAccents() {
    assertThat(bank.found("vehicule gare")).containsExactly(id("report", 2));
    assertThat(bank.found("l'organisation réunions")).containsExactly(id("report", 2));
  }

  @Test
  void aSpanishWordIsFoundInAnyInflection() {
    assertThat(bank.found("organizacion reuniones")).containsExactly(id("report", 4));
  }

  @Test
  void anArabicWordIsFoundWhateverItsSpelling() {
    assertThat(bank.found("المنظمه")).containsExactly(id("report", 1));
    assertThat(bank.found("منظمة")).containsExactly(id("report", 1));
    assertThat(bank.found("مركبات 21")).containsExactly(id("report", 1));
  }

  @Test
  void aPhraseMustStandTogether() {
    assertThat(bank.found("\"near the stadium\"")).containsExactly(id("report", 3));
    assertThat(bank.found("\"stadium near the\"")).isEmpty();
    assertThat(bank.found("«قرب الملعب»")).containsExactly(id("report", 1));
  }

  @Test
  void anAsteriskFindsBeginnings() {
    assertThat(bank.found("stad*")).contains(id("report", 3), id("report", 2));
    assertThat(bank.found("المنظ*")).containsExactly(id("report", 1));
  }
}
