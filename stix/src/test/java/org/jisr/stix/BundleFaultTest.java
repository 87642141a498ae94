package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundleFaultTest {
  private static final BundleLimits SMALL = new BundleLimits(40 << 20, 50, 5_000, 5_000, 20, 200);

  private static BundleException failure(InputStream in, BundleLimits limits) {
    return catchThrowableOfType(
        BundleException.class, () -> Samples.entries(BundleReader.open(in, limits)));
  }

  private static BundleException failure(byte[] bytes) {
    return failure(new ByteArrayInputStream(bytes), BundleLimits.defaults());
  }

  private static BundleException failure(String text) {
    return failure(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A stream of the same text again and again. */
  private static InputStream repeated(String text, long bytes) {
    byte[] block = text.repeat(100_000 / text.length() + 1).getBytes(StandardCharsets.UTF_8);
    return new InputStream() {
      private long left = bytes;

      @Override
      public int read() {
        throw new AssertionError("The reader reads in blocks.");
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        if (left <= 0) {
          return -1;
        }
        int count = (int) Math.min(Math.min(length, block.length), left);
        System.arraycopy(block, 0, buffer, offset, count);
        left -= count;
        return count;
      }
    };
  }

  private static InputStream after(String start, InputStream rest) {
    return new SequenceInputStream(
        new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), rest);
  }

  @Test
  void aFileCutAnywhereIsSaidToBeTruncated() {
    byte[] whole =
        (Samples.bundle(Samples.IDENTITY, "[1,2.5,\"a\\\\\"]") + " ")
            .getBytes(StandardCharsets.UTF_8);
    for (int length = 1; length < whole.length - 1; length++) {
      BundleException failure = failure(Arrays.copyOf(whole, length));

      assertThat(failure).as("after %d bytes", length).isNotNull();
      assertThat(failure.code()).as("after %d bytes", length).isEqualTo("BUNDLE_TRUNCATED");
      assertThat(failure.offset()).isEqualTo(length);
    }
  }

  @Test
  void aCompressedFileCutAnywhereIsSaidToBeTruncated() throws IOException {
    byte[] whole =
        BundleReaderTest.gzip(Samples.bundle(Samples.IDENTITY).getBytes(StandardCharsets.UTF_8));
    for (int length = 2; length < whole.length; length++) {
      assertThat(failure(Arrays.copyOf(whole, length)).code())
          .as("after %d bytes", length)
          .isEqualTo("BUNDLE_TRUNCATED");
    }
  }

  @Test
  void damagedCompressionIsSaidToBeSo() throws IOException {
    byte[] packed =
        BundleReaderTest.gzip(Samples.bundle(Samples.IDENTITY).getBytes(StandardCharsets.UTF_8));
    packed[packed.length - 6] ^= 1;

    assertThat(failure(packed).code()).isEqualTo("BUNDLE_GZIP_BROKEN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "BUNDLE_EMPTY| ``",
        "BUNDLE_EMPTY| `  `",
        "BUNDLE_NOT_JSON| <html></html>",
        "BUNDLE_NOT_JSON| PK",
        "BUNDLE_NOT_A_BUNDLE| []",
        "BUNDLE_NOT_A_BUNDLE| \"text\"",
        "BUNDLE_NOT_A_BUNDLE| {\"name\":\"x\"}",
        "BUNDLE_NOT_A_BUNDLE| {\"objects\":[],\"type\":\"report\"}",
        "BUNDLE_TRAILING| {\"objects\":[]}{}",
        "BUNDLE_TRAILING| {\"objects\":[]} x",
        "BUNDLE_MALFORMED| {\"objects\":[{}{}]}",
        "BUNDLE_MALFORMED| {\"objects\":[{},]}",
        "BUNDLE_MALFORMED| {\"objects\":[,{}]}",
        "BUNDLE_MALFORMED| {\"objects\":[{\"a\":[1}]}",
        "BUNDLE_MALFORMED| {\"objects\":[{}}",
        "BUNDLE_MALFORMED| {\"objects\":[],\"objects\":[]}",
        "BUNDLE_MALFORMED| {\"type\" \"bundle\"}",
        "BUNDLE_MALFORMED| {\"type\":}",
        "BUNDLE_MALFORMED| {type:1}",
        "BUNDLE_MALFORMED| {,}",
      })
  void aFileThatIsNoBundleIsSaidToBeSo(String code, String text) {
    BundleException failure = failure(text);

    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure).message().endsWith(".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-16LE",
        "UTF-16BE",
        "UTF-16",
        "UTF-32LE",
        "UTF-32BE",
        "ISO-8859-1",
        "windows-1256"
      })
  void aFileInAnotherEncodingIsSaidToBeSo(String charset) {
    String name = charset.equals("windows-1256") ? "ميناء" : "Société du port";
    String text = Samples.bundle(Samples.IDENTITY.replace("ميناء النور", name));

    assertThat(failure(text.getBytes(Charset.forName(charset))).code())
        .isEqualTo("BUNDLE_ENCODING");
  }

  @Test
  void aFewBrokenBytesAmongUtf8OnlyRefuseTheirObjects() {
    String broken = Samples.IDENTITY.replace("ميناء", "\u00e9");
    byte[] bytes =
        Samples.bundle(Samples.IDENTITY, broken, broken, broken, broken)
            .getBytes(StandardCharsets.UTF_8);
    byte[] mixed =
        new String(bytes, StandardCharsets.ISO_8859_1)
            .replace("\u00c3\u00a9", "\u00e9")
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Samples.entries(Samples.reader(mixed)))
        .hasSize(5)
        .filteredOn(BundleEntry.Refused.class::isInstance)
        .hasSize(4)
        .allSatisfy(e -> assertThat(((BundleEntry.Refused) e).code()).isEqualTo("OBJECT_ENCODING"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
  void hostileNestingEndsTheReading(String nest) {
    for (String start : new String[] {"{\"objects\":[", "{\"a\":", "{\"objects\":[{\"a\":"}) {
      assertThat(failure(start + nest.repeat(100_000)).code()).isEqualTo("BUNDLE_TOO_DEEP");
    }
  }

  @Test
  void anEndlessStringEndsTheReading() {
    BundleException failure =
        failure(after("{\"objects\":[{\"a\":\"", repeated("س", 1L << 40)), SMALL);

    assertThat(failure.code()).isEqualTo("BUNDLE_STRING_TOO_LONG");
    assertThat(failure.offset()).isLessThan(1 << 20);
  }

  @Test
  void anEndlessObjectEndsAtTheSizeOfTheFile() {
    BundleException failure =
        failure(after("{\"objects\":[{\"a\":[", repeated("1,", 1L << 40)), SMALL);

    assertThat(failure.code()).isEqualTo("BUNDLE_TOO_BIG");
    assertThat(failure.offset()).isLessThan(SMALL.unpackedBytes() + (1 << 20));
  }

  @Test
  void endlessSpaceEndsAtTheSizeOfTheFile() {
    assertThat(failure(repeated(" \n", 1L << 40), SMALL).code()).isEqualTo("BUNDLE_TOO_BIG");
  }

  @Test
  void aFileThatUnpacksTooFarEndsTheReading() throws IOException {
    byte[] packed =
        BundleReaderTest.gzip(
            ("{\"objects\":[" + "7,".repeat(15 << 20) + "7]}").getBytes(StandardCharsets.US_ASCII));

    assertThat(failure(new ByteArrayInputStream(packed), SMALL).code())
        .isEqualTo("BUNDLE_ZIP_BOMB");
  }

  @Test
  void aSourceThatBreaksIsSaidToBeUnreadable() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("disk");
          }
        };
    BundleException failure =
        failure(after("{\"objects\":[" + Samples.IDENTITY + ",", broken), SMALL);

    assertThat(failure.code()).isEqualTo("BUNDLE_UNREADABLE");
    assertThat(failure).hasRootCauseMessage("disk");
  }

  @Test
  void theLineOfAFaultIsRight() {
    BundleException failure = failure("{\"objects\":[\n{\"a\":\"\n\"},\n\n{]\n}");

    assertThat(failure.line()).isEqualTo(5);
  }

  @Test
  void afterAFailureThereIsNothingMore() {
    BundleReader reader = Samples.reader("{\"objects\":[{}{}]}");
    reader.next();

    assertThat(catchThrowableOfType(BundleException.class, reader::next)).isNotNull();
    assertThat(reader.next()).isNull();
    assertThat(reader.skip(1)).isZero();
  }
}
