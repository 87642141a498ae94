package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jisr.law.Consultation;
import org.jisr.law.Handling;
import org.jisr.law.LegalBasis;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RetentionTest {
  private static final Consultation APPROVER =
      new Consultation(
          new Viewer(TestBank.SELF, "approver-1", Set.of(Role.APPROVER), Tlp.RED),
          Purpose.EVENT_SECURITY,
          "review 2028");
  private static final StixId ONE = Objects.id("identity", 1);
  private static final StixId TWO = Objects.id("identity", 2);
  private static final Duration HOUR = Duration.ofHours(1);
  private static TestBank bank;

  @BeforeAll
  static void open() {
    bank = new TestBank();
  }

  @AfterAll
  static void close() {
    bank.close();
  }

  @BeforeEach
  void empty() {
    bank.reset();
  }

  private static Retention retention() {
    return bank.bank.retention();
  }

  private static void toReview() {
    bank.clock.set(TestBank.REVIEW);
  }

  private static void toDeletion() {
    bank.clock.set(TestBank.DELETION);
  }

  private static Handling longLived() {
    return TestBank.own(Tlp.AMBER).toBuilder()
        .retention(TestBank.DELETION.plus(HOUR), TestBank.DELETION.plus(HOUR.multipliedBy(2)))
        .build();
  }

  private static ReviewTarget target(StixId id) {
    return retention().queue(APPROVER, 50, null).items().stream()
        .map(ReviewItem::target)
        .filter(target -> target.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static void assertNothingIsRead(StixId id) {
    Consultation analyst = TestBank.ANALYST;
    assertThat(bank.found("lantern")).isEmpty();
    assertThat(bank.search("").count()).isZero();
    assertThat(bank.search("").facets().types()).isEmpty();
    assertUnknown(() -> bank.gate().entity(analyst, id, null));
    assertUnknown(() -> bank.gate().entity(analyst, id, Instant.parse("2026-12-01T00:00:00Z")));
    assertUnknown(() -> bank.gate().history(analyst, id));
    assertUnknown(() -> bank.gate().timeline(analyst, id, null));
    assertUnknown(() -> bank.gate().neighbourhood(analyst, id, 10, null));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    bank.gate().export(analyst, new ExportSelection.Named(Set.of(id)), out);
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain(id.toString());
    ReleaseRequest request = new ReleaseRequest(TestBank.PARTNER, analyst.purpose(), null);
    assertUnknown(() -> bank.gate().decideRelease(analyst, List.of(id), List.of(request)));
  }

  private static void assertUnknown(Runnable read) {
    assertThatThrownBy(read::run)
        .isInstanceOf(BankException.class)
        .extracting(e -> ((BankException) e).fault())
        .isEqualTo(BankFault.ENTITY_UNKNOWN);
  }

  @Test
  void anOverdueReviewHidesTheStatementByTimeAloneAndShowsItToApprovers() {
    bank.store(TestBank.own(Tlp.AMBER), Objects.person(1, "Lantern"));
    bank.clock.set(TestBank.REVIEW.minusSeconds(1));
    assertThat(bank.found("lantern")).containsExactly(ONE);
    assertThat(retention().queue(APPROVER, 50, null).items()).isEmpty();
    toReview();
    assertNothingIsRead(ONE);
    ReviewPage queue = retention().queue(APPROVER, 50, null);
    assertThat(queue.count()).isEqualTo(1);
    assertThat(queue.items().getFirst().name()).isEqualTo("Lantern");
    assertThat(bank.leaves().getFirst()).isEqualTo("review");
    assertThat(retention().look(APPROVER, target(ONE)).getFirst().object().id()).isEqualTo(ONE);
    assertThat(bank.leaves().getFirst()).isEqualTo("consult");
    assertThatThrownBy(() -> retention().queue(TestBank.ANALYST, 50, null))
        .isInstanceOf(BankException.class);
  }

  @Test
  void theQueueIsPagedAndHoldsNothingTheApproverMayNotRead() {
    bank.store(TestBank.own(Tlp.AMBER), Objects.person(1, "A"), Objects.person(2, "B"));
    bank.store(TestBank.own(Tlp.GREEN), Objects.person(3, "C"));
    bank.store(TestBank.own(Tlp.RED), Objects.person(4, "D"));
    toReview();
    Consultation lower =
        new Consultation(
            new Viewer(TestBank.SELF, "approver-2", Set.of(Role.APPROVER), Tlp.AMBER),
            Purpose.EVENT_SECURITY,
            null);
    List<StixId> seen = new ArrayList<>();
    String cursor = null;
    do {
      ReviewPage page = retention().queue(lower, 2, cursor);
      assertThat(page.count()).isEqualTo(3);
      page.items().forEach(item -> seen.add(item.target().id()));
      cursor = page.next();
    } while (cursor != null);
    assertThat(seen).containsExactlyInAnyOrder(ONE, TWO, Objects.id("identity", 3));
  }

  @Test
  void whatIsKeptIsFoundAgainUntilTheNextReviewAndItsHistoryWithIt() {
    bank.store(TestBank.own(Tlp.AMBER), Objects.person(1, "Lantern"));
    bank.store(
        TestBank.own(Tlp.AMBER),
        Objects.object(
            ONE,
            "2026-03-01T00:00:00.000Z",
            "\"name\":\"Lantern Two\",\"identity_class\":\"individual\""));
    toReview();
    Instant next = TestBank.REVIEW.plus(Duration.ofDays(300));
    retention().keep(APPROVER, target(ONE), next, ReviewGround.THREAT_CONTINUES, "still there");
    assertThat(bank.leaves()).startsWith("review");
    assertThat(bank.found("lantern")).containsExactly(ONE);
    assertThat(bank.gate().history(TestBank.ANALYST, ONE)).hasSize(2);
    assertThat(retention().queue(APPROVER, 50, null).items()).isEmpty();
    bank.clock.set(next);
    assertNothingIsRead(ONE);
    assertThat(retention().queue(APPROVER, 50, null).count()).isEqualTo(1);
  }

  @Test
  void nothingIsKeptBeyondTheRuleOfItsCategoryNorItsDeletionDate() {
    bank.store(
        TestBank.own(Tlp.AMBER).toBuilder().minor(true).build(), Objects.person(1, "Lantern"));
    toReview();
    ReviewItem item = retention().queue(APPROVER, 50, null).items().getFirst();
    assertThat(item.latestReview()).isEqualTo(Instant.parse("2029-01-01T00:00:00Z"));
    for (Instant wrong : List.of(TestBank.REVIEW, item.latestReview().plusSeconds(1))) {
      assertThatThrownBy(
              () -> retention().keep(APPROVER, item.target(), wrong, ReviewGround.LAW_REQUIRES, ""))
          .isInstanceOf(BankException.class)
          .hasMessage(BankFault.REVIEW_INVALID.message());
    }
    bank.clock.set(Instant.parse("2029-06-01T00:00:00Z"));
    assertThat(retention().queue(APPROVER, 50, null).items().getFirst().latestReview())
        .isEqualTo(TestBank.DELETION);
  }

  @Test
  void keepingToOneDateTwiceNeverMixesChains() {
    bank.store(TestBank.own(Tlp.AMBER), Objects.person(1, "Lantern"));
    toReview();
    Instant next = TestBank.REVIEW.plus(Duration.ofDays(300));
    retention().keep(APPROVER, target(ONE), next, ReviewGround.EVENT_AHEAD, "");
    bank.store(TestBank.own(Tlp.AMBER), Objects.person(1, "Lantern"));
    retention().keep(APPROVER, target(ONE), next, ReviewGround.EVENT_AHEAD, "");
    assertThat(bank.gate().entity(TestBank.ANALYST, ONE, null).statements()).isNotEmpty();
    assertThat(
            bank.gate().history(TestBank.ANALYST, ONE).stream()
                .map(view -> view.handling().digest())
                .distinct())
        .hasSize(2);
  }

  @Test
  void aViewHoldsWhatWasKeptAndNotWhatIsOverdue() {
    Handling shared =
        Viewing.shared().toBuilder()
            .retention(Instant.parse("2027-03-01T00:00:00Z"), TestBank.DELETION)
            .build();
    bank.store(shared, Objects.report(1, "Lantern", "On the quay."));
    assertThat(Viewing.ids(bank, Viewing.grant())).hasSize(1);
    bank.clock.set(shared.reviewBy());
    assertThat(Viewing.ids(bank, Viewing.grant())).isEmpty();
    ReviewTarget target = target(Objects.id("report", 1));
    retention()
        .keep(
            APPROVER,
            target,
            shared.reviewBy().plus(Duration.ofDays(30)),
            ReviewGround.EVENT_AHEAD,
            "");
    assertThat(Viewing.ids(bank, Viewing.grant())).containsExactly(Objects.id("report", 1));
  }

  @Test
  void aPassedDeletionDateHidesBeforeAnyJobHasRunAndAfterwardsNothingIsLeft() {
    bank.store(TestBank.own(Tlp.AMBER), Objects.person(1, "Lantern"));
    toDeletion();
    assertNothingIsRead(ONE);
    assertThat(retention().queue(APPROVER, 50, null).items()).isEmpty();
    List<Erasure> ended = retention().run();
    assertThat(ended).hasSize(1);
    assertThat(ended.getFirst().statements()).isEqualTo(1);
    assertThat(bank.leaves().subList(0, 2)).containsExactly("erase", "erase");
    assertThat(Traces.of(bank, "lantern", ONE)).isEmpty();
    assertThat(retention().run()).isEmpty();
    assertThat(
            retention().certificate(ended.getFirst().id()).verify(bank.log.verifierKey()).clear())
        .containsEntry("action", "done")
        .containsEntry("count", "1");
  }

  @Test
  void otherStatementsOnTheSameEntityStay() {
    bank.store(TestBank.own(Tlp.AMBER), Objects.person(1, "Lantern"));
    bank.store(longLived(), Objects.person(1, "Beacon"));
    toDeletion();
    retention().run();
    assertThat(bank.found("beacon")).containsExactly(ONE);
    assertThat(bank.found("lantern")).isEmpty();
    assertThat(bank.gate().history(TestBank.ANALYST, ONE)).hasSize(1);
  }

  @Test
  void aReviewMayErase() {
    bank.store(TestBank.own(Tlp.AMBER), Objects.person(1, "Lantern"), Objects.person(2, "Beacon"));
    toReview();
    List<Erasure> ended = retention().erase(APPROVER, target(ONE), "no longer needed");
    assertThat(ended.getFirst().ground()).isEqualTo(ErasureGround.REVIEW);
    assertThat(Traces.of(bank, "lantern", ONE)).isEmpty();
    assertThat(retention().queue(APPROVER, 50, null).items())
        .extracting(item -> item.target().id())
        .containsExactly(TWO);
  }

  @Test
  void aDryRunCountsAndTouchesNothing() {
    bank.store(TestBank.own(Tlp.AMBER), Objects.person(1, "Lantern"), Objects.person(2, "Beacon"));
    bank.store(TestBank.own(Tlp.RED), Objects.report(1, "Tide", "High water."));
    DryRun all = retention().dryRun(TestBank.DELETION);
    assertThat(all.statements()).isEqualTo(3);
    assertThat(all.groups()).extracting(DryRun.Group::type).containsExactly("identity", "report");
    assertThat(all.sample()).isEmpty();
    DryRun seen =
        retention().dryRun(TestBank.consultation("analyst-2", Tlp.AMBER), TestBank.DELETION);
    assertThat(seen.statements()).isEqualTo(2);
    assertThat(seen.sample()).extracting(DryRun.Sample::name).containsExactly("Lantern", "Beacon");
    assertThat(retention().dryRun(TestBank.REVIEW).statements()).isZero();
    assertThat(bank.search("").count()).isEqualTo(3);
    toDeletion();
    assertThat(retention().dryRun(TestBank.ANALYST, TestBank.DELETION).sample()).isEmpty();
    assertThat(retention().dryRun(TestBank.ANALYST, TestBank.DELETION).statements()).isEqualTo(3);
  }

  @Test
  void aLegalBasisThatEndedStillLetsTheDateErase() {
    Handling ended =
        TestBank.own(Tlp.AMBER).toBuilder()
            .legalBasis(LegalBasis.of("Order 7 on event security", "Ministry of the Interior"))
            .build();
    bank.store(ended, Objects.person(1, "Lantern"));
    toDeletion();
    assertThat(retention().run()).hasSize(1);
  }
}
