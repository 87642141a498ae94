package org.jisr.node;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/**
 * Seals a stream in portions that can neither be cut, moved nor joined (the STREAM construction of
 * Hoang, Reyhanitabar, Rogaway and Vizár, 2015): the nonce counts the portions and marks the last.
 * Its key is for one stream only.
 */
final class SealedOutput extends OutputStream {
  static final int PORTION = 1 << 16;

  private final OutputStream out;
  private final byte[] key;
  private final Sealing sealing = new Sealing();
  private final byte[] portion = new byte[PORTION];
  private int length;
  private long count;

  SealedOutput(OutputStream out, byte[] key) {
    this.out = out;
    this.key = key;
  }

  static byte[] nonce(long count, boolean last) {
    return ByteBuffer.allocate(Sealing.NONCE).putInt(last ? 1 : 0).putLong(count).array();
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    int from = offset;
    int left = count;
    while (left > 0) {
      if (length == PORTION) {
        flushPortion(false);
      }
      int taken = Math.min(left, PORTION - length);
      System.arraycopy(bytes, from, portion, length, taken);
      length += taken;
      from += taken;
      left -= taken;
    }
  }

  /** Seals the last portion; the stream below stays open. */
  @Override
  public void close() throws IOException {
    flushPortion(true);
  }

  private void flushPortion(boolean last) throws IOException {
    try {
      out.write(sealing.run(Cipher.ENCRYPT_MODE, key, nonce(count++, last), portion, 0, length));
      length = 0;
    } catch (GeneralSecurityException e) {
      throw new IOException("A portion of the backup could not be sealed.", e);
    }
  }
}
