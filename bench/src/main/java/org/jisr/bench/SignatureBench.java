package org.jisr.bench;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;

/** ML-DSA-44 beside Ed25519, both of the platform, over a message as long as a checkpoint's. */
final class SignatureBench {
  private static final int WARM_UP = 1_000;
  private static final int ROUNDS = 1_000;
  private static final byte[] MESSAGE = new byte[128];

  private SignatureBench() {}

  static void run() throws GeneralSecurityException {
    for (String algorithm : new String[] {"Ed25519", "ML-DSA-44"}) {
      KeyPair keys = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
      byte[] signature = sign(algorithm, keys);
      double[] signing = new double[ROUNDS];
      double[] verifying = new double[ROUNDS];
      for (int i = -WARM_UP; i < ROUNDS; i++) {
        long began = System.nanoTime();
        signature = sign(algorithm, keys);
        long signed = System.nanoTime();
        if (!verify(algorithm, keys, signature)) {
          throw new IllegalStateException("The platform does not verify its own signature.");
        }
        if (i >= 0) {
          signing[i] = (signed - began) / 1e3;
          verifying[i] = (System.nanoTime() - signed) / 1e3;
        }
      }
      LogBench.print(algorithm + " sign, p50", median(signing), "µs");
      LogBench.print(algorithm + " verify, p50", median(verifying), "µs");
      LogBench.print(algorithm + " signature", signature.length, "bytes");
    }
  }

  private static byte[] sign(String algorithm, KeyPair keys) throws GeneralSecurityException {
    Signature signer = Signature.getInstance(algorithm);
    signer.initSign(keys.getPrivate());
    signer.update(MESSAGE);
    return signer.sign();
  }

  private static boolean verify(String algorithm, KeyPair keys, byte[] signature)
      throws GeneralSecurityException {
    Signature verifier = Signature.getInstance(algorithm);
    verifier.initVerify(keys.getPublic());
    verifier.update(MESSAGE);
    return verifier.verify(signature);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
