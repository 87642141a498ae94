package org.jisr.bank;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Builds rows in PostgreSQL's binary copy format (PostgreSQL manual, COPY, "Binary Format"). Used
 * by one thread.
 */
final class CopyBuffer {
  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final long POSTGRES_EPOCH_SECONDS = 946_684_800L;

  /** How PostgreSQL writes the timestamp {@code infinity}. */
  static final long INFINITY = Long.MAX_VALUE;

  private byte[] bytes;
  private int length;
  private int rows;

  CopyBuffer(int capacity) {
    bytes = new byte[capacity];
  }

  /** Microseconds since 2000-01-01, as PostgreSQL counts. */
  static long micros(Instant instant) {
    return (instant.getEpochSecond() - POSTGRES_EPOCH_SECONDS) * 1_000_000
        + instant.getNano() / 1_000;
  }

  void header() {
    bytes(HEADER);
  }

  void trailer() {
    int16(-1);
  }

  void row(int fields) {
    rows++;
    int16(fields);
  }

  /** How many rows were begun. */
  int rows() {
    return rows;
  }

  void field(byte[] value) {
    int32(value.length);
    bytes(value);
  }

  void field(@Nullable String value) {
    if (value == null) {
      absent();
    } else {
      field(value.getBytes(StandardCharsets.UTF_8));
    }
  }

  void field(UUID value) {
    int32(16);
    int64(value.getMostSignificantBits());
    int64(value.getLeastSignificantBits());
  }

  void field(boolean value) {
    int32(1);
    int8(value ? 1 : 0);
  }

  void field(int value) {
    int32(4);
    int32(value);
  }

  void field(long value) {
    int32(8);
    int64(value);
  }

  void field(double value) {
    field(Double.doubleToLongBits(value));
  }

  void smallField(int value) {
    int32(2);
    int16(value);
  }

  void absent() {
    int32(-1);
  }

  void int8(int value) {
    reserve(1);
    bytes[length++] = (byte) value;
  }

  void int16(int value) {
    reserve(2);
    SHORTS.set(bytes, length, (short) value);
    length += 2;
  }

  void int32(int value) {
    reserve(4);
    INTS.set(bytes, length, value);
    length += 4;
  }

  void int64(long value) {
    reserve(8);
    LONGS.set(bytes, length, value);
    length += 8;
  }

  void bytes(byte[] value) {
    reserve(value.length);
    System.arraycopy(value, 0, bytes, length, value.length);
    length += value.length;
  }

  int length() {
    return length;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  byte[] array() {
    return bytes;
  }

  void clear() {
    length = 0;
  }

  byte[] toByteArray() {
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
    }
  }
}
