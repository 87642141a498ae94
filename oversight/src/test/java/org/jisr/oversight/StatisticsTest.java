package org.jisr.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.log.LeafKind;
import org.jisr.log.OpenedLeaf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StatisticsTest {
  private Office office;

  @BeforeEach
  void open() {
    office = new Office();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private Statistics november() {
    return office.oversight.statistics(Office.JUDGE, Office.NOVEMBER, Step.DAY);
  }

  private void warning(String id, String direction) {
    office.leaf(
        LeafKind.TIP_OFF,
        Map.of("direction", direction, "partner", Office.PARTNER.value(), "envelope", id));
  }

  private void answer(LeafKind kind, String id) {
    office.leaf(
        kind,
        Map.of(
            "direction",
            "in",
            "partner",
            Office.PARTNER.value(),
            "envelope",
            id + "-answer",
            "inReplyTo",
            id));
  }

  @Test
  void whatWasDoneIsCountedByKindDayAndPartner() {
    office.store(1, "Hamid Lantern", true);
    office.store(2, "Selma Beacon", false);
    office.release(1, 2);
    office.passes(Duration.ofDays(3));
    office.release(2);
    office.leaf(LeafKind.SIGN_IN, Map.of("outcome", "refused", "by", "password"));
    Statistics found = november();
    assertThat(found.count("import")).isEqualTo(2);
    assertThat(found.count("release", "out")).isEqualTo(1);
    assertThat(found.count("refusal")).isEqualTo(1);
    assertThat(found.count("sign-in", "refused")).isEqualTo(1);
    assertThat(found.steps()).hasSize(30);
    assertThat(found.steps().getFirst().leaves())
        .containsEntry("import", 2L)
        .doesNotContainKey("refusal");
    assertThat(found.steps().get(3).leaves()).containsEntry("refusal", 1L);
    assertThat(found.partners())
        .containsExactly(new PartnerCount(Office.PARTNER, 1, 1, 2, 1, 0, 0, 0, 0, 0));
    assertThat(found.root()).isEqualTo(office.log.root(found.size()).toString());
  }

  @Test
  void warningsAreTiedToTheirAnswersAlsoAfterThePeriod() {
    office.passes(Duration.ofDays(29));
    warning("a", "out");
    warning("b", "out");
    warning("c", "in");
    office.passes(Duration.ofSeconds(40));
    answer(LeafKind.ACKNOWLEDGE, "a");
    office.leaf(
        LeafKind.ESCALATE,
        Map.of("partner", Office.PARTNER.value(), "envelope", "b", "level", "chief"));
    office.passes(Duration.ofDays(2));
    answer(LeafKind.ACKNOWLEDGE, "b");
    answer(LeafKind.OUTCOME, "a");
    answer(LeafKind.ACKNOWLEDGE, "unknown");
    Duration slow = Duration.ofSeconds(40).plusDays(2);
    assertThat(november().warnings())
        .containsExactly(
            new WarningTimes(
                "out", 2, 2, Duration.ofSeconds(40).plus(slow).dividedBy(2), slow, 1, 1),
            new WarningTimes("in", 1, 0, null, null, 0, 0));
    assertThat(november().partners().getFirst().warnedIt()).isEqualTo(2);
    assertThat(november().partners().getFirst().warnedUs()).isEqualTo(1);
  }

  private void request(String id, String direction, String state, String... more) {
    Map<String, String> clear = new HashMap<>();
    clear.put("action", "move");
    clear.put("direction", direction);
    clear.put("partner", Office.PARTNER.value());
    clear.put("request", id);
    clear.put("state", state);
    clear.put("urgent", id.startsWith("urgent") ? "yes" : "no");
    for (int i = 0; i < more.length; i += 2) {
      clear.put(more[i], more[i + 1]);
    }
    office.leaf(LeafKind.REQUEST, clear);
  }

  @Test
  void requestsAreCountedByWhatBecameOfThemAndWhy() {
    for (String id : new String[] {"urgent-1", "urgent-2", "slow-1", "slow-2"}) {
      request(id, "in", "received");
    }
    request("mine", "out", "submitted");
    office.leaf(LeafKind.REQUEST, Map.of("direction", "out", "partner", Office.PARTNER.value()));
    request("urgent-1", "in", "answered-full");
    request("urgent-1", "in", "answered-full");
    request("urgent-2", "in", "awaiting-judicial-authorisation");
    request("urgent-2", "in", "awaiting-judicial-authorisation");
    office.passes(Duration.ofDays(2));
    request("urgent-2", "in", "answered-part", "late", "yes", "reasons", "human-rights");
    request("slow-1", "in", "refused", "reasons", "human-rights quota");
    request("slow-2", "in", "no-data", "action", "hold");
    request("slow-2", "in", "no-data");
    request("mine", "out", "withdrawn");
    Statistics found = november();
    assertThat(found.requests())
        .containsExactly(
            new RequestCount(
                Office.PARTNER,
                "in",
                4,
                2,
                2,
                2,
                1,
                1,
                1,
                0,
                1,
                1,
                Duration.ofDays(2),
                new TreeMap<>(Map.of("human-rights", 2L, "quota", 1L))),
            new RequestCount(
                Office.PARTNER, "out", 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, null, new TreeMap<>()));
    assertThat(found.count("request", "received")).isEqualTo(4);
    assertThat(found.count("request", "held")).isEqualTo(1);
  }

  @Test
  void theLookIsALeafWithItsRangeBeforeTheAnswerAndOnlyForThoseWhoMay() {
    november();
    OpenedLeaf look = office.log.open(office.log.size() - 1);
    assertThat(look.entry().code()).isEqualTo("log-read");
    assertThat(look.values())
        .containsEntry("by", "judge-1")
        .containsEntry("range", "statistics 2026-11-01T00:00:00Z/2026-12-01T00:00:00Z by day");
    office.oversight.statistics(
        Office.viewer("administrator-1", Role.ADMINISTRATOR), Office.NOVEMBER, Step.MONTH);
    long size = office.log.size();
    for (Role role : new Role[] {Role.ANALYST, Role.LIAISON, Role.APPROVER}) {
      assertFault(
          OversightFault.NOT_ALLOWED,
          () -> office.oversight.statistics(Office.viewer("x", role), Office.NOVEMBER, Step.MONTH));
    }
    assertThat(office.log.size()).isEqualTo(size);
  }

  @Test
  void aPeriodHasAnEndAndNotTooManySteps() {
    Instant from = Office.BEGIN;
    assertFault(OversightFault.PERIOD_INVALID, () -> new Period(from, from));
    Period years = new Period(from, from.plus(Duration.ofDays(900)));
    assertFault(
        OversightFault.PERIOD_INVALID,
        () -> office.oversight.statistics(Office.JUDGE, years, Step.DAY));
    assertThat(office.oversight.statistics(Office.JUDGE, years, Step.MONTH).steps()).hasSize(30);
  }

  @Test
  void aNameThatIsNoPartyIsNotCounted() {
    office.leaf(LeafKind.RECEIVE, Map.of("partner", "Not A Party!"));
    office.leaf(LeafKind.RECEIVE, Map.of("partner", "island-watch"));
    assertThat(november().partners())
        .extracting(PartnerCount::partner)
        .containsExactly(new PartyId("island-watch"));
  }

  static void assertFault(OversightFault fault, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            OversightException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }
}
