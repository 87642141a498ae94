package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jisr.bank.Objects.id;
import static org.jisr.bank.Objects.object;
import static org.jisr.bank.Objects.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jisr.law.Consultation;
import org.jisr.law.CorrectionState;
import org.jisr.law.Obligation;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a sender says later of what it sent: superseded, restricted, lifted. */
final class AmendmentTest {
  private static final StixId WARNING = id("report", 1);
  private static TestBank bank;
  private Letters letters;

  @BeforeAll
  static void open() {
    bank = new TestBank();
  }

  @AfterAll
  static void close() {
    bank.close();
  }

  @BeforeEach
  void reset() {
    bank.reset();
    letters = new Letters(bank, "southern-guard");
  }

  private static StixObject first() {
    return report(1, "Warning", "blue van near the stadium");
  }

  private static StixObject corrected() {
    return object(
        WARNING,
        "2026-03-01T00:00:00.000Z",
        "\"name\":\"Warning\",\"description\":\"red lorry near the stadium\"");
  }

  private static EntityView seen(Consultation viewer) {
    return bank.gate().entity(viewer, WARNING, null);
  }

  private static CorrectionState state(StatementView statement) {
    return statement.handling().state();
  }

  private static String exported(Consultation viewer) {
    ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    bank.gate().export(viewer, new ExportSelection.Named(Set.of(WARNING)), bundle);
    return bundle.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsSupersededIsReadWithACaveatUntilTheCorrectedVersionTakesItsPlace() {
    letters.arrive("e1", first());
    letters.corrected("e1", "n1", WARNING);
    StatementView old = seen(TestBank.ANALYST).statements().getFirst();
    assertThat(state(old)).isEqualTo(CorrectionState.SUPERSEDED);
    assertThat(old.decision().obligations())
        .extracting(Obligation::code)
        .contains("caveat-superseded");
    letters.arrive("e2", corrected());
    assertThat(seen(TestBank.ANALYST).statements())
        .singleElement()
        .satisfies(
            now -> {
              assertThat(state(now)).isEqualTo(CorrectionState.CURRENT);
              assertThat(now.object().json()).isEqualTo(corrected().json());
            });
    assertThat(bank.found("lorry")).containsExactly(WARNING);
    assertThat(bank.found("van")).isEmpty();
    assertThat(bank.gate().history(TestBank.ANALYST, WARNING))
        .extracting(AmendmentTest::state)
        .containsExactlyInAnyOrder(CorrectionState.CURRENT, CorrectionState.SUPERSEDED);
  }

  @Test
  void theCorrectedVersionMayComeBeforeTheNotice() {
    letters.arrive("e1", first());
    letters.arrive("e2", corrected());
    letters.corrected("e1", "n1", WARNING);
    assertThat(seen(TestBank.ANALYST).statements())
        .singleElement()
        .extracting(AmendmentTest::state)
        .isEqualTo(CorrectionState.CURRENT);
    assertThat(bank.gate().history(TestBank.ANALYST, WARNING))
        .extracting(AmendmentTest::state)
        .containsExactlyInAnyOrder(CorrectionState.CURRENT, CorrectionState.SUPERSEDED);
  }

  @Test
  void whatIsRestrictedIsKeptAndNobodyFindsReadsOrExportsIt() {
    letters.arrive("e1", first());
    letters.restricted("e1", "n1", WARNING);
    for (Consultation viewer : List.of(TestBank.ANALYST, Letters.EVIDENCE)) {
      assertThat(bank.gate().search(viewer, SearchQuery.of("van"), 9, null).items()).isEmpty();
      assertThatThrownBy(() -> seen(viewer))
          .isInstanceOfSatisfying(
              BankException.class, e -> assertThat(e.fault()).isEqualTo(BankFault.ENTITY_UNKNOWN));
      assertThat(exported(viewer)).doesNotContain("van");
    }
    Viewer oversight = new Viewer(TestBank.SELF, "judge-1", Set.of(Role.OVERSIGHT), Tlp.CLEAR);
    assertThat(bank.bank.retention().files().of(oversight, "DPO/7", Set.of(WARNING)).statements())
        .singleElement()
        .satisfies(held -> assertThat(held.handling().restricted()).isTrue());
  }

  @Test
  void whatIsLeftAsEvidenceIsReadByApproversInACaseAndNeverExported() {
    letters.arrive("e1", first());
    letters.leftAsEvidence("e1", "n1", WARNING);
    assertThat(bank.found("van")).isEmpty();
    assertThat(seen(Letters.EVIDENCE).statements()).hasSize(1);
    assertThat(exported(Letters.EVIDENCE)).doesNotContain("van");
  }

  @Test
  void liftingEndsOneRestrictionAndLeavesWhatElseWasSaid() {
    letters.arrive("e1", first());
    letters.restricted("e1", "n1", WARNING);
    letters.restricted("e1", "n2", WARNING);
    letters.corrected("e1", "n3", WARNING);
    letters.lifted("n1");
    assertThat(bank.found("van")).isEmpty();
    letters.lifted("n2");
    assertThat(bank.found("van")).containsExactly(WARNING);
    StatementView back = seen(TestBank.ANALYST).statements().getFirst();
    assertThat(state(back)).isEqualTo(CorrectionState.SUPERSEDED);
    assertThat(back.handling().conditions()).isEmpty();
  }

  @Test
  void sendingItAgainNeitherLiftsNorDoublesIt() {
    letters.arrive("e1", first());
    letters.restricted("e1", "n1", WARNING);
    assertThat(letters.arrive("e2", first())).containsExactly(StoreOutcome.KNOWN);
    assertThat(bank.found("van")).isEmpty();
    letters.lifted("n1");
    assertThat(letters.arrive("e3", first())).containsExactly(StoreOutcome.KNOWN);
    assertThat(seen(TestBank.ANALYST).statements()).hasSize(1);
  }

  @Test
  void whatWasWithdrawnAndComesAgainIsStillRestricted() {
    letters.arrive("e1", first());
    letters.withdrawn("e1", WARNING);
    letters.restricted("e1", "n1", WARNING);
    letters.arrive("e2", first());
    assertThat(bank.found("van")).isEmpty();
    letters.lifted("n1");
    assertThat(bank.found("van")).containsExactly(WARNING);
  }

  @Test
  void anotherSendersWordOnTheSameBytesIsItsOwn() {
    letters.arrive("e1", first());
    Letters island = new Letters(bank, "island-watch");
    island.arrive("e1", report(2, "Other", "blue van again"));
    letters.restricted("e1", "n1", WARNING, id("report", 2));
    assertThat(bank.found("van")).containsExactly(id("report", 2));
    island.lifted("n1");
    assertThat(bank.found("van")).containsExactly(id("report", 2));
  }

  @Test
  void whatRestsOnItIsFlaggedUntilItIsLiftedOrMadeAnew() {
    letters.arrive("e1", first());
    StixObject note =
        object(
            id("note", 7),
            "2026-02-01T00:00:00.000Z",
            "\"content\":\"What follows.\",\"object_refs\":[\"%s\"]".formatted(WARNING));
    bank.store(TestBank.own(Tlp.GREEN), note);
    bank.clock.advance(Duration.ofMinutes(1));
    letters.restricted("e1", "n1", WARNING);
    assertThat(rests()).isTrue();
    letters.lifted("n1");
    assertThat(rests()).isFalse();
    letters.corrected("e1", "n2", WARNING);
    assertThat(rests()).isTrue();
  }

  private static boolean rests() {
    return bank.gate().entity(TestBank.ANALYST, id("note", 7), null).restsOnRecalled();
  }
}
