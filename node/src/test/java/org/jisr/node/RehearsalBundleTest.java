package org.jisr.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;
import org.jisr.stix.BundleEntry;
import org.jisr.stix.BundleLimits;
import org.jisr.stix.BundleReader;
import org.junit.jupiter.api.Test;

/** The rehearsal brings in real STIX, so that the JVM learns the road and not the refusals. */
final class RehearsalBundleTest {
  @Test
  void everyObjectIsAcceptedAndNoneIsThereTwice() throws Exception {
    Set<String> ids = new HashSet<>();
    try (BundleReader reader =
        BundleReader.open(
            new ByteArrayInputStream(RehearsalBundle.of(20)), BundleLimits.defaults())) {
      for (BundleEntry entry = reader.next(); entry != null; entry = reader.next()) {
        assertThat(entry).isInstanceOf(BundleEntry.Accepted.class);
        ids.add(((BundleEntry.Accepted) entry).object().id().toString());
      }
    }
    assertThat(ids).hasSize(60).contains(RehearsalBundle.organisation(7));
  }
}
