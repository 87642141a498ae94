package org.jisr.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One of the journal's two files, filled with zeros ahead of use: a write then changes no length,
 * and a full disk shows before anything of a batch is written.
 */
final class JournalSegment implements AutoCloseable {
  private static final int CHUNK = 1 << 20;

  private final FileChannel channel;
  private long allocated;
  private long position;
  private long dirtyTo;

  JournalSegment(Path file) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    allocated = channel.size();
    dirtyTo = allocated;
  }

  static byte[] read(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
  }

  /** Whether it holds nothing but zeros. */
  boolean clean() {
    return dirtyTo == 0;
  }

  /** Writes a batch and forces it to disk; after a failure nothing of it stays. */
  void append(byte[] batch) throws IOException {
    heal();
    allocate(position + batch.length);
    dirtyTo = position + batch.length;
    DurableFiles.writeAll(channel, ByteBuffer.wrap(batch), position);
    channel.force(false);
    position = dirtyTo;
  }

  /** Overwrites what a failed append may have left behind. */
  void heal() throws IOException {
    if (dirtyTo > position) {
      zero(position, dirtyTo);
      dirtyTo = position;
    }
  }

  /** Overwrites all that was written, as it holds secrets, and starts again. */
  void clear() throws IOException {
    zero(0, dirtyTo);
    position = 0;
    dirtyTo = 0;
  }

  private void allocate(long length) throws IOException {
    while (allocated < length) {
      zero(allocated, allocated + CHUNK);
      channel.force(true);
      allocated += CHUNK;
    }
  }

  private void zero(long from, long to) throws IOException {
    ByteBuffer zeros = ByteBuffer.allocate((int) Math.min(CHUNK, to - from));
    for (long at = from; at < to; at += zeros.capacity()) {
      zeros.clear().limit((int) Math.min(zeros.capacity(), to - at));
      DurableFiles.writeAll(channel, zeros, at);
    }
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
