package org.jisr.stix.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jisr.fixtures.SharedData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is found in public sets; each finding was looked at and is a real one:
 *
 * <ul>
 *   <li>LIST_EMPTY: six assets of ATT&amp;CK for ICS have {@code "related_asset_sectors": []}.
 *   <li>PROPERTY_CUSTOM, TYPE_CUSTOM: {@code x_mitre_…}, {@code x_opencti_…} and {@code x-mitre-…}
 *       without extension definitions.
 *   <li>PROPERTY_ADVISED: external references with a URL and no hashes.
 *   <li>RELATIONSHIP_SUGGESTED: such as subtechnique-of and, between locations, located-at.
 *   <li>COUNTRY_CODE: three-letter codes. VOCABULARY_VALUE: regions in plain English.
 *   <li>ID_VERSION: OpenCTI makes identity identifiers from names.
 * </ul>
 */
final class PublicSetsValidationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "attack-enterprise-18.1.json.gz |"
            + " PROPERTY_ADVISED=35270 PROPERTY_CUSTOM=75784 RELATIONSHIP_SUGGESTED=1417 TYPE_CUSTOM=2592",
        "attack-ics-18.1.json |"
            + " LIST_EMPTY=6 PROPERTY_ADVISED=1421 PROPERTY_CUSTOM=5516 RELATIONSHIP_SUGGESTED=2 TYPE_CUSTOM=250",
        "disarm.json |"
            + " PROPERTY_ADVISED=408 PROPERTY_CUSTOM=1173 RELATIONSHIP_SUGGESTED=288 TYPE_CUSTOM=17",
        "geography.json |"
            + " COUNTRY_CODE=250 ID_VERSION=1 PROPERTY_CUSTOM=523 RELATIONSHIP_SUGGESTED=266 VOCABULARY_VALUE=22"
      })
  void theFindingsInAPublicSetAreTheRealOnes(String name, String expected) throws IOException {
    Optional<Path> file = SharedData.find("stix/" + name);
    assumeTrue(file.isPresent(), "The shared data does not lie beside this checkout.");
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file.get())) {
      bytes = name.endsWith(".gz") ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
    }
    ValidationReport report = new Validator(Profile.LENIENT).validate(bytes);
    Map<String, Long> counts = new TreeMap<>();
    for (String count : expected.strip().split(" ")) {
      counts.put(count.split("=")[0], Long.valueOf(count.split("=")[1]));
    }
    assertThat(report.counts()).isEqualTo(counts);
    assertThat(report.valid()).isEqualTo(!counts.containsKey("LIST_EMPTY"));
  }
}
