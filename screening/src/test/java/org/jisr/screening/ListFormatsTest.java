package org.jisr.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jisr.names.NameScript;
import org.junit.jupiter.api.Test;

class ListFormatsTest {
  @Test
  void theUnitedNationsList() {
    TestLists.Taken taken = TestLists.read(ListFormat.UN_XML, TestLists.of(ListFormat.UN_XML));
    assertThat(taken.published).startsWith("2026-11-02");
    assertThat(taken.entries)
        .extracting(ListEntry::id)
        .containsExactly("XXi.001", "XXi.002", "XXe.001");
    ListEntry first = taken.entries.getFirst();
    assertThat(first.kind()).isEqualTo(EntryKind.PERSON);
    assertThat(first.names())
        .containsExactly(
            new ListedName("TAREK BEN YUSUF EL MAQDOURI", NameQuality.PRIMARY),
            new ListedName("طارق بن يوسف المقدوري", NameQuality.PRIMARY),
            new ListedName("Tariq Yousef Makdouri", NameQuality.STRONG),
            new ListedName("Abu Zarqan", NameQuality.WEAK));
    assertThat(first.names().get(1).script()).isEqualTo(NameScript.ARABIC);
    assertThat(first.births()).containsExactly("1971-03-09", "~1970");
    assertThat(first.nationalities()).containsExactly("MA");
    assertThat(first.gender()).isEqualTo("m");
    assertThat(first.documents()).containsExactly("MA:QX551234");
    assertThat(taken.entries.get(1).births()).containsExactly("1960/1965");
    assertThat(taken.entries.get(2).kind()).isEqualTo(EntryKind.ORGANISATION);
    assertThat(taken.entries.get(2).names())
        .contains(new ListedName("Brasswater & Sons", NameQuality.STRONG));
  }

  @Test
  void theListOfOfacInXml() {
    TestLists.Taken taken = TestLists.read(ListFormat.OFAC_XML, TestLists.of(ListFormat.OFAC_XML));
    assertThat(taken.published).isEqualTo("2026-11-03");
    ListEntry first = taken.entries.getFirst();
    assertThat(first.names())
        .containsExactly(
            new ListedName("Osmane KARABELEN", NameQuality.PRIMARY),
            new ListedName("Usman KARABELIN", NameQuality.STRONG),
            new ListedName("OSMANCIK", NameQuality.WEAK));
    assertThat(first.births()).containsExactly("1960-07-07", "~1959");
    assertThat(first.nationalities()).containsExactly("TR");
    assertThat(first.gender()).isEqualTo("m");
    assertThat(first.documents()).containsExactly("TR:TR7766554");
    assertThat(taken.entries.get(1).kind()).isEqualTo(EntryKind.VESSEL);
  }

  @Test
  void theListOfOfacAsTables() {
    TestLists.Taken taken = TestLists.read(ListFormat.OFAC_CSV, TestLists.of(ListFormat.OFAC_CSV));
    ListEntry first = taken.entries.getFirst();
    assertThat(first.names())
        .containsExactly(
            new ListedName("Osmane KARABELEN", NameQuality.PRIMARY),
            new ListedName("Usman KARABELIN", NameQuality.STRONG));
    assertThat(first.births()).containsExactly("1960-07-07", "~1959");
    assertThat(first.nationalities()).containsExactly("TR");
    assertThat(first.gender()).isEqualTo("m");
    assertThat(first.documents()).containsExactly("TR:TR7766554");
    assertThat(taken.entries.get(1).kind()).isEqualTo(EntryKind.ORGANISATION);
  }

  @Test
  void theListOfTheEuropeanUnion() {
    TestLists.Taken taken = TestLists.read(ListFormat.EU_XML, TestLists.of(ListFormat.EU_XML));
    assertThat(taken.published).startsWith("2026-11-04");
    ListEntry first = taken.entries.getFirst();
    assertThat(first.id()).isEqualTo("EU.9001.1");
    assertThat(first.names())
        .extracting(ListedName::quality)
        .containsExactly(NameQuality.PRIMARY, NameQuality.STRONG, NameQuality.WEAK);
    assertThat(first.names().get(1).script()).isEqualTo(NameScript.CYRILLIC);
    assertThat(first.births()).containsExactly("1400-01-01", "~1966");
    assertThat(first.nationalities()).containsExactly("RU");
    assertThat(first.documents()).containsExactly("RU:4509112233");
    assertThat(taken.entries.get(1).kind()).isEqualTo(EntryKind.ORGANISATION);
  }

  @Test
  void linesOfFollowTheMoney() {
    TestLists.Taken taken = TestLists.read(ListFormat.FTM_JSON, TestLists.of(ListFormat.FTM_JSON));
    assertThat(taken.published).isEqualTo("2026-11-02T06:00:00");
    assertThat(taken.skipped).isEqualTo(1);
    ListEntry first = taken.entries.getFirst();
    assertThat(first.births()).containsExactly("1981-02");
    assertThat(first.nationalities()).containsExactly("NL");
    assertThat(first.names()).hasSize(4);
    assertThat(taken.entries.get(1).kind()).isEqualTo(EntryKind.ORGANISATION);
    assertThat(taken.entries.get(1).documents()).containsExactly(":HF0099");
  }

  @Test
  void aTableOfOnesOwn() {
    TestLists.Taken taken = TestLists.read(ListFormat.CSV, TestLists.of(ListFormat.CSV));
    ListEntry first = taken.entries.getFirst();
    assertThat(first.names())
        .extracting(ListedName::text)
        .containsExactly("Mounir Deschanel", "Mounir D.", "Munir Dechanel");
    assertThat(first.births()).containsExactly("1974", "1975-05-06");
    assertThat(first.documents()).containsExactly("FR:88AB7711");
    assertThat(taken.entries.get(1).name()).isEqualTo("Quartz, Leonie");
  }

  @Test
  void anEntryIsTheSameWhateverTheOrderOfItsNames() {
    String one =
        "Number,Full name,Other names,Born,State,Paper\n1,A Name,X One;Y Two,1970;1971,FR;MA,\n";
    String two =
        "Number,Full name,Other names,Born,State,Paper\n1,A Name,Y Two;X One,1971;1970,MA;FR,\n";
    assertThat(TestLists.read(ListFormat.CSV, one).entries)
        .isEqualTo(TestLists.read(ListFormat.CSV, two).entries);
  }

  @Test
  void partialDatesAreComparedAsFarAsTheyGo() {
    assertThat(
            List.of(
                "7 jul 1960", "1960", "circa 1960", "1960 to 1965", "Jul 1960", "1400", "sometime"))
        .extracting(ListedBirth::normal)
        .containsExactly("1960-07-07", "1960", "~1960", "1960/1965", "1960-07", "1400", "sometime");
    assertThat(ListedBirth.read("~1960")).extracting("first", "last").containsExactly(1958, 1962);
    assertThat(ListedBirth.read("1960-07")).extracting("first", "day").containsExactly(1960, null);
    assertThat(ListedBirth.read("1400/1401"))
        .extracting("first", "last")
        .containsExactly(1979, 1981);
    assertThat(ListedBirth.read("sometime")).isNull();
  }
}
