package org.jisr.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class LedgerProperties {
  private static final int MONTHS = 24 * 70;

  @Property
  void whatArrivesIsSaidTheSameByBothWhateverTheirClocksSay(
      @ForAll @Size(max = 40) List<TwoLogs.@From("letters") Wish> wishes) {
    TwoLogs logs = new TwoLogs();
    wishes.forEach(wish -> logs.pass(wish, TwoLogs.Fate.ARRIVES));
    for (YearMonth month : logs.months()) {
      assertThat(logs.standings(month)).containsOnly(Standing.AGREED);
    }
  }

  @Property
  void aLetterThatIsLostOrForgedBesideAnotherIsNeverAgreedTo(
      @ForAll @Size(min = 1, max = 40) List<TwoLogs.@From("letters") Wish> wishes,
      @ForAll @IntRange(max = 39) int which,
      @ForAll boolean forged) {
    TwoLogs logs = new TwoLogs();
    int hit = which % wishes.size();
    TwoLogs.Letter struck = null;
    for (int i = 0; i < wishes.size(); i++) {
      TwoLogs.Fate fate =
          i != hit ? TwoLogs.Fate.ARRIVES : forged ? TwoLogs.Fate.FORGED_BESIDE : TwoLogs.Fate.LOST;
      TwoLogs.Letter passed = logs.pass(wishes.get(i), fate);
      struck = i == hit ? passed : struck;
    }
    assertThat(struck).isNotNull();
    YearMonth month = logs.month(struck);
    assertThat(logs.standings(month)).doesNotContain(Standing.AGREED);
    if (forged) {
      assertThat(logs.standings(month)).containsOnly(Standing.DIFFERS);
    }
  }

  /** Clocks run to and fro within seventy days, so that months change in the midst of it. */
  @Provide
  Arbitrary<TwoLogs.Wish> letters() {
    Arbitrary<Boolean> either = Arbitraries.of(true, false);
    return Combinators.combine(
            either,
            either,
            Arbitraries.of("release", "request", "request-step", "tip-off", "recall"),
            Arbitraries.integers().between(0, MONTHS),
            Arbitraries.of(true, false, false, false),
            Arbitraries.of(true, false, false),
            either)
        .as(TwoLogs.Wish::new);
  }
}
