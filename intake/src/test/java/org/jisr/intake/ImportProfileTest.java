package org.jisr.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jisr.law.Handling;
import org.jisr.law.LegalBasis;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.Test;

final class ImportProfileTest {
  private static final long YEAR_2000 = 946_684_800L;
  private static final long YEAR_2100 = 4_102_444_800L;

  private static Handling at(Instant now) {
    return ImportProfile.external(
            new PartyId("island-police"),
            new PartyId("harbour-service"),
            Set.of(Purpose.EVENT_SECURITY),
            LegalBasis.of("Cooperation Act", "Ministry"),
            Tlp.GREEN,
            now)
        .handling();
  }

  @Test
  void theHandlingIsTheSameAllYearSoThatASecondImportFindsEverythingKnown() {
    Handling first = at(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(at(Instant.parse("2026-12-31T23:59:59.999Z"))).isEqualTo(first);
    assertThat(at(Instant.parse("2027-01-01T00:00:00Z"))).isNotEqualTo(first);
    assertThat(first.reviewBy()).isEqualTo(Instant.parse("2028-01-01T00:00:00Z"));
    assertThat(first.deleteAfter()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
  }

  @Property
  void reviewComesAfterOneToTwoYearsAndDeletionAfterThreeToFour(
      @ForAll @LongRange(min = YEAR_2000, max = YEAR_2100) long second) {
    Instant now = Instant.ofEpochSecond(second);
    Handling handling = at(now);
    assertThat(Duration.between(now, handling.reviewBy()).toDays()).isBetween(364L, 732L);
    assertThat(Duration.between(now, handling.deleteAfter()).toDays()).isBetween(1_094L, 1_463L);
  }
}
