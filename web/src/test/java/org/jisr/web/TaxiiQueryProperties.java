package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

final class TaxiiQueryProperties {
  @Provide
  static Arbitrary<String> names() {
    return Arbitraries.of(
        "added_after",
        "limit",
        "next",
        "match[id]",
        "match[type]",
        "match[version]",
        "match[spec_version]",
        "match[x]",
        "x");
  }

  /** Whatever a client writes is understood or refused, never failed on. */
  @Property(tries = 500)
  void anythingIsUnderstoodOrRefused(
      @ForAll("names") String name, @ForAll String value, @ForAll String more) {
    try {
      TaxiiQuery query = TaxiiQuery.of(Map.of(name, List.of(value, more)));
      assertThat(query.limit()).isBetween(1, TaxiiQuery.MOST);
      assertThat(TaxiiQuery.of(Map.of(name, List.of(value, more))).canonical())
          .isEqualTo(query.canonical());
    } catch (TaxiiException e) {
      assertThat(e.fault().status()).isEqualTo(400);
    }
  }

  @Property(tries = 200)
  void theOrderOfValuesDoesNotMatter(
      @ForAll List<@AlphaChars @StringLength(min = 1, max = 8) String> types) {
    if (types.isEmpty()) {
      return;
    }
    List<String> turned = new ArrayList<>(types);
    Collections.reverse(turned);
    assertThat(of(String.join(",", turned)).canonical())
        .isEqualTo(of(String.join(",", types)).canonical());
  }

  private static TaxiiQuery of(String types) {
    return TaxiiQuery.of(Map.of("match[type]", List.of(types)));
  }

  @Property(tries = 200)
  void aMomentMayHaveAnyNumberOfDigits(
      @ForAll @NumericChars @StringLength(min = 1, max = 30) String digits) {
    Instant read =
        TaxiiQuery.of(Map.of("added_after", List.of("2026-11-22T02:50:00." + digits + "Z")))
            .filter()
            .addedAfter();
    String nine = (digits + "000000000").substring(0, 9);
    assertThat(read).isEqualTo(Instant.parse("2026-11-22T02:50:00." + nine + "Z"));
  }

  @Property(tries = 200)
  void aLimitIsAtMostTheServers(@ForAll @IntRange(min = 1) int limit) {
    assertThat(TaxiiQuery.of(Map.of("limit", List.of(String.valueOf(limit)))).limit())
        .isEqualTo(Math.min(limit, TaxiiQuery.MOST));
  }

  @Property(tries = 300)
  void anAcceptHeaderIsReadOrRefused(@ForAll String accept) {
    assertThat(TaxiiMedia.accepted(accept)).isIn(true, false);
    assertThat(TaxiiMedia.isTaxii(accept)).isIn(true, false);
  }
}
