package org.jisr.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Sealed keys open with their passphrase, whole, and with nothing else. */
final class KeySealTest {
  private static final byte[] SECRET = "a node's keys".getBytes(StandardCharsets.UTF_8);
  private static final char[] PASSPHRASE = "seven small boats".toCharArray();

  @Test
  void whatWasSealedOpensWithItsPassphrase() {
    assertThat(KeySeal.open(KeySeal.seal(SECRET, PASSPHRASE), PASSPHRASE)).isEqualTo(SECRET);
  }

  @Test
  void theSameSecretNeverLooksTheSame() {
    assertThat(KeySeal.seal(SECRET, PASSPHRASE)).isNotEqualTo(KeySeal.seal(SECRET, PASSPHRASE));
  }

  @Test
  void aChangeInAnyPartIsNoticed() {
    byte[] sealed = KeySeal.seal(SECRET, PASSPHRASE);
    for (int place : new int[] {0, 16, 28, sealed.length - 1}) {
      byte[] changed = sealed.clone();
      changed[place] ^= 1;
      assertThatThrownBy(() -> KeySeal.open(changed, PASSPHRASE))
          .as("byte %d", place)
          .isInstanceOf(NodeException.class);
    }
  }

  @Test
  void whatIsTooShortToBeSealedIsRefusedInWords() {
    for (int length : new int[] {0, 10, 28}) {
      byte[] cut = Arrays.copyOf(KeySeal.seal(SECRET, PASSPHRASE), length);
      assertThatThrownBy(() -> KeySeal.open(cut, PASSPHRASE))
          .as("%d bytes", length)
          .isInstanceOf(NodeException.class);
    }
  }
}
