package org.jisr.node;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/** Reads what {@link SealedOutput} wrote, and nothing that differs from it. */
final class SealedInput extends InputStream {
  private static final int SEALED = SealedOutput.PORTION + 16;

  private final BufferedInputStream in;
  private final byte[] key;
  private final Sealing sealing = new Sealing();
  private byte[] portion = new byte[0];
  private int position;
  private long count;
  private boolean ended;

  SealedInput(InputStream in, byte[] key) {
    this.in = new BufferedInputStream(in, SEALED + 1);
    this.key = key;
  }

  @Override
  public int read() throws IOException {
    return fill() ? portion[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int taken = Math.min(length, portion.length - position);
    System.arraycopy(portion, position, bytes, offset, taken);
    position += taken;
    return taken;
  }

  private boolean fill() throws IOException {
    while (position == portion.length) {
      if (ended) {
        return false;
      }
      byte[] sealed = in.readNBytes(SEALED);
      in.mark(1);
      ended = in.read() < 0;
      if (!ended) {
        in.reset();
      }
      try {
        portion =
            sealing.run(
                Cipher.DECRYPT_MODE,
                key,
                SealedOutput.nonce(count++, ended),
                sealed,
                0,
                sealed.length);
      } catch (GeneralSecurityException e) {
        throw new IOException("A part of the backup is damaged or sealed by another key.", e);
      }
      position = 0;
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
