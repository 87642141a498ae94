package org.jisr.stix;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a file, decompressed when it begins with the two magic bytes of gzip (RFC 1952), and
 * never more of them than the limits allow.
 */
final class UnpackedInput implements AutoCloseable {
  private static final long RATIO_GRACE = 16L << 20;
  private static final int GZIP_BUFFER = 1 << 16;

  private final BundleLimits limits;
  private final InputStream source;
  private final InputStream unpacked;
  private final boolean compressed;
  private long packedCount;
  private long unpackedCount;

  UnpackedInput(InputStream source, BundleLimits limits) {
    this.source = source;
    this.limits = limits;
    try {
      PushbackInputStream sniffed = new PushbackInputStream(new Counted(source), 2);
      byte[] magic = sniffed.readNBytes(2);
      sniffed.unread(magic);
      compressed = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
      unpacked = compressed ? new GZIPInputStream(sniffed, GZIP_BUFFER) : sniffed;
    } catch (EOFException e) {
      throw failed(Problem.BUNDLE_TRUNCATED, e);
    } catch (ZipException e) {
      throw failed(Problem.BUNDLE_GZIP_BROKEN, e);
    } catch (IOException e) {
      throw failed(Problem.BUNDLE_UNREADABLE, e);
    }
  }

  /** Fills the buffer with at least one byte; -1 at the end of the file. */
  int read(byte[] buffer) {
    try {
      int count = unpacked.read(buffer, 0, buffer.length);
      if (count > 0) {
        unpackedCount += count;
        checkLimits();
      }
      return count;
    } catch (EOFException e) {
      throw failed(Problem.BUNDLE_TRUNCATED, e);
    } catch (ZipException e) {
      throw failed(Problem.BUNDLE_GZIP_BROKEN, e);
    } catch (IOException e) {
      throw failed(Problem.BUNDLE_UNREADABLE, e);
    }
  }

  private void checkLimits() {
    if (unpackedCount > limits.unpackedBytes()) {
      throw new StixException(Problem.BUNDLE_TOO_BIG);
    }
    if (compressed
        && unpackedCount > RATIO_GRACE
        && unpackedCount / limits.unpackRatio() > packedCount) {
      throw new StixException(Problem.BUNDLE_ZIP_BOMB);
    }
  }

  private static StixException failed(Problem problem, IOException cause) {
    return new StixException(problem, null, -1, cause);
  }

  @Override
  public void close() throws IOException {
    try (source) {
      unpacked.close();
    }
  }

  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = in.read();
      packedCount += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = in.read(buffer, offset, length);
      packedCount += Math.max(count, 0);
      return count;
    }
  }
}
