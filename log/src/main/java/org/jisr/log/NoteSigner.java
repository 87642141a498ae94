package org.jisr.log;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jisr.log.SignedNote.NoteSignature;

/**
 * One private key that signs notes, with its text form {@code PRIVATE+KEY+name+keyId+base64(type ‖
 * seed)}. Immutable; never written to a message or a log line.
 */
final class NoteSigner {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern TEXT =
      Pattern.compile("PRIVATE\\+KEY\\+([^+\\s]+)\\+([0-9a-f]{8})\\+([^\\s]+)");

  private final byte[] seed;
  private final KeyPair keys;
  private final VerifierKey verifierKey;

  private NoteSigner(String name, KeyType type, byte[] seed) {
    this.seed = seed.clone();
    this.keys = type.pairOf(seed);
    this.verifierKey = new VerifierKey(name, type, type.raw(keys.getPublic()));
  }

  static NoteSigner generate(String name, KeyType type) {
    VerifierKey.requireName(name);
    byte[] seed = new byte[KeyType.SEED_LENGTH];
    RANDOM.nextBytes(seed);
    return new NoteSigner(name, type, seed);
  }

  /** Reads {@link #secretText()}; throws {@link LogException} when it is another text. */
  static NoteSigner parse(String secretText) {
    Matcher matcher = TEXT.matcher(secretText);
    if (!matcher.matches()) {
      throw new LogException(LogFault.KEY_MALFORMED);
    }
    byte[] typed = VerifierKey.typedKey(matcher.group(3));
    if (typed.length != 1 + KeyType.SEED_LENGTH) {
      throw new LogException(LogFault.KEY_MALFORMED);
    }
    byte[] seed = Arrays.copyOfRange(typed, 1, typed.length);
    NoteSigner signer = new NoteSigner(matcher.group(1), KeyType.of(typed[0]), seed);
    if (!signer.secretText().equals(secretText)) {
      throw new LogException(LogFault.KEY_MALFORMED);
    }
    return signer;
  }

  VerifierKey verifierKey() {
    return verifierKey;
  }

  KeyType type() {
    return verifierKey.type();
  }

  /** The signature line over a note's text; {@code time} in seconds since 1970, never 0. */
  NoteSignature sign(String text, long time) {
    byte[] signature = sign(SignedMessage.of(type(), verifierKey.name(), text, time));
    if (!type().timed()) {
      return NoteSignature.of(verifierKey, signature);
    }
    return NoteSignature.of(
        verifierKey,
        ByteBuffer.allocate(Long.BYTES + signature.length).putLong(time).put(signature).array());
  }

  byte[] sign(byte[] message) {
    try {
      Signature signer = Signature.getInstance(type().algorithm());
      signer.initSign(keys.getPrivate());
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform from 24 on has both algorithms.", e);
    }
  }

  String secretText() {
    byte[] typed = ByteBuffer.allocate(1 + seed.length).put(type().code()).put(seed).array();
    return "PRIVATE+KEY+%s+%s+%s"
        .formatted(
            verifierKey.name(),
            HexFormat.of().toHexDigits(verifierKey.keyId()),
            Base64.getEncoder().encodeToString(typed));
  }
}
