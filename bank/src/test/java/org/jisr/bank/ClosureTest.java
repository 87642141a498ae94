package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.bank.Objects.id;
import static org.jisr.bank.Objects.object;
import static org.jisr.bank.Objects.organisation;
import static org.jisr.bank.Objects.relationship;
import static org.jisr.bank.Objects.report;
import static org.jisr.bank.Offer.LIAISON;
import static org.jisr.bank.Offer.TO_PARTNER;
import static org.jisr.bank.Offer.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Decision;
import org.jisr.law.Handling;
import org.jisr.law.PartyId;
import org.jisr.law.Reason;
import org.jisr.stix.Relationship;
import org.jisr.stix.Selector;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing leaves that mentions what its recipient may not know of. */
final class ClosureTest {
  private static final PartyId THIRD = new PartyId("third-party");
  private TestBank bank;

  @BeforeEach
  void open() {
    bank = new TestBank();
  }

  @AfterEach
  void close() {
    bank.close();
  }

  private static Handling foreign() {
    return TestBank.handling(THIRD, Tlp.AMBER).build();
  }

  private static StixObject about(int number, StixId... subjects) {
    return object(
        id("report", number),
        "2026-02-01T00:00:00.000Z",
        "\"name\":\"Who was there\",\"published\":\"2026-02-01T00:00:00Z\",\"object_refs\":[%s]"
            .formatted(
                String.join(",", Arrays.stream(subjects).map(s -> "\"" + s + "\"").toList())));
  }

  private ItemDecision decide(StixId... ids) {
    return bank.gate().decideRelease(LIAISON, List.of(ids), TO_PARTNER).decisions().getFirst();
  }

  private List<ReleasedItem> release(StixId... ids) {
    ReleasePreview preview = bank.gate().decideRelease(LIAISON, List.of(ids), TO_PARTNER);
    return bank.gate()
        .release(LIAISON, List.of(ids), TO_PARTNER, preview.decisionHash())
        .getFirst()
        .items();
  }

  private static List<String> barriers(ItemDecision item) {
    return item.decision().unsatisfied().stream().map(Reason::code).toList();
  }

  @Test
  void aThirdPartysObjectIsTakenOutOfAListUnderANewIdLinkedToTheOriginal() {
    bank.store(foreign(), organisation(1, "Their source"));
    bank.store(shared(), organisation(2, "Ours"), about(3, id("identity", 1), id("identity", 2)));
    assertThat(decide(id("report", 3)).decision().obligations())
        .anySatisfy(duty -> assertThat(duty.code()).isEqualTo("redacted"));
    List<ReleasedItem> items = release(id("report", 3));
    assertThat(items).hasSize(2);
    StixObject copy = items.getFirst().object();
    assertThat(copy.id()).isNotEqualTo(id("report", 3));
    assertThat(new String(copy.json(), java.nio.charset.StandardCharsets.UTF_8))
        .contains(id("identity", 2).toString())
        .doesNotContain(id("identity", 1).toString());
    assertThat(items.getLast().object())
        .isInstanceOfSatisfying(
            Relationship.class,
            link -> {
              assertThat(link.relationshipType()).isEqualTo("derived-from");
              assertThat(link.source()).isEqualTo(copy.id());
              assertThat(link.target()).isEqualTo(id("report", 3));
            });
    assertThat(items.getFirst().handling()).isEqualTo(shared());
    assertThat(items.getFirst().original().id()).isEqualTo(id("report", 3));
  }

  @Test
  void theSameCopyIsTheSameObjectEachTimeAndIsHeldOnce() {
    bank.store(foreign(), organisation(1, "Their source"));
    bank.store(shared(), organisation(2, "Ours"), about(3, id("identity", 1), id("identity", 2)));
    StixObject first = release(id("report", 3)).getFirst().object();
    StixObject again = release(id("report", 3)).getFirst().object();
    assertThat(again).isEqualTo(first);
    assertThat(bank.gate().history(LIAISON, first.id())).hasSize(1);
  }

