package org.jisr.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jisr.law.Consultation;
import org.jisr.law.Language;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.names.Band;
import org.jisr.names.Evidence;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ScreeningTest {
  private static TestRoom room;

  @BeforeAll
  static void open() {
    room = new TestRoom();
    room.take(TestRoom.people());
  }

  @AfterAll
  static void close() {
    room.close();
  }

  private static List<ScreeningMatch> ask(Question question) {
    return room.screening.ask(TestRoom.SENIOR, question);
  }

  @Test
  void aPersonIsFoundInAnotherScriptWithTheListsVersion() {
    ScreeningMatch match = ask(Question.of("طارق بن يوسف المقدوري")).getFirst();
    assertThat(match.entry().id()).isEqualTo("L-1");
    assertThat(match.version())
        .extracting("list", "number", "importedBy")
        .containsExactly("invented", 1, "keeper");
    assertThat(match.evidence())
        .extracting(Evidence::kind)
        .containsExactly(Evidence.Kind.PRIOR, Evidence.Kind.NAME);
    assertThat(match.probability()).isBetween(0.0, 1.0);
  }

  @Test
  void whatElseIsKnownAddsUp() {
    Question known = new Question("Tariq Yousef Makdouri", "1971-03-09", "Morocco", "male", "");
    ScreeningMatch match = ask(known).getFirst();
    assertThat(match.evidence())
        .extracting(Evidence::kind)
        .containsExactly(
            Evidence.Kind.PRIOR,
            Evidence.Kind.NAME,
            Evidence.Kind.BIRTH,
            Evidence.Kind.GENDER,
            Evidence.Kind.NATIONALITY);
    assertThat(match.bits()).isGreaterThan(14);
    assertThat(match.band()).isEqualTo(Band.STRONG);
  }

  @Test
  void anotherDateOfBirthSpeaksAgainst() {
    double alone = ask(Question.of("Tarek ben Yusuf El Maqdouri")).getFirst().bits();
    Question other = new Question("Tarek ben Yusuf El Maqdouri", "1999-01-05", "", "", "");
    assertThat(ask(other)).allMatch(match -> match.bits() < alone);
  }

  @Test
  void aDocumentIsFoundUnderAnyName() {
    ScreeningMatch match = ask(new Question("", "", "", "", "MA:QX 551-234")).getFirst();
    assertThat(match.entry().id()).isEqualTo("L-1");
    assertThat(match.band()).isEqualTo(Band.STRONG);
    assertThat(ask(new Question("", "", "", "", "FR:QX551234"))).isEmpty();
  }

  @Test
  void aNameOfNobodyIsNoHit() {
    assertThat(ask(Question.of("Wilhelmina Featherstonehaugh"))).isEmpty();
    assertThat(ask(Question.of("🜁🜂"))).isEmpty();
  }

  @Test
  void theBudgetSetsTheThreshold() {
    assertThat(Scorer.threshold(1)).isCloseTo(9.97, org.assertj.core.api.Assertions.within(.01));
    assertThat(Scorer.threshold(1_000)).isZero();
    assertThat(Scorer.threshold(.5)).isGreaterThan(Scorer.threshold(5));
    try (TestRoom own = new TestRoom()) {
      own.take(TestRoom.people());
      Question vague = Question.of("Tarek Maqdouri");
      own.screening.budget(TestRoom.KEEPER, 300);
      int many = own.screening.ask(TestRoom.SENIOR, vague).size();
      own.screening.budget(TestRoom.KEEPER, .01);
      assertThat(own.screening.ask(TestRoom.SENIOR, vague).size()).isLessThan(many);
      assertThat(own.screening.state(TestRoom.KEEPER).budget()).isEqualTo(.01);
      assertThat(own.acts("budget")).hasSize(2);
      assertThatThrownBy(() -> own.screening.budget(TestRoom.KEEPER, Double.NaN))
          .hasMessageContaining("budget");
    }
  }

  /** The promise of the budget, measured with names the curve was not made of. */
  @Test
  void falseAlertsStayNearTheBudget() {
    LoadedLists lists = LoadedLists.of(List.of(new LoadedList(version(), entries())));
    Scorer scorer = new Scorer(lists, Calibration.FIRST, 50);
    List<String> given = List.of("Karim", "Elena", "Tobias", "Yasmin", "Andrei", "Samir", "Greta");
    List<String> family =
        List.of(
            "Lindqvist",
            "Belkacem",
            "Ferreira",
            "Novotny",
            "Haddou",
            "Castellano",
            "Mazur",
            "Ibrahimi",
            "Petrescu",
            "Amrani",
            "Johansen",
            "Kaplan",
            "Moretti",
            "Saidi",
            "Vasquez");
    int alerts = 0;
    for (String one : given) {
      for (String other : family) {
        alerts += scorer.find(Question.of(one + " " + other)).isEmpty() ? 0 : 1;
      }
    }
    assertThat(alerts).isLessThanOrEqualTo(10);
  }

  private static ListVersion version() {
    return room.screening.lists().versions(TestRoom.KEEPER, "invented").getFirst();
  }

  private static List<ListEntry> entries() {
    TestLists.Taken taken = new TestLists.Taken();
    ListReader.read(
        ListReader.of(ListFormat.CSV, TestRoom.mapping()),
        new ByteArrayInputStream(TestRoom.people().getBytes(StandardCharsets.UTF_8)),
        taken);
    return taken.entries;
  }

  @Test
  void aBatchIsAnsweredRowByRowInOrder() {
    StringBuilder rows = new StringBuilder("Name,birth\n\"Nobody, At All\",\n=1+1,\n,\n");
    for (int at = 0; at < 500; at++) {
      rows.append("طارق بن يوسف المقدوري,1971-03-09\n");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long leaves = room.acts("batch").size();
    long count =
        room.screening.batch(
            TestRoom.SENIOR,
            new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)),
            out,
            Language.FR);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(count).isEqualTo(503);
    assertThat(lines).hasSize(504);
    assertThat(lines.get(0)).startsWith("\uFEFFline,name,band");
    assertThat(lines.get(1)).startsWith("2,\"Nobody, At All\",no-hit");
    assertThat(lines.get(2)).startsWith("3,'=1+1,");
    assertThat(lines.get(3)).startsWith("4,,not-asked");
    assertThat(lines.get(503))
        .startsWith("504,طارق بن يوسف المقدوري,strong")
        .contains("L-1", "liste");
    assertThat(room.acts("batch")).hasSize((int) leaves + 3);
  }

  @Test
  void everyQuestionLeavesALeafAndItsWordsAreCommitted() {
    int before = room.acts("ask").size();
    ask(Question.of("Somebody Quite New"));
    assertThat(room.acts("ask")).hasSize(before + 1);
    assertThat(room.acts("ask").getFirst().clear())
        .containsEntry("purpose", "event-security")
        .doesNotContainKey("query");
  }

  @Test
  void theSentenceSaysWhatSpeaksForAndAgainstInFourLanguages() {
    ScreeningMatch match =
        ask(new Question("Tarek ben Yusuf El Maqdouri", "1971-03-09", "", "f", "")).getFirst();
    assertThat(MatchSentence.of(match, Language.EN))
        .contains("for it: name, date of birth")
        .contains("against it: sex")
        .endsWith("list: Invented people, version 1.");
    assertThat(MatchSentence.of(match, Language.AR)).contains("تاريخ الميلاد");
    assertThat(MatchSentence.of(match, Language.FR)).contains("contre : le sexe");
    assertThat(MatchSentence.of(match, Language.ES)).contains("en contra: el sexo");
  }

  @Test
  void whoReadsNoContentAsksNothing() {
    Viewer judge = new Viewer(TestRoom.SELF, "judge", Set.of(Role.OVERSIGHT), Tlp.RED);
    Consultation consultation = new Consultation(judge, Purpose.EVENT_SECURITY, null);
    assertThatThrownBy(() -> room.screening.ask(consultation, Question.of("Tarek")))
        .isInstanceOfSatisfying(
            ScreeningException.class,
            e -> assertThat(e.fault()).isEqualTo(ScreeningFault.NOT_ALLOWED));
    assertThatThrownBy(() -> room.screening.state(judge)).isInstanceOf(ScreeningException.class);
  }

  private static List<String> batch(String questions, Language language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    room.screening.batch(
        TestRoom.SENIOR,
        new ByteArrayInputStream(questions.getBytes(StandardCharsets.UTF_8)),
        out,
        language);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void aRowThatCannotBeReadIsAnsweredWithItsLineAndTheOthersCount() {
    List<String> lines =
        batch(
            "name,birth,document\nطارق بن يوسف المقدوري,the third of May,\n,1971,\n"
                + "طارق بن يوسف المقدوري,1971-03-09,\n",
            Language.EN);
    assertThat(lines.get(1)).startsWith("2,").contains("L-1", "date of birth", "unread: birth");
    assertThat(lines.get(2))
        .startsWith("3,,not-asked")
        .contains("SCREENING_QUESTION_INVALID", "needs a name");
    assertThat(lines.get(3)).startsWith("4,").contains("strong").doesNotContain("unread");
  }

  @Test
  void aBatchMayBeOfJsonLinesOfWhichABadOneCostsItselfAlone() {
    List<String> lines =
        batch(
            "\uFEFF {\"name\":\"طارق بن يوسف المقدوري\",\"birth\":1971}\n\n{\"name\":\n[1]\n"
                + "{\"document\":\"MA:QX551234\"}",
            Language.ES);
    assertThat(lines).hasSize(5);
    assertThat(lines.get(1)).startsWith("1,").contains("L-1");
    assertThat(lines.get(2)).startsWith("3,,not-asked").contains("SCREENING_QUESTION_INVALID");
    assertThat(lines.get(3)).startsWith("4,,not-asked");
    assertThat(lines.get(4)).startsWith("5,,strong").contains("L-1");
  }

  @Test
  void everyAnswerSaysWhichVersionsItWasLaidBeside() {
    List<String> lines = batch("name\nطارق بن يوسف المقدوري\nNobody At All\n\"\"\n", Language.FR);
    assertThat(lines.get(1)).contains(version().sha256()).endsWith(",invented:1");
    assertThat(lines.get(2)).startsWith("3,Nobody At All,no-hit").endsWith(",invented:1");
  }

  @Test
  void aTableThatCannotBeReadOnIsRefusedAtItsLine() {
    String rows = "name\n" + "Nobody At All\n".repeat(3) + "\"never closed\n";
    assertThatThrownBy(() -> batch(rows, Language.EN))
        .isInstanceOfSatisfying(
            ScreeningException.class,
            e -> assertThat(e.fault()).isEqualTo(ScreeningFault.FILE_MALFORMED));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String many = "name\n" + "Nobody At All\n".repeat(250) + "\"never closed\n";
    assertThatThrownBy(
            () ->
                room.screening.batch(
                    TestRoom.SENIOR,
                    new ByteArrayInputStream(many.getBytes(StandardCharsets.UTF_8)),
                    out,
                    Language.EN))
        .isInstanceOf(ScreeningException.class);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(252);
    assertThat(lines.getLast()).contains("not-asked", "SCREENING_FILE_MALFORMED");
  }
}
