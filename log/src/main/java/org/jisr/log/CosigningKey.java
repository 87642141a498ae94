package org.jisr.log;

import java.time.Instant;
import java.util.List;
import org.jisr.log.SignedNote.NoteSignature;

/**
 * A witness's private keys, Ed25519 and ML-DSA-44, with which it states that a checkpoint extends
 * all it saw before (C2SP tlog-cosignature). Immutable; never written to a message or a log line.
 *
 * <p>They are of types of their own, so that nobody can pass off a log's signature as a witness's.
 */
public final class CosigningKey {
  private final NoteSigner ed25519;
  private final NoteSigner mlDsa44;

  private CosigningKey(NoteSigner ed25519, NoteSigner mlDsa44) {
    this.ed25519 = ed25519;
    this.mlDsa44 = mlDsa44;
    boolean fits =
        ed25519.type() == KeyType.ED25519_COSIGNATURE
            && mlDsa44.type() == KeyType.ML_DSA_44
            && ed25519.verifierKey().name().equals(mlDsa44.verifierKey().name());
    if (!fits) {
      throw new LogException(LogFault.KEY_MALFORMED);
    }
  }

  /** New random keys; the name holds no space and no plus. */
  public static CosigningKey generate(String name) {
    return new CosigningKey(
        NoteSigner.generate(name, KeyType.ED25519_COSIGNATURE),
        NoteSigner.generate(name, KeyType.ML_DSA_44));
  }

  /** Reads {@link #secretText()}; throws {@link LogException} when it is another text. */
  public static CosigningKey parse(String secretText) {
    List<String> lines = secretText.strip().lines().toList();
    if (lines.size() != 2) {
      throw new LogException(LogFault.KEY_MALFORMED);
    }
    return new CosigningKey(NoteSigner.parse(lines.getFirst()), NoteSigner.parse(lines.getLast()));
  }

  /** The witness's name. */
  public String name() {
    return ed25519.verifierKey().name();
  }

  /** Both public halves, Ed25519 first; a policy names one of them. */
  public List<VerifierKey> verifierKeys() {
    return List.of(ed25519.verifierKey(), mlDsa44.verifierKey());
  }

  List<NoteSignature> cosign(CheckpointBody body, Instant now) {
    String text = body.toString();
    long time = time(now);
    return List.of(ed25519.sign(text, time), mlDsa44.sign(text, time));
  }

  /** Seconds since 1970; never 0, which would say that no time is stated. */
  static long time(Instant now) {
    return Math.max(1, now.getEpochSecond());
  }

  /** The secret text to keep in a file that only the witness's user can read: two lines. */
  public String secretText() {
    return ed25519.secretText() + '\n' + mlDsa44.secretText();
  }

  /** Names the witness without showing a key. */
  @Override
  public String toString() {
    return "CosigningKey[" + name() + ']';
  }
}