  @Test
  void whatMeansNothingWithoutItsMentionDoesNotLeave() {
    bank.store(foreign(), organisation(1, "Their source"));
    bank.store(shared(), organisation(2, "Ours"));
    bank.store(shared(), relationship(3, id("identity", 2), "works-for", id("identity", 1)));
    bank.store(shared(), about(4, id("identity", 1)));
    for (StixId id : List.of(id("relationship", 3), id("report", 4))) {
      ItemDecision item = decide(id);
      assertThat(item.decision().permitted()).isFalse();
      assertThat(barriers(item)).containsExactly("RELEASE_CLOSURE");
      assertThat(release(id)).isEmpty();
    }
  }

  @Test
  void anIdentifierInATextOrAnExtensionIsAMentionToo() {
    bank.store(foreign(), organisation(1, "Their source"));
    bank.store(
        shared(),
        report(5, "Warning", "Ask " + id("identity", 1) + " about it"),
        object(
            id("report", 6),
            "2026-02-01T00:00:00.000Z",
            "\"name\":\"Deep\",\"x_deep\":{\"list\":[{\"who\":\"%s\"}]}"
                .formatted(id("identity", 1))));
    for (int number : List.of(5, 6)) {
      List<ReleasedItem> items = release(id("report", number));
      assertThat(items).hasSize(2);
      assertThat(items.getFirst().object().toString()).doesNotContain(id("identity", 1).toString());
      assertThat(
              new String(items.getFirst().object().json(), java.nio.charset.StandardCharsets.UTF_8))
          .doesNotContain(id("identity", 1).toString());
    }
  }

  @Test
  void whatGoesAlongOrMightGoMayBeMentioned() {
    bank.store(
        shared(),
        organisation(1, "Ours"),
        organisation(2, "Ours too"),
        relationship(3, id("identity", 1), "works-for", id("identity", 2)));
    assertThat(release(id("relationship", 3), id("identity", 1)))
        .extracting(item -> item.object().id())
        .containsExactly(id("relationship", 3), id("identity", 1));
  }

  @Test
  void theAnswerIsTheSameWhetherTheBankHoldsWhatTheOfficerCannotSeeOrNot() {
    Handling closed =
        TestBank.handling(TestBank.SELF, Tlp.AMBER)
            .releasableTo(TestBank.PARTNER)
            .compartments(List.of("harbour"))
            .build();
    bank.store(closed, organisation(1, "In a group of its own"));
    bank.store(shared(), organisation(2, "Ours"));
    bank.store(shared(), about(3, id("identity", 1), id("identity", 2)));
    bank.store(shared(), about(4, id("identity", 9), id("identity", 2)));
    ItemDecision hidden = decide(id("report", 3));
    ItemDecision absent = decide(id("report", 4));
    assertThat(hidden.decision()).isEqualTo(absent.decision());
    assertThat(hidden.decision().permitted()).isTrue();
    assertThat(release(id("report", 3)).getFirst().object().id()).isNotEqualTo(id("report", 3));
  }

  @Test
  void whatMayNotLeaveAsAWholeLeavesAsItsLayer() {
    StixObject whole = report(1, "Warning", "From our man in the harbour");
    StixObject thin = org.jisr.stix.Parts.without(whole, List.of(Selector.parse("description")));
    NewStatement statement =
        new NewStatement(
            whole,
            TestBank.own(Tlp.RED),
            bank.source(),
            0,
            -1,
            List.of(new Layer(java.util.Objects.requireNonNull(thin), shared())));
    bank.bank.writer().store(List.of(statement), ChunkWork.NONE);
    ItemDecision item = decide(id("report", 1));
    assertThat(item.decision().permitted()).isTrue();
    assertThat(item.handling()).isEqualTo(shared());
    StixObject copy = release(id("report", 1)).getFirst().object();
    assertThat(copy.id()).isNotEqualTo(whole.id());
    assertThat(copy.property("description")).isNull();
    assertThat(copy.property("name")).isNotNull();
  }

