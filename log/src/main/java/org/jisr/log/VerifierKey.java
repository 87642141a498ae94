package org.jisr.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public half of a log's key, by which anyone checks its notes: {@code name+keyId+base64(type ‖
 * key)} (C2SP signed-note, Ed25519, type 0x01). Immutable.
 */
public final class VerifierKey {
  static final byte ED25519 = 1;

  private static final int KEY_ID_LENGTH = 4;
  private static final Pattern TEXT = Pattern.compile("([^+\\s]+)\\+([0-9a-f]{8})\\+([^\\s]+)");

  private final String name;
  private final byte[] keyId;
  private final byte[] rawKey;
  private final PublicKey key;

  VerifierKey(String name, byte[] rawKey) {
    requireName(name);
    this.name = name;
    this.rawKey = rawKey.clone();
    this.key = Ed25519Keys.publicKey(rawKey);
    this.keyId = keyId(name, rawKey);
  }

  /** Reads the text form; throws {@link LogException} when it is not one. */
  public static VerifierKey parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new LogException(LogFault.KEY_MALFORMED);
    }
    VerifierKey key = new VerifierKey(matcher.group(1), typedKey(matcher.group(3)));
    if (!key.toString().equals(text)) {
      throw new LogException(LogFault.KEY_MALFORMED);
    }
    return key;
  }

  static byte[] typedKey(String base64) {
    byte[] typed;
    try {
      typed = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new LogException(LogFault.KEY_MALFORMED, e);
    }
    if (typed.length != 1 + Ed25519Keys.LENGTH || typed[0] != ED25519) {
      throw new LogException(LogFault.KEY_MALFORMED);
    }
    return Arrays.copyOfRange(typed, 1, typed.length);
  }

  static void requireName(String name) {
    boolean allowed =
        !name.isEmpty()
            && name.codePoints()
                .noneMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isISOControl(c))
            && StandardCharsets.UTF_8.newEncoder().canEncode(name);
    if (!allowed) {
      throw new LogException(LogFault.KEY_MALFORMED);
    }
  }

  private static byte[] keyId(String name, byte[] rawKey) {
    MessageDigest digest = Hash.sha256();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    digest.update(ED25519);
    return Arrays.copyOf(digest.digest(rawKey), KEY_ID_LENGTH);
  }

  /** The key's name, which is the origin of its log. */
  public String name() {
    return name;
  }

  /** The first four bytes of {@code SHA-256(name ‖ newline ‖ type ‖ key)}, big-endian. */
  public int keyId() {
    return ByteBuffer.wrap(keyId).getInt();
  }

  /** Whether this is a key whose private half is public, so that its signatures prove nothing. */
  public boolean published() {
    return PublishedKeys.contains(rawKey);
  }

  /** Whether {@code signature} is this key's over {@code message}. */
  public boolean verify(byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  byte[] rawKey() {
    return rawKey.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey that
        && name.equals(that.name)
        && Arrays.equals(rawKey, that.rawKey);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(rawKey);
  }

  /** The text form. */
  @Override
  public String toString() {
    byte[] typed = ByteBuffer.allocate(1 + rawKey.length).put(ED25519).put(rawKey).array();
    return name
        + '+'
        + HexFormat.of().formatHex(keyId)
        + '+'
        + Base64.getEncoder().encodeToString(typed);
  }
}
