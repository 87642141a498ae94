package org.jisr.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameReadingTest {
  private static String core(String name) {
    List<NameToken> tokens = NameForm.read(name).tokens();
    assertThat(tokens).as(name).hasSize(1);
    return tokens.getFirst().text();
  }

  private static int affixes(String name) {
    return NameForm.read(name).tokens().getFirst().forms().getFirst().affixes();
  }

  private static List<String> texts(String name) {
    return NameForm.read(name).tokens().stream().map(NameToken::text).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Abdessalam,salam",
    "Abd as-Salam,salam",
    "Abdennour,nour",
    "Abdeddaim,daim",
    "Abdechakour,chakour",
    "Abdezzahir,zahir",
    "Abderrahman,rahman",
    "Abdurrahman,rahman",
    "Abdul Rahman,rahman",
    "Abdelkader,kader",
    "Abd El Kader,kader",
    "Abdelaziz,aziz",
    "Abdellatif,latif",
    "Abdulatif,latif",
    "Abdullah,allah",
    "Abdallah,allah",
    "عبد السلام,سلام",
    "عبدالسلام,سلام",
    "عبد الرحمن,رحمن",
    "Абдулрахман,рахман",
    "Абдуль-Азиз,азиз",
  })
  void aServantNameIsOneTokenWhateverItsArticleLooksLike(String name, String core) {
    assertThat(core(name)).isEqualTo(core);
    assertThat(affixes(name)).isEqualTo(Affix.ABD.bit());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Salah ud-Din", "Salah Eddine", "Salah al-Din", "Salaheddine", "Salahuddin"})
  void aNameOfFaithIsJoined(String name) {
    assertThat(core(name)).isEqualTo("salah");
    assertThat(affixes(name)).isEqualTo(Affix.DIN.bit());
    assertThat(NameForm.read(name).tokens().getFirst().role()).isEqualTo(Role.LAQAB);
  }

  @Test
  void theSameInArabicIsJoinedToo() {
    assertThat(core("صلاح الدين")).isEqualTo("صلاح");
    assertThat(core("نصر الله")).isEqualTo("نصر");
    assertThat(core("Nasrallah")).isEqualTo("nasr");
  }

  @ParameterizedTest
  @CsvSource({"أبي بكر,بكر", "أبو بكر,بكر", "أبا بكر,بكر", "Abu Bakr,bakr", "Abou Bakr,bakr"})
  void aKunyaIsOneTokenInEveryCase(String name, String core) {
    assertThat(core(name)).isEqualTo(core);
    assertThat(NameForm.read(name).tokens().getFirst().role()).isEqualTo(Role.KUNYA);
    assertThat(NameForm.read(name).loneKunya()).isTrue();
  }

  @Test
  void theMaghrebsAttachedBouCanBeReadAsAKunya() {
    List<TokenForm> forms = NameForm.read("Boubker").tokens().getFirst().forms();
    assertThat(forms.getFirst().core()).isEqualTo("boubker");
    assertThat(forms).anyMatch(each -> each.affixes() == Affix.ABU.bit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bensalah", "Benfellah", "Falah", "Бенсалах"})
  void whatOnlyEndsLikeANameOfGodIsNone(String name) {
    assertThat(NameForm.read(name).tokens().getFirst().forms())
        .noneMatch(each -> (each.affixes() & Affix.ALLAH.bit()) != 0);
  }

  @Test
  void anAttachedBenCanBeReadAsDescent() {
    assertThat(NameForm.read("Bensalah").tokens().getFirst().forms())
        .anyMatch(each -> each.affixes() == Affix.BEN.bit() && each.core().equals("salah"));
  }

  @Test
  void anAttachedArticleIsTakenOff() {
    NameToken token = NameForm.read("Elkhatib").tokens().getFirst();
    assertThat(token.text()).isEqualTo("khatib");
    assertThat(token.article()).isTrue();
    assertThat(texts("محمد الخطيب")).containsExactly("محمد", "خطيب");
  }

  @Test
  void lettersThatOnlyLookLikeTheArticleStay() {
    assertThat(texts("الياس الهام البير")).containsExactly("الياس", "الهام", "البير");
    assertThat(texts("Albert Elena Alfred")).containsExactly("albert", "elena", "alfred");
  }

  @Test
  void littleWordsOfOtherLanguagesAreNotDropped() {
    assertThat(texts("Nguyen Van An")).containsExactly("nguyen", "van", "an");
    assertThat(texts("An Nguyen")).containsExactly("an", "nguyen");
    assertThat(texts("Ben Affleck")).containsExactly("ben", "affleck");
  }

  @Test
  void descentIsCounted() {
    List<NameToken> tokens = NameForm.read("سليم بن كريم بن أحمد الطنجي").tokens();
    assertThat(tokens)
        .extracting(NameToken::role)
        .containsExactly(Role.ISM, Role.NASAB, Role.NASAB, Role.NISBA);
    assertThat(tokens).extracting(NameToken::index).containsExactly(0, 1, 2, 0);
    assertThat(NameForm.read("Mehmet oğlu Hasan").tokens().getFirst().role()).isEqualTo(Role.NASAB);
    assertThat(NameForm.read("Ould Abdel Aziz").tokens().getFirst().role()).isEqualTo(Role.NASAB);
  }

  @Test
  void titlesAndLegalFormsAreKeptApart() {
    assertThat(NameForm.read("Sheikh Dr. Salma Idrissi").tokens())
        .extracting(NameToken::role)
        .startsWith(Role.HONORIFIC, Role.HONORIFIC, Role.ISM);
    assertThat(NameForm.read("شركة النور").tokens().getFirst().role()).isEqualTo(Role.LEGAL_FORM);
    assertThat(NameForm.read("Nour Trading LLC").tokens().getLast().role())
        .isEqualTo(Role.LEGAL_FORM);
    assertThat(NameForm.read("Sheikh").tokens().getFirst().role()).isEqualTo(Role.ISM);
  }

  @Test
  void theNameAsWrittenIsKept() {
    assertThat(NameForm.read(" José  Núñez ").original()).isEqualTo(" José  Núñez ");
    assertThat(texts("José Luis Núñez Ibáñez")).containsExactly("jose", "luis", "nunez", "ibanez");
  }
}
