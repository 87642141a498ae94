package org.jisr.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jisr.bank.DecidedItem;
import org.jisr.law.Consultation;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.log.LeafKind;
import org.jisr.log.LogFolder;
import org.jisr.log.OpenedLeaf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SampleTest {
  private Office office;

  @BeforeEach
  void open() {
    office = new Office();
    office.store(1, "Hamid Lantern", true);
    office.store(2, "Selma Beacon", false);
    office.release(1, 2);
    office.leaf(
        LeafKind.TIP_OFF, Map.of("direction", "in", "partner", "southern-guard", "envelope", "t"));
    office.leaf(LeafKind.EXPORT, Map.of("purpose", "event-security", "count", "3"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private Sample draw(int count, Long size) {
    return office.oversight.draw(Office.JUDGE, Office.NOVEMBER, count, size);
  }

  private OpenedSample opened(Sample sample) {
    return office.oversight.sample(Office.JUDGE, sample.id());
  }

  private long released(Sample sample) {
    return opened(sample).acts().stream()
        .filter(each -> each.act().kind().equals("release"))
        .findFirst()
        .orElseThrow()
        .act()
        .leaf();
  }

  @Test
  void onlyWhatLeftTheNodeIsDrawnAndTheDrawIsInTheLogWithItsSeedBeforeIt() {
    Sample sample = draw(10, null);
    assertThat(sample.draw().pool()).isEqualTo(2);
    assertThat(opened(sample).acts())
        .extracting(each -> each.act().kind())
        .containsExactlyInAnyOrder("release", "export");
    OpenedLeaf leaf = office.log.open(sample.draw().size());
    assertThat(leaf.entry().code()).isEqualTo("inspection");
    assertThat(leaf.entry().clear())
        .containsEntry("action", "draw")
        .containsEntry("root", sample.draw().root().toString())
        .containsEntry("size", Long.toString(sample.draw().size()));
    assertThat(leaf.values()).containsEntry("by", "judge-1");
  }

  @Test
  void whoHasTheFilesDrawsTheSameWithoutTheNode() {
    Sample sample = draw(1, null);
    office.release(1);
    office.log.publish();
    LogFolder files = LogFolder.open(office.folder.resolve("log"), office.log.verifierKey());
    assertThat(SampleDraw.of(files, Office.NOVEMBER, sample.draw().size(), 1))
        .isEqualTo(sample.draw());
    assertThat(draw(1, sample.draw().size()).draw()).isEqualTo(sample.draw());
  }

  @Test
  void aDisclosureComesWithItsDecisionReasonsAndLegalBasisAndNoContent() {
    SampledAct release =
        opened(draw(10, null)).acts().stream()
            .filter(each -> each.act().kind().equals("release"))
            .findFirst()
            .orElseThrow();
    assertThat(release.decision()).isNotNull();
    assertThat(release.items())
        .extracting(DecidedItem::outcome)
        .containsExactlyInAnyOrder("permit", "deny");
    assertThat(release.items())
        .allSatisfy(
            item -> {
              assertThat(item.confirmed()).isTrue();
              assertThat(item.decision().reasons()).hasSizeGreaterThan(20);
              assertThat(item.handling().legalBasis()).isNotEmpty();
            });
    assertThat(release.act().opened()).containsEntry("by", "liaison-1");
    assertThat(release.toString()).doesNotContain("Lantern", "Beacon");
  }

  @Test
  void aFindingIsKeptLoggedAndMayBeReplaced() {
    Sample sample = draw(10, null);
    long leaf = released(sample);
    office.oversight.mark(Office.JUDGE, sample.id(), leaf, Verdict.OBJECTION, " No case named. ");
    OpenedLeaf logged = office.log.open(office.log.size() - 1);
    assertThat(logged.entry().clear())
        .containsEntry("action", "mark")
        .containsEntry("verdict", "objection")
        .containsEntry("leaf", Long.toString(leaf));
    assertThat(logged.values()).containsEntry("note", "No case named.");
    assertThat(office.oversight.overview(Office.JUDGE).objections()).isEqualTo(1);
    office.reopen();
    office.oversight.mark(Office.JUDGE, sample.id(), leaf, Verdict.IN_ORDER, "");
    assertThat(office.oversight.samples(Office.JUDGE))
        .singleElement()
        .satisfies(
            kept ->
                assertThat(kept.marks())
                    .singleElement()
                    .satisfies(mark -> assertThat(mark.verdict()).isEqualTo(Verdict.IN_ORDER)));
    assertThat(office.oversight.overview(Office.JUDGE).objections()).isZero();
  }

  @Test
  void aFindingNeedsItsDisclosureAndAnObjectionItsNote() {
    Sample sample = draw(10, null);
    long leaf = released(sample);
    Oversight oversight = office.oversight;
    StatisticsTest.assertFault(
        OversightFault.MARK_INVALID,
        () -> oversight.mark(Office.JUDGE, sample.id(), leaf, Verdict.OBJECTION, " "));
    StatisticsTest.assertFault(
        OversightFault.MARK_INVALID,
        () -> oversight.mark(Office.JUDGE, sample.id(), 0, Verdict.IN_ORDER, ""));
    StatisticsTest.assertFault(
        OversightFault.MARK_INVALID,
        () -> oversight.mark(Office.JUDGE, sample.id(), leaf, Verdict.IN_ORDER, "x".repeat(2_001)));
    StatisticsTest.assertFault(
        OversightFault.SAMPLE_UNKNOWN,
        () -> oversight.mark(Office.JUDGE, UUID.randomUUID(), leaf, Verdict.IN_ORDER, ""));
    for (int count : new int[] {0, 201}) {
      StatisticsTest.assertFault(OversightFault.SAMPLE_INVALID, () -> draw(count, null));
    }
    for (long size : new long[] {0, -1, 10_000}) {
      StatisticsTest.assertFault(OversightFault.SAMPLE_INVALID, () -> draw(1, size));
    }
    StatisticsTest.assertFault(
        OversightFault.NOT_ALLOWED,
        () -> oversight.sample(Office.viewer("administrator-1", Role.ADMINISTRATOR), sample.id()));
  }

  @Test
  void anErasureTakesTheNoteAndTheReasonsAndLeavesTheVerdict() {
    Sample sample = draw(10, null);
    long leaf = released(sample);
    office.oversight.mark(
        Office.JUDGE, sample.id(), leaf, Verdict.OBJECTION, "Hamid Lantern was a minor.");
    var requests = office.bank.retention().requests();
    UUID request =
        requests
            .register(
                Office.JUDGE,
                org.jisr.bank.SubjectRequestKind.ERASURE,
                org.jisr.law.Language.AR,
                "DPO/1")
            .id();
    requests.identify(Office.JUDGE, request, org.jisr.bank.IdentityCheck.DOCUMENT_SEEN);
    requests.verify(
        Office.JUDGE, request, org.jisr.bank.SubjectMeasure.ERASE, List.of(Office.person(1)));
    Consultation approver =
        new Consultation(
            Office.viewer("approver-1", Role.APPROVER), Purpose.EVENT_SECURITY, "2026-017");
    requests.decide(approver, request, true, "no ground");
    OpenedSample after = opened(sample);
    assertThat(after.sample().marks())
        .singleElement()
        .satisfies(
            mark -> {
              assertThat(mark.note()).isEmpty();
              assertThat(mark.verdict()).isEqualTo(Verdict.OBJECTION);
            });
    Refusals refusals = office.oversight.refusals(Office.JUDGE, all());
    assertThat(refusals.erased()).isEqualTo(1);
    assertThat(refusals.reasons()).isEmpty();
    assertThat(refusals.withheld()).isEqualTo(1);
  }

  private static ActQuestion all() {
    return new ActQuestion(Office.NOVEMBER, null, null, null, null);
  }

  @Test
  void refusalsAreCountedByReasonAndTheActsBehindThemOpened() {
    office.release(2);
    office.leaf(
        LeafKind.REFUSAL,
        Map.of("direction", "in", "partner", "island-watch", "code", "EXCHANGE_ENVELOPE_EXPIRED"));
    Refusals refusals = office.oversight.refusals(Office.JUDGE, all());
    assertThat(refusals.leaves()).isEqualTo(3);
    assertThat(refusals.withheld()).isEqualTo(2);
    Refusals.Reason recipient =
        refusals.reasons().stream()
            .filter(reason -> reason.code().equals("RELEASE_RECIPIENT"))
            .findFirst()
            .orElseThrow();
    assertThat(recipient.count()).isEqualTo(2);
    assertThat(recipient.partners()).isEqualTo(Map.of("southern-guard", 2L));
    assertThat(recipient.text()).hasSize(4);
    assertThat(refusals.reasons())
        .filteredOn(reason -> reason.code().equals("EXCHANGE_ENVELOPE_EXPIRED"))
        .singleElement()
        .satisfies(reason -> assertThat(reason.partners()).containsEntry("island-watch", 1L));
    ActPage page =
        office.oversight.acts(
            Office.JUDGE,
            new ActQuestion(Office.NOVEMBER, null, null, Office.PARTNER, "RELEASE_RECIPIENT"),
            null,
            1);
    assertThat(page.acts())
        .singleElement()
        .satisfies(a -> assertThat(a.kind()).isEqualTo("refusal"));
    assertThat(page.next()).isNotNull();
    ActPage rest =
        office.oversight.acts(
            Office.JUDGE,
            new ActQuestion(Office.NOVEMBER, null, null, Office.PARTNER, "RELEASE_RECIPIENT"),
            page.next(),
            50);
    assertThat(rest.acts())
        .singleElement()
        .satisfies(a -> assertThat(a.kind()).isEqualTo("decision"));
    assertThat(rest.next()).isNull();
    assertThat(office.lastKind()).isEqualTo("log-read");
  }

  @Test
  void theCheckOfTheLogCountsAgainAndIsRemembered() {
    assertThat(office.oversight.overview(Office.JUDGE).verification()).isNull();
    List<Long> steps = new ArrayList<>();
    Verification found =
        office.oversight.verify(
            Office.JUDGE,
            (done, all) -> {
              assertThat(done).isBetween(1L, all);
              steps.add(done);
            });
    assertThat(steps).hasSizeGreaterThan(1).isSorted();
    assertThat(steps.getLast()).isEqualTo(2 * found.report().size());
    assertThat(found.ok()).isTrue();
    Overview overview = office.oversight.overview(Office.JUDGE);
    assertThat(overview.verification()).isEqualTo(found);
    assertThat(overview.counts()).containsEntry("disclosures", 2L).containsEntry("refusals", 0L);
    assertThat(office.oversight.names(Set.of("judge-1"))).isEmpty();
  }
}
