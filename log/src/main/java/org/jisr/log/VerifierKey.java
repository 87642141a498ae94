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
 * The public half of a log's or a witness's key, by which anyone checks its notes: {@code
 * name+keyId+base64(type ‖ key)} (C2SP signed-note). Immutable.
 *
 * <p>The types are Ed25519 over the note (0x01), Ed25519 over a time and the note (0x04) and
 * ML-DSA-44 over name, time and tree (0x06).
 */
public final class VerifierKey {
  private static final int KEY_ID_LENGTH = 4;
  private static final Pattern TEXT = Pattern.compile("([^+\\s]+)\\+([0-9a-f]{8})\\+([^\\s]+)");

  private final String name;
  private final KeyType type;
  private final byte[] keyId;
  private final byte[] rawKey;
  private final PublicKey key;

  VerifierKey(String name, KeyType type, byte[] rawKey) {
    requireName(name);
    this.name = name;
    this.type = type;
    this.rawKey = rawKey.clone();
    this.key = type.publicKey(rawKey);
    this.keyId = keyId(name, type, rawKey);
  }

  /** Reads the text form; throws {@link LogException} when it is not one. */
  public static VerifierKey parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new LogException(LogFault.KEY_MALFORMED);
    }
    byte[] typed = typedKey(matcher.group(3));
    KeyType type = KeyType.of(typed[0]);
    if (typed.length != 1 + type.keyLength()) {
      throw new LogException(LogFault.KEY_MALFORMED);
    }
    VerifierKey key =
        new VerifierKey(matcher.group(1), type, Arrays.copyOfRange(typed, 1, typed.length));
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
    if (typed.length == 0) {
      throw new LogException(LogFault.KEY_MALFORMED);
    }
    return typed;
  }

  static void requireName(String name) {
    boolean allowed =
        !name.isEmpty()
            && name.getBytes(StandardCharsets.UTF_8).length <= SignedMessage.MAX_NAME
            && name.codePoints()
                .noneMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isISOControl(c))
            && StandardCharsets.UTF_8.newEncoder().canEncode(name);
    if (!allowed) {
      throw new LogException(LogFault.KEY_MALFORMED);
    }
  }

  private static byte[] keyId(String name, KeyType type, byte[] rawKey) {
    MessageDigest digest = Hash.sha256();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    digest.update(type.code());
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

  KeyType type() {
    return type;
  }

  /** Whether this key can stand for a log: type 0x01 or 0x06. */
  public boolean ofLog() {
    return type != KeyType.ED25519_COSIGNATURE;
  }

  /** Whether this key can stand for a witness: type 0x04 or 0x06. */
  public boolean ofWitness() {
    return type.timed();
  }

  /** Whether both wrap the same public key, whatever their names and types. */
  boolean sameKey(VerifierKey other) {
    return Arrays.equals(rawKey, other.rawKey);
  }

  /** Whether what follows the key id in a signature line is this key's over a note's text. */
  boolean verifyLine(String text, byte[] signature) {
    if (!type.timed()) {
      return verify(SignedMessage.of(type, name, text, 0), signature);
    }
    if (signature.length != Long.BYTES + type.signatureLength()) {
      return false;
    }
    long time = ByteBuffer.wrap(signature).getLong();
    byte[] bare = Arrays.copyOfRange(signature, Long.BYTES, signature.length);
    return time > 0 && verify(SignedMessage.of(type, name, text, time), bare);
  }

  /** Whether {@code signature} is this key's over {@code message}. */
  public boolean verify(byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(type.algorithm());
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey that
        && name.equals(that.name)
        && type == that.type
        && Arrays.equals(rawKey, that.rawKey);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(rawKey);
  }

  /** The text form. */
  @Override
  public String toString() {
    byte[] typed = ByteBuffer.allocate(1 + rawKey.length).put(type.code()).put(rawKey).array();
    return name
        + '+'
        + HexFormat.of().formatHex(keyId)
        + '+'
        + Base64.getEncoder().encodeToString(typed);
  }
}
