package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jisr.bank.Objects.id;
import static org.jisr.bank.Objects.organisation;
import static org.jisr.bank.Objects.report;
import static org.jisr.bank.Offer.LIAISON;
import static org.jisr.bank.Offer.TO_PARTNER;
import static org.jisr.bank.Offer.shared;

import java.util.List;
import org.jisr.law.Consultation;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReleaseTest {
  private TestBank bank;

  @BeforeEach
  void open() {
    bank = new TestBank();
  }

  @AfterEach
  void close() {
    bank.close();
  }

  private ReleasePreview preview(StixId... ids) {
    return bank.gate().decideRelease(LIAISON, List.of(ids), TO_PARTNER);
  }

  @Test
  void whatIsPermittedLeavesWithItsBytesAndHandlingAfterTheLeaf() {
    bank.store(shared(), report(1, "Warning", "near the stadium"));
    ReleasePreview preview = preview(id("report", 1));
    assertThat(preview.decisions())
        .singleElement()
        .satisfies(item -> assertThat(item.decision().permitted()).isTrue());
    assertThat(bank.leaves()).doesNotContain("decision");
    Release release =
        bank.gate()
            .release(LIAISON, List.of(id("report", 1)), TO_PARTNER, preview.decisionHash())
            .getFirst();
    assertThat(release.items())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.object()).isEqualTo(report(1, "Warning", "near the stadium"));
              assertThat(item.handling()).isEqualTo(shared());
            });
    assertThat(bank.log.open(release.leafIndex()).entry().code()).isEqualTo("decision");
  }

  @Test
  void anEmptyReleaseSetIsNobodyAndTheRefusalIsLogged() {
    bank.store(TestBank.own(Tlp.AMBER), report(1, "Warning", "x"));
    ReleasePreview preview = preview(id("report", 1));
    Release release =
        bank.gate()
            .release(LIAISON, List.of(id("report", 1)), TO_PARTNER, preview.decisionHash())
            .getFirst();
    assertThat(release.items()).isEmpty();
    assertThat(release.decisions()).hasSize(1);
    assertThat(bank.leaves().getFirst()).isEqualTo("refusal");
  }

  @Test
  void onlyThePermittedStatementOfAnEntityLeaves() {
    bank.store(shared(), organisation(1, "Harbour Company"));
    bank.store(
        TestBank.handling(new PartyId("third-party"), Tlp.AMBER).build(),
        organisation(1, "Front of the cell"));
    ReleasePreview preview = preview(id("identity", 1));
    assertThat(preview.decisions()).hasSize(2);
    Release release =
        bank.gate()
            .release(LIAISON, List.of(id("identity", 1)), TO_PARTNER, preview.decisionHash())
            .getFirst();
    assertThat(release.items()).extracting(ReleasedItem::name).containsExactly("Harbour Company");
  }

  @Test
  void theStricterOfTwoHandlingsOfOneVersionHolds() {
    bank.store(shared(), report(1, "Warning", "x"));
    bank.store(TestBank.own(Tlp.AMBER), report(1, "Warning", "x"));
    assertThat(preview(id("report", 1)).decisions())
        .hasSize(2)
        .noneSatisfy(item -> assertThat(item.decision().permitted()).isTrue());
  }

  @Test
  void aChangeSinceThePreviewStopsTheRelease() {
    bank.store(shared(), report(1, "Warning", "x"));
    String hash = preview(id("report", 1)).decisionHash();
    assertThat(preview(id("report", 1)).decisionHash()).isEqualTo(hash);
    bank.store(TestBank.own(Tlp.AMBER), report(1, "Warning", "x"));
    int leaves = bank.leaves().size();
    assertThatThrownBy(
            () -> bank.gate().release(LIAISON, List.of(id("report", 1)), TO_PARTNER, hash))
        .isInstanceOfSatisfying(
            BankException.class, e -> assertThat(e.code()).isEqualTo("BANK_DECISION_CHANGED"));
    assertThat(bank.leaves()).hasSize(leaves);
  }

  @Test
  void theHashBindsWhoAsksWhatAndToWhom() {
    bank.store(shared(), report(1, "Warning", "x"), report(2, "Other", "y"));
    String hash = preview(id("report", 1)).decisionHash();
    assertThat(preview(id("report", 2)).decisionHash()).isNotEqualTo(hash);
    assertThat(
            bank.gate()
                .decideRelease(
                    LIAISON,
                    List.of(id("report", 1)),
                    List.of(new ReleaseRequest(TestBank.PARTNER, Purpose.EVENT_SECURITY, null)))
                .decisionHash())
        .isNotEqualTo(hash);
    assertThat(
            bank.gate()
                .decideRelease(TestBank.ANALYST, List.of(id("report", 1)), TO_PARTNER)
                .decisionHash())
        .isNotEqualTo(hash);
  }

  @Test
  void whatCannotBeSeenCannotBeReleased() {
    bank.store(TestBank.own(Tlp.RED), report(1, "Warning", "x"));
    Consultation junior = TestBank.consultation("junior", Tlp.GREEN);
    for (StixId hidden : List.of(id("report", 1), id("report", 99))) {
      assertThatThrownBy(() -> bank.gate().decideRelease(junior, List.of(hidden), TO_PARTNER))
          .hasMessage(BankFault.ENTITY_UNKNOWN.message());
    }
  }
}
