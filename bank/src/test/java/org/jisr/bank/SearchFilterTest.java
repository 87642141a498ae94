package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jisr.bank.Objects.id;
import static org.jisr.bank.Objects.location;
import static org.jisr.bank.Objects.object;
import static org.jisr.bank.Objects.report;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jisr.stix.GeoPoint;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class SearchFilterTest {
  private static TestBank bank;

  @BeforeAll
  static void open() {
    bank = new TestBank();
    bank.store(
        TestBank.own(Tlp.GREEN),
        report(1, "Watch", "o'clock \\\\ and & | ! <-> :* ('x')"),
        location(1, "North stand", 33.5731, -7.5898),
        location(2, "Harbour", 33.6061, -7.6331),
        location(3, "Date line east", 0.5, 179.9),
        location(4, "Date line west", 0.5, -179.9),
        location(5, "Pole", 89.95, 10),
        location(6, "Pole, other side", 89.95, -170));
    bank.store(
        TestBank.handling(TestBank.PARTNER, Tlp.AMBER).build(),
        report(1, "Watch", "told by a partner"),
        object(id("report", 2), "2026-07-01T00:00:00Z", "\"name\":\"Later watch\""));
  }

  @AfterAll
  static void close() {
    bank.close();
  }

  private static List<StixId> found(SearchQuery query) {
    return bank.gate().search(TestBank.ANALYST, query, 50, null).items().stream()
        .map(Hit::id)
        .toList();
  }

  private static List<StixId> within(double latitude, double longitude, double metres) {
    return found(
        SearchQuery.everything().place(new Place(new GeoPoint(latitude, longitude), metres)));
  }

  @Test
  void anEntityOfSeveralOriginatorsCountsOnceAndNamesThemAll() {
    SearchPage page = bank.search("watch");
    assertThat(page.count()).isEqualTo(2);
    Hit both =
        page.items().stream()
            .filter(hit -> hit.id().equals(id("report", 1)))
            .findAny()
            .orElseThrow();
    assertThat(both.originators()).containsExactly(TestBank.SELF, TestBank.PARTNER);
    assertThat(both.marking()).isEqualTo(Tlp.AMBER);
    assertThat(page.facets().originators())
        .containsExactly(
            new FacetCount("southern-guard", 2), new FacetCount("north-coast-service", 1));
    assertThat(page.facets().markings())
        .containsExactly(new FacetCount("amber", 2), new FacetCount("green", 1));
    assertThat(page.facets().types()).containsExactly(new FacetCount("report", 2));
  }

  @Test
  void filtersNarrow() {
    SearchQuery watch = SearchQuery.of("watch");
    assertThat(found(watch.originators(Set.of(TestBank.SELF)))).containsExactly(id("report", 1));
    assertThat(found(watch.markings(Set.of(Tlp.GREEN)))).containsExactly(id("report", 1));
    assertThat(found(watch.types(Set.of("location")))).isEmpty();
    assertThat(found(watch.types(Set.of("-report")))).isEmpty();
    assertThat(found(watch.types(Set.of("-location", "-note")))).hasSize(2);
    Instant spring = Instant.parse("2026-03-21T00:00:00Z");
    assertThat(found(watch.between(spring, null))).containsExactly(id("report", 2));
    assertThat(found(watch.between(null, spring))).containsExactly(id("report", 1));
  }

  @Test
  void aCircleHoldsWhatLiesInIt() {
    assertThat(within(33.5731, -7.5898, 1_000)).containsExactly(id("location", 1));
    assertThat(within(33.5731, -7.5898, 6_000))
        .containsExactlyInAnyOrder(id("location", 1), id("location", 2));
    assertThat(within(0.5, 180, 12_000))
        .containsExactlyInAnyOrder(id("location", 3), id("location", 4));
    assertThat(within(90, 0, 6_000))
        .containsExactlyInAnyOrder(id("location", 5), id("location", 6));
    assertThat(within(0, 0, 20_037_508)).hasSize(6);
    assertThatThrownBy(() -> new Place(new GeoPoint(0, 0), Double.NaN))
        .isInstanceOf(BankException.class);
  }

  @Test
  void anIdFindsItsEntity() {
    assertThat(found(SearchQuery.of(" " + id("location", 2) + " ")))
        .containsExactly(id("location", 2));
  }

  @Test
  void noTextIsEverTakenForSyntax() {
    List<String> attempts =
        List.of(
            "o'clock",
            "'; DROP TABLE bank.statement; --",
            "watch' | 'partner",
            "\\",
            "'",
            "''",
            "\\' OR 1=1",
            "a & b | !c <-> d:*",
            ":*",
            "*",
            "\"",
            "\"\"",
            "\"unclosed phrase",
            "\u0000\uD800 watch",
            ":visible ? $1 {}",
            "%s %n <script>");
    for (String attempt : attempts) {
      assertThat(bank.search(attempt).count()).isBetween(0L, 2L);
    }
    assertThat(bank.found("o'clock")).containsExactly(id("report", 1));
    assertThat(bank.found("watch' | 'nothing")).isEmpty();
    assertThat(bank.search("!!!").count()).isZero();
    assertThat(bank.search("").count()).isEqualTo(8);
  }

  @Test
  void aQuestionWithoutEndIsRefused() {
    assertThatThrownBy(() -> SearchQuery.of("x".repeat(1_001))).isInstanceOf(BankException.class);
    assertThatThrownBy(() -> bank.search("ab ".repeat(40))).isInstanceOf(BankException.class);
  }
}
