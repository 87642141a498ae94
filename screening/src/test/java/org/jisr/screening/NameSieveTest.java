package org.jisr.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jisr.names.NameForm;
import org.jisr.names.NameMatcher;
import org.junit.jupiter.api.Test;

/** What reaches the bits asked for in a full comparison passes the sieve. */
class NameSieveTest {
  private static final double ASKED = 6;
  private static final List<String> LISTED =
      List.of(
          "Tarek ben Yusuf El Maqdouri",
          "طارق بن يوسف المقدوري",
          "Mohamed Amine Bensalah",
          "محمد أمين بن صالح",
          "Abdelilah Zarrouki",
          "عبد الإله الزروقي",
          "Viktor Perevozov",
          "Виктор Перевозов",
          "Ingrid Steinvik",
          "Salah ud-Din Karabelen",
          "Charafeddine Boubekeur",
          "شرف الدين بوبكر",
          "Jeanpierre Vantongeren",
          "عبدالقادر زروالي",
          "Abdulqadir Zerouali");
  private static final List<String> ASKED_FOR =
      List.of(
          "Tariq Youssef Almaqduri",
          "طارق المقدوري",
          "Mohammed Amin Ben Salah",
          "M. Amine Bensalah",
          "Abd el Ilah Zerrouqui",
          "Zarrouki Abdelilah",
          "Victor Perevozov",
          "Perevozov Viktor Ivanovich",
          "Ingrid Astrid Steinvik",
          "Salaheddine Karabelen",
          "Dr Viktor Perevozov",
          "Charaf Eddine Bou Bekeur",
          "Cherif Eddine Boubaker",
          "Jean Pierre Vantongeren",
          "Abd Qader Zerouali",
          "عبد القادر زروالي",
          "Noura Aldebaran");

  private static ListEntry entry(String name) {
    return new ListEntry(
        name,
        EntryKind.PERSON,
        List.of(new ListedName(name, NameQuality.PRIMARY)),
        new TreeSet<>(),
        new TreeSet<>(),
        null,
        new TreeSet<>());
  }

  @Test
  void nothingThatReachesTheBitsIsHeldBack() {
    NameSieve sieve = new NameSieve(LISTED.stream().map(NameSieveTest::entry).toList());
    List<String> wanted = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (double fit : new double[] {1, 3, ASKED}) {
      for (String asked : ASKED_FOR) {
        Set<String> passed = new HashSet<>();
        sieve.pass(NameForm.read(asked), fit).forEach(each -> passed.add(each.name()));
        for (String listed : LISTED) {
          if (NameMatcher.shipped().match(asked, listed).bits() >= fit) {
            wanted.add(asked + " | " + listed + " | " + fit);
            if (!passed.contains(listed)) {
              missing.add(asked + " | " + listed + " | " + fit);
            }
          }
        }
      }
    }
    assertThat(wanted).hasSizeGreaterThan(15);
    assertThat(missing).isEmpty();
  }

  @Test
  void mostNamesOfNobodyAreHeldBack() {
    NameSieve sieve = new NameSieve(LISTED.stream().map(NameSieveTest::entry).toList());
    for (String nobody : List.of("Noura Aldebaran", "Pavel Quartz", "ليلى الحداد", "")) {
      assertThat(sieve.pass(NameForm.read(nobody), ASKED)).isEmpty();
    }
  }

  @Test
  void aNameWithAHundredWordsDoesNoHarm() {
    NameSieve sieve = new NameSieve(LISTED.stream().map(NameSieveTest::entry).toList());
    assertThat(sieve.pass(NameForm.read("Viktor Perevozov ".repeat(50)), ASKED))
        .hasSizeLessThanOrEqualTo(LISTED.size());
  }
}
