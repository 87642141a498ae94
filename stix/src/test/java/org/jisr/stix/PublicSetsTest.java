package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jisr.fixtures.SharedData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicSetsTest {
  @ParameterizedTest
  @CsvSource({
    "attack-enterprise-18.1.json.gz, 24771, 20048, 2592",
    "attack-ics-18.1.json, 1826, 1373, 250",
    "disarm.json, 698, 288, 17",
    "geography.json, 539, 266, 0"
  })
  void everyObjectOfAPublicSetIsRead(String name, int objects, int relationships, int custom)
      throws IOException {
    Optional<Path> file = SharedData.find("stix/" + name);
    assumeTrue(file.isPresent(), "The shared data does not lie beside this checkout.");
    int read = 0;
    int links = 0;
    int unknown = 0;
    Set<StixId> ids = new HashSet<>();
    try (BundleReader reader =
        BundleReader.open(Files.newInputStream(file.get()), BundleLimits.defaults())) {
      for (BundleEntry entry = reader.next(); entry != null; entry = reader.next()) {
        assertThat(entry).isInstanceOf(BundleEntry.Accepted.class);
        StixObject object = ((BundleEntry.Accepted) entry).object();
        read++;
        unknown += object instanceof CustomObject ? 1 : 0;
        if (object instanceof Relationship relationship) {
          links++;
          assertThat(relationship.fields().references())
              .contains(new Reference("source_ref", relationship.source()))
              .contains(new Reference("target_ref", relationship.target()));
        }
        ids.add(object.id());
      }
    }
    assertThat(read).isEqualTo(objects);
    assertThat(ids).hasSize(objects);
    assertThat(links).isEqualTo(relationships);
    assertThat(unknown).isEqualTo(custom);
  }
}
