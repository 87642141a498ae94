package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jisr.law.Condition;
import org.jisr.law.ConditionKind;
import org.jisr.law.Consent;
import org.jisr.law.Handling;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.StixTimestamp;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ViewsTest {
  private static final ViewGrant GRANT = Viewing.grant();
  private static final StixId ONE = Objects.id("report", 1);
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

  private static StixObject report(int number) {
    return Objects.report(number, "Report " + number, "About the harbour.");
  }

  private static StixObject version(int number, String modified) {
    return Objects.object(
        Objects.id("report", number), modified, "\"name\":\"%s\"".formatted(modified));
  }

  @Test
  void whatWasRecalledFromThePartyIsNotPolledAgainButItsCorrectionIs() {
    bank.store(Viewing.shared(), report(1), report(2));
    assertThat(Viewing.ids(bank, GRANT)).containsExactly(ONE, Objects.id("report", 2));
    bank.gate().views().withhold(new PartyId("somebody-else"), List.of(Objects.id("report", 2)));
    bank.gate().views().withhold(TestBank.PARTNER, List.of(ONE));
    assertThat(Viewing.ids(bank, GRANT)).containsExactly(Objects.id("report", 2));
    bank.store(Viewing.shared(), version(1, "2026-11-20T00:00:00.000Z"));
    assertThat(Viewing.ids(bank, GRANT)).containsExactly(Objects.id("report", 2), ONE);
  }

  @Test
  void aMarkingIsKnownToWhomItsViewWillHoldItFor() {
    StixObject shown = Tlp.GREEN.marking();
    StixObject hidden = Tlp.RED.marking();
    bank.store(Viewing.shared(), shown);
    bank.store(Viewing.shared(Tlp.RED), hidden);
    Views views = bank.gate().views();
    assertThat(views.marking(GRANT, shown.id())).isEqualTo(shown);
    assertThat(views.marking(GRANT, hidden.id())).isNull();
    assertThat(Viewing.ids(bank, GRANT)).containsExactly(shown.id());
    views.withhold(TestBank.PARTNER, List.of(shown.id()));
    assertThat(views.marking(GRANT, shown.id())).isNull();
  }

  @Test
  void aPageReadAheadIsNotHandedOutAfterAnythingChanged() throws InterruptedException {
    for (int number = 1; number <= 6; number++) {
      bank.store(Viewing.shared(), report(number));
    }
    Views views = bank.gate().views();
    ViewPage<ViewedObject> first = page(null);
    Thread.sleep(100);
    ViewPage<ViewedObject> second = page(first.next());
    assertThat(ids(first)).containsExactly(ONE);
    assertThat(ids(second)).containsExactly(Objects.id("report", 2));
    assertThat(ids(page(first.next()))).isEqualTo(ids(second));
    Thread.sleep(100);
    views.withhold(TestBank.PARTNER, List.of(Objects.id("report", 3)));
    ViewPage<ViewedObject> fourth = page(second.next());
    assertThat(ids(fourth)).containsExactly(Objects.id("report", 4));
    Thread.sleep(100);
    bank.clock.set(TestBank.REVIEW.plus(Duration.ofDays(1)));
    assertThat(ids(page(fourth.next()))).isEmpty();
  }

  private static ViewPage<ViewedObject> page(@Nullable ViewPosition from) {
    return bank.gate().views().objects(GRANT, ViewFilter.everything(), 1, from);
  }

  private static List<StixId> ids(ViewPage<ViewedObject> page) {
    return page.items().stream().map(ViewedObject::id).toList();
  }

  @Test
  void onlyWhatTheRulesPermitEnters() {
    bank.store(Viewing.shared(), report(1));
    bank.store(TestBank.own(Tlp.AMBER), report(2));
    bank.store(Viewing.shared(Tlp.RED), report(3));
    assertThat(Viewing.ids(bank, GRANT)).containsExactly(ONE);
  }

  @Test
  void theMeaningOfMarkingsEntersWithWhatTheTermsName() {
    ViewGrant reports = Viewing.grant(Set.of("report"), List.of(), Viewing.END, Tlp.AMBER);
    StixObject shown = Tlp.GREEN.marking();
    bank.store(Viewing.shared(), report(1), shown, Objects.organisation(1, "Harbour office"));
    bank.store(Viewing.shared(Tlp.RED), Tlp.RED.marking());
    assertThat(Viewing.ids(bank, reports)).containsExactlyInAnyOrder(ONE, shown.id());
    ViewGrant nothing = Viewing.grant(Set.of(), List.of(), Viewing.END, Tlp.AMBER);
    bank.reset();
    bank.store(Viewing.shared(), report(1), shown);
    assertThat(Viewing.ids(bank, nothing)).isEmpty();
  }

  @Test
  void bytesComeOutAsTheyWentIn() {
    String json =
        "{\"id\":\"%s\" , \"type\":\"report\",\"spec_version\":\"2.1\",\"created\":\"2026-01-01T00:00:00.0Z\",\"modified\":\"2026-02-01T00:00:00.000000Z\",\"n\":12345678901234567890,\"اسم\":\"ميناء\"}"
            .formatted(ONE);
    bank.store(Viewing.shared(), StixObject.read(json));
    assertThat(
            new String(
                Viewing.all(bank, GRANT, ViewFilter.everything(), 5).getFirst().json(),
                StandardCharsets.UTF_8))
        .isEqualTo(json);
  }

  @Test
  void momentsOfEntryRiseAlsoWhenTheClockFallsBack() {
    bank.store(Viewing.shared(), report(1), report(2));
    Viewing.ids(bank, GRANT);
    bank.clock.advance(Duration.ofHours(-5));
    bank.store(Viewing.shared(), report(3));
    List<Instant> moments =
        Viewing.all(bank, GRANT, ViewFilter.everything(), 1).stream()
            .map(ViewedObject::dateAdded)
            .toList();
    assertThat(moments).isSorted().doesNotHaveDuplicates().hasSize(3);
    assertThat(Viewing.ids(bank, GRANT, Viewing.after(moments.get(1))))
        .containsExactly(Objects.id("report", 3));
  }

  @Test
  void whatBecomesReleasableLaterEntersThen() {
    bank.store(
        TestBank.handling(new PartyId("third"), Tlp.AMBER).releasableTo(TestBank.PARTNER).build(),
        report(1));
    bank.store(Viewing.shared(), report(2));
    Instant last = Viewing.all(bank, GRANT, ViewFilter.everything(), 5).getLast().dateAdded();
    bank.clock.advance(Duration.ofDays(1));
    ViewGrant consented =
        Viewing.consenting(
            GRANT,
            new Consent(
                new PartyId("third"), TestBank.PARTNER, Purpose.EVENT_SECURITY, Viewing.END));
    assertThat(Viewing.ids(bank, consented, Viewing.after(last))).containsExactly(ONE);
    assertThat(Viewing.ids(bank, GRANT, Viewing.after(last))).isEmpty();
    bank.clock.advance(Duration.ofDays(1));
    Instant first = Viewing.all(bank, consented, ViewFilter.everything(), 5).getLast().dateAdded();
    assertThat(first).as("it enters anew").isAfter(last.plus(Duration.ofHours(47)));
  }

  @Test
  void termsThatEndTakeEverythingAway() {
    bank.store(Viewing.shared(), report(1));
    assertThat(Viewing.ids(bank, GRANT)).hasSize(1);
    bank.clock.set(Viewing.END);
    assertThat(Viewing.ids(bank, GRANT)).isEmpty();
  }

  @Test
  void narrowedTypesLeaveAtOnceAndComeBackAnew() {
    bank.store(Viewing.shared(), report(1), Objects.organisation(2, "Harbour company"));
    Instant last = Viewing.all(bank, GRANT, ViewFilter.everything(), 5).getLast().dateAdded();
    ViewGrant narrow = Viewing.grant(Set.of("identity"), List.of(), Viewing.END, Tlp.AMBER);
    assertThat(Viewing.ids(bank, narrow)).containsExactly(Objects.id("identity", 2));
    bank.clock.advance(Duration.ofMinutes(1));
    assertThat(Viewing.ids(bank, GRANT, Viewing.after(last))).hasSize(2);
  }

  @Test
  void anObligationNobodyTookOnKeepsItOut() {
    Handling bound =
        Viewing.shared().toBuilder()
            .conditions(List.of(Condition.of(ConditionKind.NO_ONWARD)))
            .build();
    bank.store(bound, report(1));
    assertThat(Viewing.ids(bank, GRANT)).isEmpty();
    ViewGrant taken =
        Viewing.grant(
            Set.of("*"), List.of(Condition.of(ConditionKind.NO_ONWARD)), Viewing.END, Tlp.AMBER);
    assertThat(Viewing.ids(bank, taken)).containsExactly(ONE);
  }

  @Test
  void whatMustBeMarkedForEachRecipientEntersNoView() {
    List<Condition> marks = List.of(Condition.of(ConditionKind.WATERMARK));
    bank.store(Viewing.shared().toBuilder().conditions(marks).build(), report(1));
    assertThat(Viewing.ids(bank, GRANT)).isEmpty();
    assertThat(Viewing.ids(bank, Viewing.grant(Set.of("*"), marks, Viewing.END, Tlp.AMBER)))
        .as("whoever takes the condition on gets the same bytes as all others")
        .isEmpty();
  }

  @Test
  void aMarkingAboveTheCircleStaysOut() {
    bank.store(Viewing.shared(Tlp.AMBER_STRICT), report(1));
    assertThat(Viewing.ids(bank, GRANT)).isEmpty();
    assertThat(
            Viewing.ids(bank, Viewing.grant(Set.of("*"), List.of(), Viewing.END, Tlp.AMBER_STRICT)))
        .hasSize(1);
  }

  @Test
  void whatMustSoonBeDeletedLeavesInTime() {
    Instant deletion = bank.clock.instant().plus(Duration.ofDays(40));
    bank.store(Viewing.shared().toBuilder().retention(deletion, deletion).build(), report(1));
    assertThat(Viewing.ids(bank, GRANT)).hasSize(1);
    bank.clock.set(deletion.minus(Duration.ofDays(30)));
    assertThat(Viewing.ids(bank, GRANT)).hasSize(1);
    bank.clock.set(deletion.minus(Duration.ofDays(30)).plusSeconds(1));
    assertThat(Viewing.ids(bank, GRANT)).isEmpty();
  }

  @Test
  void theRecipientReadsItsOwnWords() {
    bank.store(TestBank.handling(TestBank.PARTNER, Tlp.RED).build(), report(1));
    assertThat(Viewing.ids(bank, GRANT)).containsExactly(ONE);
  }

  @Test
  void sayingItAgainMoreLooselyFreesNothing() {
    bank.store(Viewing.shared(), report(1));
    assertThat(Viewing.ids(bank, GRANT)).hasSize(1);
    bank.store(TestBank.own(Tlp.RED), report(1));
    assertThat(Viewing.ids(bank, GRANT)).isEmpty();
  }

  @Test
  void whatWasCoveredEntersAgainWhenTheCoverIsWithdrawn() {
    bank.store(Viewing.shared(), report(1));
    Source strict = bank.source(Source.Kind.ENVELOPE, "strict");
    bank.store(strict, TestBank.own(Tlp.RED), report(1));
    bank.store(Viewing.shared(), report(2));
    Instant last = Viewing.all(bank, GRANT, ViewFilter.everything(), 5).getLast().dateAdded();
    bank.clock.advance(Duration.ofMinutes(1));
    bank.bank.writer().withdraw(List.of(ONE), Source.Kind.ENVELOPE, "strict", "recalled");
    assertThat(Viewing.ids(bank, GRANT, Viewing.after(last))).containsExactly(ONE);
  }

  @Test
  void aRecallTakesItOutOfEveryPage() {
    Source source = bank.source(Source.Kind.ENVELOPE, "e1");
    bank.store(source, Viewing.shared(), report(1), report(2), report(3));
    ViewPage<ViewedObject> page =
        bank.gate().views().objects(GRANT, ViewFilter.everything(), 1, null);
    bank.bank
        .writer()
        .withdraw(List.of(Objects.id("report", 2)), Source.Kind.ENVELOPE, "e1", "recalled");
    assertThat(bank.gate().views().objects(GRANT, ViewFilter.everything(), 5, page.next()).items())
        .extracting(ViewedObject::id)
        .containsExactly(Objects.id("report", 3));
  }

  @Test
  void theSamePositionGivesTheSamePageWhileTheViewGrows() {
    bank.store(Viewing.shared(), report(1), version(2, "2026-02-01T00:00:00.000Z"), report(3));
    Views views = bank.gate().views();
    ViewPosition next = views.objects(GRANT, ViewFilter.everything(), 1, null).next();
    List<StixId> before =
        views.objects(GRANT, ViewFilter.everything(), 5, next).items().stream()
            .map(ViewedObject::id)
            .toList();
    bank.store(Viewing.shared(), version(2, "2026-03-01T00:00:00.000Z"), report(4));
    assertThat(views.objects(GRANT, ViewFilter.everything(), 5, next).items())
        .extracting(ViewedObject::id)
        .containsExactlyElementsOf(before);
  }

  @Test
  void versionsAreChosenFirstLastAllOrByMoment() {
    bank.store(Viewing.shared(), version(1, "2026-02-01T00:00:00.000Z"));
    bank.store(Viewing.shared(), version(1, "2026-02-01T00:00:00.0001Z"));
    bank.store(Viewing.shared(), version(1, "2026-01-15T00:00:00Z"));
    assertThat(texts(Viewing.versions(new VersionChoice.Last())))
        .containsExactly("2026-02-01T00:00:00.0001Z");
    assertThat(texts(Viewing.versions(new VersionChoice.First())))
        .containsExactly("2026-01-15T00:00:00Z");
    assertThat(texts(Viewing.versions(new VersionChoice.All()))).hasSize(3);
    assertThat(texts(Viewing.versions(new VersionChoice.First(), new VersionChoice.Last())))
        .hasSize(2);
    assertThat(
            texts(
                Viewing.versions(new VersionChoice.At(new StixTimestamp("2026-02-01T00:00:00Z")))))
        .containsExactly("2026-02-01T00:00:00.000Z");
  }

  private static List<String> texts(ViewFilter filter) {
    return bank.gate().views().manifest(GRANT, filter, 10, null).items().stream()
        .map(ViewedVersion::version)
        .toList();
  }

  @Test
  void aVersionToldTwiceIsShownOnce() {
    bank.store(Viewing.shared(), report(1));
    bank.store(Viewing.shared(Tlp.GREEN), report(1));
    assertThat(Viewing.ids(bank, GRANT, Viewing.versions(new VersionChoice.All()))).hasSize(1);
  }

  @Test
  void anObjectWithoutATimeHasTheMomentOfItsEntryForVersion() {
    StixObject address =
        StixObject.read(
            "{\"type\":\"ipv4-addr\",\"id\":\"ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4\",\"value\":\"198.51.100.3\"}");
    bank.store(Viewing.shared(), address);
    ViewedVersion told =
        bank.gate().views().manifest(GRANT, ViewFilter.everything(), 5, null).items().getFirst();
    assertThat(told.version()).isEqualTo(ViewedVersion.written(told.dateAdded()));
    assertThat(told.specVersion()).isEqualTo("2.1");
    assertThat(texts(Viewing.versions(new VersionChoice.At(new StixTimestamp(told.version())))))
        .hasSize(1);
  }

  @Test
  void aPageIsLoggedFirstAndAnEmptyOneIsNot() {
    bank.store(Viewing.shared(), report(1));
    int before = bank.leaves().size();
    Instant last = Viewing.all(bank, GRANT, ViewFilter.everything(), 5).getLast().dateAdded();
    assertThat(bank.leaves()).hasSize(before + 1).first().isEqualTo("release");
    Viewing.ids(bank, GRANT, Viewing.after(last));
    assertThat(bank.leaves()).hasSize(before + 1);
    assertThat(bank.log.open(bank.log.size() - 1).values()).containsKeys("viewer", "objects");
  }

  @Test
  void moreThanOneRequestTakesInEntersInTheNext() {
    int many = ViewEntries.BATCH + 5;
    StixObject[] reports = new StixObject[many];
    for (int i = 0; i < many; i++) {
      reports[i] = report(i);
    }
    bank.store(Viewing.shared(), reports);
    assertThat(Viewing.all(bank, GRANT, ViewFilter.everything(), 1_000))
        .hasSize(many)
        .extracting(ViewedObject::id)
        .doesNotHaveDuplicates();
  }
}
