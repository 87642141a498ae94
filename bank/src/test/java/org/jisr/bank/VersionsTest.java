package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.bank.Objects.id;
import static org.jisr.bank.Objects.object;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jisr.stix.StixFields;
import org.jisr.stix.StixObject;

final class VersionsTest {
  private static StixFields at(int second, String fraction) {
    String time = "2026-01-01T00:00:%02d%sZ".formatted(second, fraction);
    return object(id("report", 1), time, "").fields();
  }

  private static String fraction(int digits, int value) {
    return digits == 0 ? "" : "." + "%09d".formatted(value).substring(0, digits);
  }

  @Property
  void versionsSortAsTheirMoments(
      @ForAll @IntRange(max = 1) int second,
      @ForAll @IntRange(max = 9) int digits,
      @ForAll @IntRange(max = 999_999_999) int value,
      @ForAll @IntRange(max = 1) int otherSecond,
      @ForAll @IntRange(max = 9) int otherDigits,
      @ForAll @IntRange(max = 999_999_999) int otherValue) {
    StixFields one = at(second, fraction(digits, value));
    StixFields other = at(otherSecond, fraction(otherDigits, otherValue));
    int byMoment = java.util.Objects.requireNonNull(one.version()).compareTo(other.version());
    int byText = Versions.of(one, new byte[0]).compareTo(Versions.of(other, new byte[0]));
    assertThat(Integer.signum(byText)).isEqualTo(Integer.signum(byMoment));
  }

  @Property(tries = 1)
  void withoutATimeTheContentIsTheVersion() {
    StixObject phone =
        StixObject.read(
            "{\"type\":\"phone-number\",\"id\":\"%s\"}".formatted(id("phone-number", 1)));
    String version = Versions.of(phone.fields(), new byte[] {1, (byte) 0xab});
    assertThat(version).isEqualTo("#01ab");
    assertThat(Versions.isTimed(version)).isFalse();
  }
}
