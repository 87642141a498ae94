package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random damage to good input: whatever comes out is an object, a refusal or a known failure. */
class MutationTest {
  private static final int ROUNDS = 15_000;
  private static final byte[] TOKENS =
      "{}[]\",:\\u0nullte-1.eE \n\t\0\u007f".getBytes(StandardCharsets.UTF_8);

  private final Random random = new Random(20_261_122);

  private byte[] damaged(byte[] good) {
    byte[] bytes = good.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = TOKENS[random.nextInt(TOKENS.length)];
        case 2 -> bytes = Arrays.copyOf(bytes, at + 1);
        case 3 -> bytes = without(bytes, at, Math.min(bytes.length - at - 1, random.nextInt(20)));
        default -> bytes = doubled(bytes, at, Math.min(bytes.length - at, random.nextInt(50)));
      }
    }
    return bytes;
  }

  private static byte[] without(byte[] bytes, int at, int count) {
    byte[] result = Arrays.copyOf(bytes, bytes.length - count);
    System.arraycopy(bytes, at + count, result, at, bytes.length - at - count);
    return result;
  }

  private static byte[] doubled(byte[] bytes, int at, int count) {
    byte[] result = Arrays.copyOf(bytes, bytes.length + count);
    System.arraycopy(bytes, at, result, at + count, bytes.length - at);
    return result;
  }

  @Test
  void aDamagedBundleFailsOnlyInTheKnownWays() {
    byte[] good =
        Samples.bundle(
                Samples.IDENTITY,
                Samples.identity("\"x\":[1,{\"y\":\"\\ud83d\\ude00\"}],\"confidence\":7"),
                Samples.everyType().getFirst().tree().toString())
            .getBytes(StandardCharsets.UTF_8);
    int whole = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = damaged(good);
      try {
        for (BundleEntry entry : Samples.entries(Samples.reader(bytes))) {
          if (entry instanceof BundleEntry.Accepted accepted) {
            accepted.object().tree();
          }
        }
        whole++;
      } catch (BundleException e) {
        assertThat(e.code()).startsWith("BUNDLE_");
      }
    }
    assertThat(whole).isBetween(1, ROUNDS - 1);
  }

  @Test
  void aDamagedObjectFailsOnlyInTheKnownWays() {
    for (StixObject object : Samples.everyType()) {
      for (int round = 0; round < ROUNDS / 40; round++) {
        byte[] bytes = damaged(object.json());
        try {
          StixObject read = StixObject.read(bytes);
          assertThat(read.json()).isEqualTo(bytes);
          CanonicalJson.of(read.tree());
        } catch (StixException e) {
          assertThat(e.code()).startsWith("OBJECT_");
        }
      }
    }
  }

  @Test
  void damagedTextHasACanonicalFormOrAKnownFailure() {
    byte[] good =
        Samples.identity("\"x\":[1.5e10,-0.0,{\"y\":\"\\u20ac\"}]")
            .getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = damaged(good);
      try {
        byte[] once = CanonicalJson.of(bytes);
        assertThat(CanonicalJson.of(once)).isEqualTo(once);
      } catch (StixException e) {
        assertThat(e.code()).startsWith("OBJECT_");
      }
    }
  }
}
