package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleReaderTest {
  private static final String SECOND =
      Samples.IDENTITY.replace(Samples.ID, "identity--1b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d");

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static StixObject accepted(BundleEntry entry) {
    assertThat(entry).isInstanceOf(BundleEntry.Accepted.class);
    return ((BundleEntry.Accepted) entry).object();
  }

  @Test
  void everyObjectHasItsExactBytesAndItsPlace() {
    String spaced =
        "{ \"type\" : \"identity\",\n\t\"id\":\"" + Samples.ID + "\",\r\n" + Samples.TIMES + " }";
    String text =
        "{\"type\":\"bundle\",\n \"objects\": [\n " + spaced + "\n ,\n" + SECOND + "]\n}\n";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    List<BundleEntry> entries = Samples.entries(text);

    assertThat(entries).hasSize(2);
    for (BundleEntry entry : entries) {
      byte[] json = accepted(entry).json();
      int from = (int) entry.offset();
      assertThat(json).isEqualTo(Arrays.copyOfRange(bytes, from, from + json.length));
    }
    assertThat(entries).extracting(BundleEntry::line).containsExactly(3L, 7L);
    assertThat(accepted(entries.getFirst()).json())
        .isEqualTo(spaced.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFaultyObjectNeverFailsTheOthers() {
    String text =
        Samples.bundle(
            "{\"type\":\"identity\"}",
            Samples.IDENTITY,
            "7",
            "[{}]",
            "null",
            "\"text\"",
            "{\"id\":\"" + Samples.ID + "\",\"x\":tru}",
            "{\"id\":\"" + Samples.ID + "\",\"x\":\"\\ud800\"}",
            SECOND);

    List<BundleEntry> entries = Samples.entries(text);

    assertThat(entries).filteredOn(BundleEntry.Accepted.class::isInstance).hasSize(2);
    assertThat(entries)
        .filteredOn(BundleEntry.Refused.class::isInstance)
        .extracting(entry -> ((BundleEntry.Refused) entry).code())
        .containsExactly(
            "OBJECT_ID_MISSING",
            "OBJECT_NOT_AN_OBJECT",
            "OBJECT_NOT_AN_OBJECT",
            "OBJECT_NOT_AN_OBJECT",
            "OBJECT_NOT_AN_OBJECT",
            "OBJECT_MALFORMED",
            "OBJECT_SURROGATE");
    assertThat(((BundleEntry.Refused) entries.get(6)).id()).isEqualTo(Samples.ID);
  }

  @Test
  void anObjectBeyondItsLimitIsPassedOver() {
    BundleLimits limits = new BundleLimits(1 << 20, 100, 500, 10_000, 5, 1_000);
    String big = Samples.identity("\"description\":\"" + "س".repeat(1_000) + "\"");
    String deep = Samples.identity("\"x\":" + "[".repeat(50) + "]".repeat(50));
    byte[] bytes = Samples.bundle(big, deep, SECOND).getBytes(StandardCharsets.UTF_8);

    List<BundleEntry> entries =
        Samples.entries(BundleReader.open(new java.io.ByteArrayInputStream(bytes), limits));

    assertThat(((BundleEntry.Refused) entries.get(0)).code()).isEqualTo("OBJECT_TOO_BIG");
    assertThat(((BundleEntry.Refused) entries.get(1)).code()).isEqualTo("OBJECT_TOO_DEEP");
    assertThat(accepted(entries.get(2)).json()).isEqualTo(SECOND.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"bundle\"}",
        "{\"type\":\"bundle\",\"objects\":[]}",
        "{}",
        " {\"more\":false} ",
        "{\"objects\":[ ]}"
      })
  void aBundleOrEnvelopeMayBeEmpty(String text) {
    assertThat(Samples.entries(text)).isEmpty();
  }

  @Test
  void anEnvelopeAndABundleWithItsTypeAtTheEndAreRead() {
    assertThat(Samples.entries("{\"more\":true,\"objects\":[" + SECOND + "],\"next\":\"x\"}"))
        .hasSize(1);
    assertThat(
            Samples.entries(
                "{\"objects\":[" + SECOND + "],\"x\":{\"objects\":[1]},\"type\":\"bundle\"}"))
        .hasSize(1);
  }

  @Test
  void aSingleObjectIsReadWithItsExactBytes() {
    String single = "{ \"objects\" : {\"0\":[1]}, " + Samples.IDENTITY.substring(1) + "\n";

    List<BundleEntry> entries = Samples.entries("\n " + single);

    assertThat(entries).singleElement().satisfies(e -> assertThat(e.line()).isEqualTo(2));
    assertThat(accepted(entries.getFirst()).json())
        .isEqualTo(single.strip().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aSingleObjectThatIsFaultyIsRefused() {
    assertThat(Samples.entries("{\"type\":\"identity\",\"name\":\"x\"}"))
        .singleElement()
        .isInstanceOfSatisfying(
            BundleEntry.Refused.class, r -> assertThat(r.code()).isEqualTo("OBJECT_ID_MISSING"));
  }

  @Test
  void aByteOrderMarkOfUtf8IsPassed() {
    List<BundleEntry> entries = Samples.entries("\ufeff" + Samples.bundle(SECOND));

    assertThat(accepted(entries.getFirst()).json())
        .isEqualTo(SECOND.getBytes(StandardCharsets.UTF_8));
    assertThat(entries.getFirst().offset()).isEqualTo(3 + Samples.bundle("").length() - 2);
  }

  @Test
  void gzipIsRecognisedByItsFirstBytes() throws IOException {
    byte[] packed = gzip(Samples.bundle(Samples.IDENTITY, SECOND).getBytes(StandardCharsets.UTF_8));

    assertThat(Samples.entries(Samples.reader(packed))).hasSize(2);
  }

  @Test
  void skippedEntriesAreCountedAndTheNextOneIsRight() {
    BundleReader reader = Samples.reader(Samples.bundle("7", Samples.IDENTITY, "{}", SECOND));

    assertThat(reader.skip(3)).isEqualTo(3);
    assertThat(accepted(reader.next()))
        .hasToString("identity--1b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d");
    assertThat(reader.skip(5)).isZero();
    assertThat(reader.next()).isNull();
    assertThat(reader.bundleId()).startsWith("bundle--");
  }

  @Test
  void objectsAcrossTheWindowOfTheReaderAreWhole() {
    String[] objects = new String[2_000];
    for (int i = 0; i < objects.length; i++) {
      objects[i] =
          Samples.identity("\"description\":\"" + "م\\\"\\\\".repeat(i % 97) + "\",\"x\":" + i);
    }

    List<BundleEntry> entries = Samples.entries(Samples.bundle(objects));

    assertThat(entries).hasSize(objects.length);
    for (int i = 0; i < objects.length; i++) {
      assertThat(accepted(entries.get(i)).json())
          .isEqualTo(objects[i].getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aStreamThatGivesOneByteAtATimeIsReadTheSame() {
    byte[] bytes = Samples.bundle(Samples.IDENTITY, SECOND).getBytes(StandardCharsets.UTF_8);
    java.io.InputStream slow =
        new java.io.ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(1, length));
          }
        };

    assertThat(Samples.entries(BundleReader.open(slow, BundleLimits.defaults())))
        .isEqualTo(Samples.entries(Samples.reader(bytes)));
  }
}
