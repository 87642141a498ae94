package org.jisr.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jisr.stix.BundleEntry;
import org.jisr.stix.Incident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CapWarningTest {
  private static CapWarning warning(String threat, String permitted) {
    return new CapWarning(
        "6f1d9b0e-2f0a-4c6e-9a56-0c6d6a1d2f11",
        "harbour-service",
        "Harbour service <North> & South",
        Instant.parse("2026-06-11T17:05:00.123Z"),
        "Actual",
        "Immediate",
        threat,
        permitted);
  }

  private static String written(CapWarning warning) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    warning.write(out);
    return out.toString(UTF_8);
  }

  /** The schema and the import agree that it is an alert. */
  private static Incident incident(String alert) throws IOException {
    List<BundleEntry> entries = CapFile.entries(alert.getBytes(UTF_8));
    return entries.stream()
        .map(each -> ((BundleEntry.Accepted) each).object())
        .filter(each -> each instanceof Incident)
        .map(each -> (Incident) each)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aWarningIsAnAlertForNamedRecipients() throws Exception {
    String alert = written(warning("شاحنة محمّلة بالمتفجرات في طريقها إلى البوابة.", "أوقفوها."));
    assertThat(alert)
        .contains(
            "<sent>2026-06-11T17:05:00-00:00</sent>",
            "<scope>Restricted</scope><restriction>TLP:RED</restriction>",
            "<language>ar</language>",
            "<event>تهديد أمني</event>",
            "<severity>Unknown</severity><certainty>Unknown</certainty>");
    assertThat(incident(alert).fields().markings()).containsExactly(CapAlert.UNDECIDED);
    assertThat(incident(alert).description()).contains("البوابة", "أوقفوها.");
  }

  @ParameterizedTest
  @CsvSource({
    "A van with explosives is on its way to the north gate.,en,Security threat",
    "Une camionnette chargée d'explosifs roule vers la porte nord.,fr,Menace pour la sécurité",
    "Una furgoneta con explosivos se dirige a la puerta norte.,es,Amenaza para la seguridad",
  })
  void itSpeaksTheLanguageOfTheThreat(String threat, String language, String event) {
    assertThat(written(warning(threat, "-")))
        .contains("<language>%s</language>".formatted(language), "<event>%s<".formatted(event));
  }

  @Property(tries = 1_000)
  void whateverIsThreatenedIsAnAlert(@ForAll String threat, @ForAll String permitted)
      throws Exception {
    incident(written(warning(threat, permitted)));
  }

  @Test
  void aLongThreatHasAShortHeadline() throws Exception {
    String threat = "🚚".repeat(500);
    assertThat(incident(written(warning(threat, "-"))).name()).hasSizeLessThanOrEqualTo(160);
  }
}
