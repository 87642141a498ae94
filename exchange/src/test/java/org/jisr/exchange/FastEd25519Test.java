package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** The platform is the oracle. */
final class FastEd25519Test {
  private static final KeyPair KEYS = keys();

  private static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Property(tries = 100)
  void signaturesAreThoseOfThePlatform(@ForAll @Size(max = 300) byte[] message)
      throws GeneralSecurityException {
    Signature platform = Signature.getInstance("Ed25519");
    platform.initSign(KEYS.getPrivate());
    platform.update(message);
    byte[] signature = platform.sign();
    assertThat(FastEd25519.sign(KEYS.getPrivate(), message)).isEqualTo(signature);
    assertThat(FastEd25519.verify(KEYS.getPublic(), message, signature)).isTrue();
  }

  @Property(tries = 200)
  void aChangedSignatureIsRefused(@ForAll int place, @ForAll byte change) {
    byte[] message = {1, 2, 3};
    byte[] signature = FastEd25519.sign(KEYS.getPrivate(), message);
    signature[Math.floorMod(place, signature.length)] ^= change == 0 ? 1 : change;
    assertThat(FastEd25519.verify(KEYS.getPublic(), message, signature)).isFalse();
    assertThat(FastEd25519.verify(KEYS.getPublic(), message, new byte[63])).isFalse();
  }
}
