package org.jisr.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ValuesTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "a-", "A", "a b", "جسر", "a_b", "a.b"})
  void aPartysNameIsPlain(String bad) {
    assertThatThrownBy(() -> new PartyId(bad)).isInstanceOf(LawException.class);
  }

  @Test
  void aPartysNameHasUpTo63Characters() {
    assertThat(new PartyId("a".repeat(63)).value()).hasSize(63);
    assertThatThrownBy(() -> new PartyId("a".repeat(64))).isInstanceOf(LawException.class);
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void everyPurposeCoversItselfAndIsCoveredByItsParent(Purpose purpose) {
    assertThat(Purpose.of(purpose.code())).isEqualTo(purpose);
    assertThat(purpose.covers(purpose)).isTrue();
    Purpose parent = purpose.parent();
    if (parent != null) {
      assertThat(parent.covers(purpose)).isTrue();
      assertThat(purpose.covers(parent)).isFalse();
    }
  }

  @Test
  void coveringGoesByTheHierarchyAndNotByTheSpelling() {
    assertThat(Purpose.of("terrorism.financing").parent()).isEqualTo(Purpose.TERRORISM);
    assertThat(Purpose.CYBER_CRIME.covers(Purpose.TERRORISM__FINANCING)).isFalse();
    assertThatThrownBy(() -> Purpose.of("terror")).isInstanceOf(LawException.class);
  }

  @Test
  void aGradeMustBeOneItsSchemeHas() {
    assertThat(new Grading("europol-4x4", "A1").verbatim()).isEqualTo("A1");
    assertThat(new Grading("uk-3x5x2", "1AP").verbatim()).isEqualTo("1AP");
    assertThat(new Grading("national", "très sûr").verbatim()).isEqualTo("très sûr");
    assertThatThrownBy(() -> new Grading("europol-4x4", "D1")).isInstanceOf(LawException.class);
    assertThatThrownBy(() -> new Grading("admiralty", "A7")).isInstanceOf(LawException.class);
    assertThatThrownBy(() -> new Grading("national", " ")).isInstanceOf(LawException.class);
  }

  @Test
  void aLegalBasisHoldsFromItsFirstInstantUntilItsLast() {
    Instant from = Instant.parse("2026-01-01T00:00:00Z");
    Instant to = from.plusSeconds(10);
    LegalBasis basis = new LegalBasis("Act", null, "Court", from, to);
    assertThat(basis.holdsAt(from.minusNanos(1))).isFalse();
    assertThat(basis.holdsAt(from)).isTrue();
    assertThat(basis.holdsAt(to)).isFalse();
    assertThatThrownBy(() -> new LegalBasis("Act", null, "Court", to, from))
        .isInstanceOf(LawException.class);
    assertThatThrownBy(() -> LegalBasis.of(" ", "Court")).isInstanceOf(LawException.class);
  }

  @Test
  void aConditionThisNodeDoesNotKnowIsKept() {
    Condition strange = new Condition("from-tomorrow", new TreeMap<>());
    assertThat(strange.kind()).isNull();
    assertThat(Condition.of(ConditionKind.NO_ONWARD).kind()).isEqualTo(ConditionKind.NO_ONWARD);
    assertThatThrownBy(() -> new Condition("No Onward", new TreeMap<>()))
        .isInstanceOf(LawException.class);
  }

  @Test
  void fourLanguagesAndNoOther() {
    assertThat(Language.of("ar")).isEqualTo(Language.AR);
    assertThatThrownBy(() -> Language.of("AR")).isInstanceOf(LawException.class);
  }

  @Test
  void codesOfClosedListsAreReadBack() {
    assertThat(SubjectCategory.of("informant")).isEqualTo(SubjectCategory.INFORMANT);
    assertThat(Role.of("field-officer")).isEqualTo(Role.FIELD_OFFICER);
    assertThatThrownBy(() -> CorrectionState.of("gone"))
        .isInstanceOfSatisfying(
            LawException.class,
            e -> assertThat(e.code()).isEqualTo(LawException.Code.LAW_VALUE_UNKNOWN));
  }
}
