package org.jisr.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The private half of a log's Ed25519 key. Immutable; never written to a message or a log line. */
public final class SigningKey {
  private static final Pattern TEXT =
      Pattern.compile("PRIVATE\\+KEY\\+([^+\\s]+)\\+([0-9a-f]{8})\\+([^\\s]+)");

  private final byte[] seed;
  private final KeyPair keys;
  private final VerifierKey verifierKey;

  private SigningKey(String name, byte[] seed) {
    this.seed = seed.clone();
    this.keys = Ed25519Keys.ofSeed(seed);
    this.verifierKey = new VerifierKey(name, Ed25519Keys.raw(keys.getPublic()));
  }

  /** A new random key; the name becomes the origin of its log and holds no space and no plus. */
  public static SigningKey generate(String name) {
    byte[] seed = new byte[Ed25519Keys.LENGTH];
    new SecureRandom().nextBytes(seed);
    return new SigningKey(name, seed);
  }

  /** Reads {@link #secretText()}; throws {@link LogException} when it is another text. */
  public static SigningKey parse(String secretText) {
    Matcher matcher = TEXT.matcher(secretText.strip());
    if (!matcher.matches()) {
      throw new LogException(LogFault.KEY_MALFORMED);
    }
    SigningKey key = new SigningKey(matcher.group(1), VerifierKey.typedKey(matcher.group(3)));
    if (!key.secretText().equals(secretText.strip())) {
      throw new LogException(LogFault.KEY_MALFORMED);
    }
    return key;
  }

  /** The public half. */
  public VerifierKey verifierKey() {
    return verifierKey;
  }

  /** The key's name, the origin of its log. */
  public String name() {
    return verifierKey.name();
  }

  /** Signs a message with Ed25519; 64 bytes, always the same for the same message. */
  public byte[] sign(byte[] message) {
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(keys.getPrivate());
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform from 15 on has Ed25519.", e);
    }
  }

  /** Signs a text as a note: the text, a blank line and this key's signature line. */
  public SignedNote signNote(String text) {
    byte[] signature = sign(text.getBytes(StandardCharsets.UTF_8));
    return SignedNote.of(text, verifierKey, signature);
  }

  /**
   * The secret text to keep in a file that only the node's user can read: {@code
   * PRIVATE+KEY+name+keyId+base64(type ‖ seed)}.
   */
  public String secretText() {
    byte[] typed = ByteBuffer.allocate(1 + seed.length).put(VerifierKey.ED25519).put(seed).array();
    return "PRIVATE+KEY+%s+%s+%s"
        .formatted(
            name(),
            HexFormat.of().toHexDigits(verifierKey.keyId()),
            Base64.getEncoder().encodeToString(typed));
  }

  /** Names the key without showing it. */
  @Override
  public String toString() {
    return "SigningKey[" + name() + ']';
  }
}
