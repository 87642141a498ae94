package org.jisr.exchange;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pouch, one sealed envelope in memory at a time. What it gives out before its end has been
 * read may be of a damaged pouch; read one whole before anything of it is taken.
 */
final class PouchReader implements Closeable {
  private static final int MAX_LINE = 96;
  private static final Pattern FIRST = Pattern.compile(PouchWriter.FORMAT + " ([1-9][0-9]{0,3})");

  private final InputStream in;
  private final MessageDigest digest = Digest.sha256();
  private final PouchHead head;
  private int envelopes;
  private String hash = "";

  PouchReader(Path file) throws IOException {
    in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    String line = firstLine();
    Matcher first = FIRST.matcher(line);
    if (!first.matches()) {
      throw new ExchangeException(ExchangeFault.POUCH_MALFORMED);
    }
    byte[] json = in.readNBytes(Integer.parseInt(first.group(1)));
    hash(line);
    digest.update(json);
    head = PouchHead.read(json);
  }

  PouchHead head() {
    return head;
  }

  int envelopes() {
    return envelopes;
  }

  /** SHA-256 of a pouch that was read to its end. */
  String digest() {
    return hash;
  }

  /**
   * The next envelope; null at the end of a whole pouch.
   *
   * @throws ExchangeException {@code EXCHANGE_POUCH_DAMAGED} when something is missing or altered
   */
  @Nullable SealedEnvelope next() throws IOException {
    String line = line();
    if (line.startsWith("end ")) {
      end(line);
      return null;
    }
    SealedEnvelope sealed = envelope(line);
    hash(line);
    digest.update(sealed.labelBytes());
    digest.update(sealed.box());
    if (!head.fits(sealed.label())) {
      throw damaged();
    }
    envelopes++;
    return sealed;
  }

  private SealedEnvelope envelope(String line) throws IOException {
    try {
      return SealedEnvelope.read(line, in);
    } catch (ExchangeException e) {
      throw new ExchangeException(ExchangeFault.POUCH_DAMAGED, e);
    }
  }

  private void end(String line) throws IOException {
    hash = HexFormat.of().formatHex(digest.digest());
    String expected = PouchWriter.last(envelopes, hash);
    if (!expected.equals(line + "\n") || in.read() >= 0) {
      throw damaged();
    }
  }

  /** This line tells a pouch from any other file. */
  private String firstLine() throws IOException {
    try {
      return line();
    } catch (ExchangeException e) {
      throw new ExchangeException(ExchangeFault.POUCH_MALFORMED, e);
    }
  }

  private void hash(String line) {
    digest.update((line + "\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || line.length() >= MAX_LINE) {
        throw damaged();
      }
      line.append((char) next);
    }
    return line.toString();
  }

  private static ExchangeException damaged() {
    return new ExchangeException(ExchangeFault.POUCH_DAMAGED);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
