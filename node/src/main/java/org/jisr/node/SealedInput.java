package org.jisr.node;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import org.jspecify.annotations.Nullable;

/** Reads what {@link SealedOutput} wrote, and nothing that differs from it. */
final class SealedInput extends OpenedInput {
  private static final int SEALED = SealedOutput.PORTION + 16;

  private final BufferedInputStream in;
  private final byte[] key;
  private final Sealing sealing = new Sealing();
  private long count;
  private boolean ended;

  SealedInput(InputStream in, byte[] key) {
    this.in = new BufferedInputStream(in, SEALED + 1);
    this.key = key;
  }

  @Override
  byte @Nullable [] next() throws IOException {
    if (ended) {
      return null;
    }
    byte[] sealed = in.readNBytes(SEALED);
    in.mark(1);
    ended = in.read() < 0;
    if (!ended) {
      in.reset();
    }
    try {
      return sealing.run(
          Cipher.DECRYPT_MODE, key, SealedOutput.nonce(count++, ended), sealed, 0, sealed.length);
    } catch (GeneralSecurityException e) {
      throw new IOException("A part of the backup is damaged or sealed by another key.", e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
