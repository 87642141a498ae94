package org.jisr.stix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripTest {
  @Provide
  Arbitrary<String> identities() {
    return RandomJson.identities();
  }

  @Provide
  Arbitrary<List<String>> severalIdentities() {
    return RandomJson.identities().list().ofMaxSize(5);
  }

  @Property(tries = 500)
  void anObjectGivesBackTheBytesItCameFrom(@ForAll("identities") String json) {
    StixObject object = StixObject.read(json);

    assertThat(object.json()).isEqualTo(json.getBytes(UTF_8));
    assertThat(object.tree().get("x_big")).hasToString("123456789012345678901234567890");
  }

  @Property(tries = 200)
  void aBundleGivesBackTheBytesOfItsObjects(@ForAll("severalIdentities") List<String> texts)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (BundleWriter writer = new BundleWriter(out)) {
      for (String text : texts) {
        writer.write(StixObject.read(text));
      }
      writer.finish();
    }

    assertThat(Samples.entries(Samples.reader(out.toByteArray())))
        .extracting(entry -> new String(((BundleEntry.Accepted) entry).object().json(), UTF_8))
        .isEqualTo(texts);
  }
}
