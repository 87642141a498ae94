package org.jisr.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jisr.stix.BundleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first pass over a file, which decides whether anything of it is stored at all. */
final class BundleCheckTest {
  private static final byte[] BUNDLE = Bundles.of(Bundles.people(0, 5)).getBytes(UTF_8);

  @TempDir Path folder;

  @Test
  void refusesEveryHostileFileTheIssueNames() throws Exception {
    refused(Arrays.copyOf(BUNDLE, BUNDLE.length - 3), "BUNDLE_TRUNCATED");
    refused("[".repeat(100_000).getBytes(UTF_8), "BUNDLE_");
    refused(
        ("{\"type\":\"bundle\",\"objects\":[" + "{\"a\":".repeat(100_000)).getBytes(UTF_8),
        "BUNDLE_TOO_DEEP");
    refused(
        ("{\"type\":\"bundle\",\"objects\":[{\"name\":\"" + "x".repeat(40 << 20) + "\"}]}")
            .getBytes(UTF_8),
        "BUNDLE_STRING_TOO_LONG");
    refused(new String(BUNDLE, UTF_8).getBytes(StandardCharsets.UTF_16LE), "BUNDLE_");
    refused(bomb(), "BUNDLE_ZIP_BOMB");
    refused(Arrays.copyOf(gzip(BUNDLE), gzip(BUNDLE).length - 6), "BUNDLE_");
    refused("not json at all".getBytes(UTF_8), "BUNDLE_NOT_JSON");
    refused("{\"hello\":1}".getBytes(UTF_8), "BUNDLE_NOT_A_BUNDLE");
    refused((new String(BUNDLE, UTF_8) + "{}").getBytes(UTF_8), "BUNDLE_TRAILING");
  }

  @Test
  void acceptsPlainCompressedAndMarkedFiles() throws Exception {
    assertThatCode(() -> check(BUNDLE)).doesNotThrowAnyException();
    assertThatCode(() -> check(gzip(BUNDLE))).doesNotThrowAnyException();
    assertThatCode(() -> check(("\uFEFF" + new String(BUNDLE, UTF_8)).getBytes(UTF_8)))
        .doesNotThrowAnyException();
  }

  @Property(tries = 300)
  void anyPrefixOfABundleIsRefused(@ForAll @IntRange(min = 1, max = 100_000) int length)
      throws IOException {
    byte[] prefix = Arrays.copyOf(BUNDLE, length % BUNDLE.length);
    if (prefix.length == 0) {
      return;
    }
    assertThatThrownBy(() -> Checks.check(prefix)).isInstanceOf(BundleException.class);
    byte[] packed = gzip(BUNDLE);
    byte[] cut = Arrays.copyOf(packed, Math.max(2, length % packed.length));
    assertThatThrownBy(() -> Checks.check(cut)).isInstanceOf(BundleException.class);
  }

  @Property(tries = 500)
  void flippedBytesNeverCrash(
      @ForAll @Size(min = 1, max = 6) int[] places, @ForAll @Size(6) byte[] values)
      throws IOException {
    byte[] bundle = BUNDLE.clone();
    for (int i = 0; i < places.length; i++) {
      bundle[Math.floorMod(places[i], bundle.length)] ^= values[i];
    }
    try {
      Checks.check(bundle);
    } catch (BundleException | IntakeException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  private void refused(byte[] file, String code) {
    assertThatThrownBy(() -> check(file))
        .isInstanceOfSatisfying(BundleException.class, e -> assertThat(e.code()).startsWith(code));
  }

  private void check(byte[] file) throws IOException {
    Checks.check(folder, file);
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  /** Half a gigabyte of spaces inside a bundle, in half a megabyte. */
  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] spaces = new byte[1 << 20];
    Arrays.fill(spaces, (byte) ' ');
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("{\"type\":\"bundle\",\"objects\":[".getBytes(UTF_8));
      for (int i = 0; i < 512; i++) {
        gzip.write(spaces);
      }
      gzip.write("]}".getBytes(UTF_8));
    }
    return packed.toByteArray();
  }
}
