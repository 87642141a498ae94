package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jisr.law.Role;
import org.jisr.law.SubjectCategory;
import org.jisr.law.Viewer;
import org.jisr.log.OpenedLeaf;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SubjectFilesTest {
  private static final Viewer OVERSIGHT =
      new Viewer(TestBank.SELF, "judge-1", Set.of(Role.OVERSIGHT), Tlp.CLEAR);

  private TestBank bank;

  @BeforeEach
  void open() {
    bank = new TestBank();
    bank.store(
        TestBank.handling(TestBank.SELF, Tlp.RED).subject(SubjectCategory.SUSPECT).build(),
        Objects.person(1, "Hamid Lantern"),
        Objects.person(2, "Hamid Lanternson"),
        phone());
  }

  @AfterEach
  void close() {
    bank.close();
  }

  private static StixObject phone() {
    return StixObject.read(
        """
        {"type":"user-account","spec_version":"2.1","id":"%s","account_login":"lantern-99",
         "display_name":"حامد الفنار"}
        """
            .formatted(Objects.id("user-account", 3))
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private List<StixId> find(String text) {
    return bank.bank.retention().files().find(OVERSIGHT, "DPO/7", text).stream()
        .map(SubjectFile.Known::id)
        .toList();
  }

  @Test
  void somebodyIsFoundByTheWholeNameOrIdentifierAndNeverByAPart() {
    assertThat(find("Hamid Lantern")).containsExactly(Objects.id("identity", 1));
    assertThat(find("  hamid   LANTERN ")).containsExactly(Objects.id("identity", 1));
    assertThat(find("lantern-99")).containsExactly(Objects.id("user-account", 3));
    assertThat(find("حامد الفنار")).containsExactly(Objects.id("user-account", 3));
    for (String part :
        List.of("Hamid", "Lantern", "Hamid Lan*", "\"Hamid\"", "lantern", "*", "|")) {
      assertThat(find(part)).as(part).isEmpty();
    }
  }

  @Test
  void theLookIsALeafThatNamesWhoWasFoundSoThatItGoesWithThem() {
    find("Hamid Lantern");
    OpenedLeaf leaf = bank.log.open(bank.log.size() - 1);
    assertThat(leaf.entry().code()).isEqualTo("subject-file");
    assertThat(leaf.values())
        .containsEntry("viewer", "judge-1")
        .containsEntry("reference", "DPO/7")
        .containsEntry("query", "Hamid Lantern")
        .containsEntry("object", Objects.id("identity", 1).toString());
    find("Nobody Here");
    assertThat(bank.log.open(bank.log.size() - 1).values()).containsEntry("object", "");
  }

  @Test
  void onlyOversightLooksAndOnlyForSomething() {
    SubjectFiles files = bank.bank.retention().files();
    Viewer analyst = TestBank.ANALYST.viewer();
    assertThatThrownBy(() -> files.find(analyst, "x", "Hamid Lantern"))
        .isInstanceOf(BankException.class);
    assertThatThrownBy(() -> find(" ")).isInstanceOf(BankException.class);
    assertThatThrownBy(() -> find("x".repeat(201))).isInstanceOf(BankException.class);
  }

  @Test
  void theFileHasEveryActThatNamesThePersonTheNewestFirst() {
    StixId one = Objects.id("identity", 1);
    bank.gate().entity(TestBank.ANALYST, one, null);
    bank.gate().entity(TestBank.ANALYST, Objects.id("identity", 2), null);
    SubjectFile file = bank.bank.retention().files().of(OVERSIGHT, "DPO/8", Set.of(one));
    assertThat(file.acts())
        .extracting(SubjectFile.Act::kind)
        .containsExactly("subject-file", "consult");
    assertThat(file.allActs()).isEqualTo(2);
    assertThat(file.statements()).hasSize(1);
    assertThat(file.toString()).doesNotContain("Hamid");
  }
}
