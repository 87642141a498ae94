package org.jisr.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** What holds for every alert, also for one that nobody would send. */
final class CapProperties {
  @Property(tries = 2_000)
  void aDamagedAlertIsReadOrRefusedAndNothingElse(
      @ForAll @IntRange(max = 3_000) int at,
      @ForAll @IntRange(max = 200) int length,
      @ForAll @StringLength(max = 12) String instead) {
    String alert = Alerts.open();
    int from = at % alert.length();
    int to = Math.min(alert.length(), from + length);
    read(alert.substring(0, from) + instead + alert.substring(to));
  }

  @Property(tries = 1_000)
  void anyWordsInAPlaceAreAShapeOrNone(@ForAll @StringLength(max = 60) String words) {
    for (CapShape shape : new CapShape[] {CapShape.circle(words), CapShape.polygon(words)}) {
      if (shape != null) {
        assertThat(shape.latitude()).isBetween(-90.0, 90.0);
        assertThat(shape.longitude()).isBetween(-180.0, 180.0);
        assertThat(shape.precision()).isNotNegative();
      }
    }
  }

  /** Around a square anywhere, also across the date line, the middle is the square's. */
  @Property
  void theMiddleOfASquareIsItsMiddle(
      @ForAll @DoubleRange(min = -80, max = 80) double latitude,
      @ForAll @IntRange(min = -179, max = 179) int longitude) {
    double north = Math.clamp(latitude, -80, 80);
    String text =
        "%s %s %s %s %s"
            .formatted(
                corner(north + 0.01, longitude - 0.01),
                corner(north + 0.01, longitude + 0.01),
                corner(north - 0.01, longitude + 0.01),
                corner(north - 0.01, longitude - 0.01),
                corner(north + 0.01, longitude - 0.01));
    CapShape shape = CapShape.polygon(text);
    assertThat(shape).isNotNull();
    assertThat(shape.latitude()).isCloseTo(north, within(1e-3));
    assertThat(Math.abs(shape.longitude() - longitude) % 360).isCloseTo(0, within(1e-3));
    assertThat(shape.precision()).isLessThan(1_700);
  }

  private static String corner(double latitude, double longitude) {
    double wrapped =
        longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
    return String.format(java.util.Locale.ROOT, "%.6f,%.6f", latitude, wrapped);
  }

  private static void read(String text) {
    try {
      assertThat(CapFile.entries(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
          .isNotEmpty();
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    } catch (IntakeException e) {
      assertThat(e.code()).startsWith("INTAKE_");
      assertThat(e.fault()).isNotEqualTo(IntakeFault.UNEXPECTED);
    }
  }
}
