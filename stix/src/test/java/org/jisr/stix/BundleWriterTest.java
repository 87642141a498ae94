package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BundleWriterTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void whatIsWrittenIsReadBackByteForByte() throws IOException {
    try (BundleWriter writer = new BundleWriter(out)) {
      for (StixObject object : Samples.everyType()) {
        writer.write(object);
      }
      writer.finish();
      assertThat(writer.count()).isEqualTo(42);
    }

    assertThat(Samples.entries(Samples.reader(out.toByteArray())))
        .extracting(entry -> ((BundleEntry.Accepted) entry).object())
        .isEqualTo(Samples.everyType());
  }

  @Test
  void anEmptyBundleHasNoList() throws IOException {
    try (BundleWriter writer = new BundleWriter(out)) {
      writer.finish();
    }

    assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("objects");
    assertThat(Samples.entries(Samples.reader(out.toByteArray()))).isEmpty();
  }

  @Test
  void aBundleThatWasNotFinishedIsTruncated() throws IOException {
    try (BundleWriter writer = new BundleWriter(out)) {
      writer.write(StixObject.read(Samples.IDENTITY));
    }
    BundleReader reader = Samples.reader(out.toByteArray());
    reader.next();

    assertThat(catchThrowableOfType(BundleException.class, reader::next).code())
        .isEqualTo("BUNDLE_TRUNCATED");
  }

  @Test
  void aFinishedBundleTakesNoMore() throws IOException {
    try (BundleWriter writer = new BundleWriter(out)) {
      writer.finish();
      assertThatThrownBy(() -> writer.write(StixObject.read(Samples.IDENTITY)))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThatThrownBy(() -> new BundleWriter(out, StixId.random("note")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