  @Test
  void aSurveyCountsWhatAPreviewDecides() {
    bank.store(foreign(), organisation(1, "Their source"));
    bank.store(shared(), organisation(2, "Ours"), about(3, id("identity", 1), id("identity", 2)));
    bank.store(shared(), about(4, id("identity", 1)));
    List<StixId> ids =
        List.of(id("identity", 1), id("identity", 2), id("report", 3), id("report", 4));
    List<Decision> decided =
        bank.gate().decideRelease(LIAISON, ids, TO_PARTNER).decisions().stream()
            .map(ItemDecision::decision)
            .toList();
    for (ExportSelection selection :
        List.of(
            new ExportSelection.Named(Set.copyOf(ids)),
            new ExportSelection.Found(SearchQuery.everything()))) {
      ReleaseSurvey survey = bank.gate().surveyRelease(LIAISON, selection, TO_PARTNER);
      assertThat(survey.items()).isEqualTo(4);
      assertThat(survey.more()).isFalse();
      ReleaseSurvey.Prospect prospect = survey.prospects().getFirst();
      assertThat(prospect.permitted())
          .isEqualTo((int) decided.stream().filter(Decision::permitted).count());
      assertThat(prospect.copies()).isEqualTo(1);
      assertThat(prospect.permitted() + prospect.needs() + prospect.denied()).isEqualTo(4);
      for (ReleaseSurvey.Barrier barrier : prospect.barriers()) {
        assertThat(barrier.statements())
            .isEqualTo(
                (int)
                    decided.stream()
                        .filter(each -> each.unsatisfied().contains(barrier.example()))
                        .count());
      }
      assertThat(prospect.barriers())
          .extracting(each -> each.example().code())
          .contains("RELEASE_CLOSURE", "RELEASE_RECIPIENT");
    }
  }

  @Test
  void takingTheOriginalBackOrErasingItReachesItsCopies() {
    bank.store(foreign(), organisation(1, "Their source"));
    bank.store(shared(), organisation(2, "Ours"));
    Source source = bank.source();
    bank.store(source, shared(), about(3, id("identity", 1), id("identity", 2)));
    StixId copy = release(id("report", 3)).getFirst().object().id();
    assertThat(bank.gate().history(LIAISON, copy)).isNotEmpty();
    bank.bank
        .writer()
        .withdraw(List.of(id("report", 3)), source.kind(), source.reference(), "error");
    assertThat(bank.gate().history(LIAISON, id("identity", 2))).isNotEmpty();
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> bank.gate().history(LIAISON, copy))
        .isInstanceOfSatisfying(
            BankException.class, e -> assertThat(e.code()).isEqualTo("BANK_ENTITY_UNKNOWN"));
  }

  @Test
  void whatWasCalledBackAsACopyIsNotPolledAsItsOriginal() {
    bank.store(foreign(), organisation(1, "Their source"));
    bank.store(shared(), organisation(2, "Ours"), about(3, id("identity", 1), id("identity", 2)));
    StixId copy = release(id("report", 3)).getFirst().object().id();
    ViewGrant grant =
        Viewing.grant(Set.of(AgreementTerms.ANY_TYPE), List.of(), Viewing.END, Tlp.AMBER_STRICT);
    assertThat(polled(grant)).contains(copy, id("identity", 2)).doesNotContain(id("report", 3));
    bank.gate().views().withhold(TestBank.PARTNER, List.of(copy));
    bank.store(shared(), organisation(1, "Ours by now"));
    assertThat(polled(grant))
        .contains(id("identity", 1), id("identity", 2))
        .doesNotContain(copy, id("report", 3));
  }

  private List<StixId> polled(ViewGrant grant) {
    return Viewing.all(bank, grant, ViewFilter.everything(), 50).stream()
        .map(each -> StixObject.read(each.json()).id())
        .toList();
  }
}
