package org.jisr.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jisr.log.SignedNote.NoteSignature;
import org.jspecify.annotations.Nullable;

/**
 * The private half of a log's key: Ed25519 and, unless it was made before those were signed too,
 * ML-DSA-44. Immutable; never written to a message or a log line.
 */
public final class SigningKey {
  private final NoteSigner ed25519;
  private final @Nullable NoteSigner mlDsa44;

  private SigningKey(NoteSigner ed25519, @Nullable NoteSigner mlDsa44) {
    this.ed25519 = ed25519;
    this.mlDsa44 = mlDsa44;
    boolean fits =
        ed25519.type() == KeyType.ED25519_NOTE
            && (mlDsa44 == null
                || (mlDsa44.type() == KeyType.ML_DSA_44
                    && mlDsa44.verifierKey().name().equals(ed25519.verifierKey().name())));
    if (!fits) {
      throw new LogException(LogFault.KEY_MALFORMED);
    }
  }

  /** Two new random keys; the name becomes the origin of its log and holds no space and no plus. */
  public static SigningKey generate(String name) {
    return new SigningKey(NoteSigner.generate(name, KeyType.ED25519_NOTE), null).completed();
  }

  /** Reads {@link #secretText()}; throws {@link LogException} when it is another text. */
  public static SigningKey parse(String secretText) {
    List<String> lines = secretText.strip().lines().toList();
    if (lines.isEmpty() || lines.size() > 2) {
      throw new LogException(LogFault.KEY_MALFORMED);
    }
    return new SigningKey(
        NoteSigner.parse(lines.getFirst()),
        lines.size() == 1 ? null : NoteSigner.parse(lines.getLast()));
  }

  /** This key with a new ML-DSA-44 half where it has none. */
  public SigningKey completed() {
    return mlDsa44 == null
        ? new SigningKey(ed25519, NoteSigner.generate(name(), KeyType.ML_DSA_44))
        : this;
  }

  /** Whether it signs with ML-DSA-44 too. */
  public boolean complete() {
    return mlDsa44 != null;
  }

  /** The Ed25519 public half, by which any reader of the format checks a checkpoint. */
  public VerifierKey verifierKey() {
    return ed25519.verifierKey();
  }

  /** All public halves, Ed25519 first. */
  public List<VerifierKey> verifierKeys() {
    return mlDsa44 == null ? List.of(verifierKey()) : List.of(verifierKey(), mlDsa44.verifierKey());
  }

  /** The key's name, the origin of its log. */
  public String name() {
    return verifierKey().name();
  }

  /** Signs a message with Ed25519; 64 bytes, always the same for the same message. */
  public byte[] sign(byte[] message) {
    return ed25519.sign(message);
  }

  /** Signs a text as a note with Ed25519: the text, a blank line and the signature line. */
  public SignedNote signNote(String text) {
    SignedNote.requireText(text);
    return new SignedNote(text, List.of(ed25519.sign(text, 0)));
  }

  /** Signs a checkpoint's text with every half. */
  SignedNote signCheckpoint(CheckpointBody body, Instant now) {
    List<NoteSignature> lines = new ArrayList<>();
    String text = body.toString();
    lines.add(ed25519.sign(text, 0));
    if (mlDsa44 != null) {
      lines.add(mlDsa44.sign(text, CosigningKey.time(now)));
    }
    return new SignedNote(text, lines);
  }

  /**
   * The secret text to keep in a file that only the node's user can read: a line {@code
   * PRIVATE+KEY+name+keyId+base64(type ‖ seed)} for each half.
   */
  public String secretText() {
    return mlDsa44 == null
        ? ed25519.secretText()
        : ed25519.secretText() + '\n' + mlDsa44.secretText();
  }

  /** Names the key without showing it. */
  @Override
  public String toString() {
    return "SigningKey[" + name() + ']';
  }
}
