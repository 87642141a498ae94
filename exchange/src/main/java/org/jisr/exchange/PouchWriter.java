package org.jisr.exchange;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Writes a pouch (format {@code jisr-pouch/1}): a line with the length of the head, the head,
 * sealed envelopes one after the other, and a last line with their number and SHA-256 of all before
 * it. On the disk when {@link #finish} returns.
 */
final class PouchWriter implements Closeable {
  static final String FORMAT = "jisr-pouch/1";

  /** Bytes after which nothing more is put in; so much fits on anything that can be carried. */
  private static final long FULL = 32L << 20;

  private final FileChannel channel;
  private final OutputStream out;
  private final MessageDigest digest = Digest.sha256();
  private long bytes;
  private int envelopes;

  PouchWriter(Path file, PouchHead head) throws IOException {
    channel =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    byte[] json = head.json();
    put("%s %d\n".formatted(FORMAT, json.length).getBytes(StandardCharsets.US_ASCII));
    put(json);
  }

  void add(byte[] sealed) throws IOException {
    put(sealed);
    envelopes++;
  }

  private void put(byte[] part) throws IOException {
    digest.update(part);
    out.write(part);
    bytes += part.length;
  }

  boolean full() {
    return bytes >= FULL;
  }

  int envelopes() {
    return envelopes;
  }

  /**
   * Ends the pouch and forces it to the disk.
   *
   * @return the digest in its last line
   */
  String finish() throws IOException {
    String hash = HexFormat.of().formatHex(digest.digest());
    out.write(last(envelopes, hash).getBytes(StandardCharsets.US_ASCII));
    out.flush();
    channel.force(true);
    return hash;
  }

  static String last(int envelopes, String hash) {
    return "end %d %s\n".formatted(envelopes, hash);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
