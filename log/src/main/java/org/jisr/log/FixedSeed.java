package org.jisr.log;

import java.security.SecureRandom;

/** Hands a key generator the seed from which its pair shall be made. */
final class FixedSeed extends SecureRandom {
  private static final long serialVersionUID = 1L;

  private final byte[] seed;

  FixedSeed(byte[] seed) {
    this.seed = seed.clone();
  }

  @Override
  public void nextBytes(byte[] bytes) {
    System.arraycopy(seed, 0, bytes, 0, bytes.length);
  }
}
