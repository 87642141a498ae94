package org.jisr.node;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rows in PostgreSQL's text form of {@code COPY}, each sealed with the key of the number in its
 * first column. A row whose key was destroyed is left out when it is read.
 */
final class SealedRows {
  private static final int LONGEST = 1 << 30;

  private SealedRows() {}

  /** A stream that takes rows and writes them sealed; a row without a key is not written at all. */
  static final class Output extends OutputStream {
    private final DataOutputStream out;
    private final LongFunction<byte @Nullable []> keys;
    private final Sealing sealing = new Sealing();
    private final Line line = new Line();
    private long rows;
    private long lastNumber = -1;
    private byte @Nullable [] lastKey;

    Output(OutputStream out, LongFunction<byte @Nullable []> keys) {
      this.out = new DataOutputStream(out);
      this.keys = keys;
    }

    /** How many rows were written. */
    long rows() {
      return rows;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int start = offset;
      for (int i = offset; i < offset + length; i++) {
        if (bytes[i] == '\n') {
          line.write(bytes, start, i + 1 - start);
          seal();
          start = i + 1;
        }
      }
      line.write(bytes, start, offset + length - start);
    }

    private void seal() throws IOException {
      long number = line.number();
      if (number != lastNumber) {
        lastNumber = number;
        lastKey = keys.apply(number);
      }
      byte[] key = lastKey;
      if (key != null) {
        byte[] sealed = sealing.seal(key, line.bytes(), line.size());
        out.writeLong(number);
        out.writeInt(sealed.length);
        out.write(sealed);
        rows++;
      }
      line.reset();
    }
  }

  /** The bytes of the row being written, which are not copied. */
  private static final class Line extends ByteArrayOutputStream {
    byte[] bytes() {
      return buf;
    }

    long number() throws IOException {
      long number = 0;
      for (int i = 0; i < count; i++) {
        if (buf[i] == '\t' || buf[i] == '\n') {
          return number;
        }
        if (buf[i] < '0' || buf[i] > '9') {
          break;
        }
        number = number * 10 + buf[i] - '0';
      }
      throw new IOException("A row does not begin with its number.");
    }
  }

  /** A stream of the rows whose keys still exist. */
  static final class Input extends OpenedInput {
    private final DataInputStream in;
    private final LongFunction<byte @Nullable []> keys;
    private final Sealing sealing = new Sealing();
    private long left;

    Input(InputStream in, LongFunction<byte @Nullable []> keys) {
      this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
      this.keys = keys;
    }

    /** How many rows were left out. */
    long left() {
      return left;
    }

    @Override
    byte @Nullable [] next() throws IOException {
      while (true) {
        in.mark(1);
        if (in.read() < 0) {
          return null;
        }
        in.reset();
        long number = in.readLong();
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
          throw new IOException("A row of the backup is damaged.");
        }
        byte[] sealed = in.readNBytes(length);
        byte[] key = keys.apply(number);
        if (key == null) {
          left++;
          continue;
        }
        try {
          return sealing.open(key, sealed);
        } catch (GeneralSecurityException e) {
          throw new IOException("A row of the backup is damaged or sealed by another key.", e);
        }
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
