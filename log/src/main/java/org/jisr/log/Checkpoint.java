package org.jisr.log;

import java.time.Instant;
import java.util.Collection;

/**
 * A log's signed statement of how many leaves it has and what their root is (C2SP tlog-checkpoint).
 *
 * @param origin the log's name
 * @param size the number of leaves
 * @param root the root of the tree of that size
 * @param note the signed note that says so
 */
public record Checkpoint(String origin, long size, Hash root, SignedNote note) {
  static Checkpoint sign(SigningKey key, long size, Hash root, Instant now) {
    CheckpointBody body = new CheckpointBody(key.name(), size, root);
    return of(body, key.signCheckpoint(body, now));
  }

  static Checkpoint of(CheckpointBody body, SignedNote note) {
    return new Checkpoint(body.origin(), body.size(), body.root(), note);
  }

  /**
   * Reads a checkpoint and checks its origin and the key's signature.
   *
   * @throws LogException when the text is not a checkpoint of that key
   */
  public static Checkpoint parse(String text, VerifierKey key) {
    SignedNote note = SignedNote.parse(text);
    note.verify(key);
    CheckpointBody body = CheckpointBody.parse(note.text());
    if (!body.origin().equals(key.name())
        || (body.size() == 0 && !body.root().equals(Hash.EMPTY_TREE))) {
      throw new LogException(LogFault.CHECKPOINT_MALFORMED);
    }
    return of(body, note);
  }

  /**
   * Reads a checkpoint and checks its origin and the signatures of all keys it is signed with.
   *
   * @param keys of one log; at least one must have signed, and none may fail
   * @throws LogException when the text is not a checkpoint of one of them
   */
  public static Checkpoint parse(String text, Collection<VerifierKey> keys) {
    SignedNote note = SignedNote.parse(text);
    CheckpointBody body = CheckpointBody.parse(note.text());
    boolean signed = false;
    for (VerifierKey key : keys) {
      signed |= key.name().equals(body.origin()) && note.signedBy(key);
    }
    if (!signed) {
      throw new LogException(LogFault.SIGNATURE_MISSING);
    }
    if (body.size() == 0 && !body.root().equals(Hash.EMPTY_TREE)) {
      throw new LogException(LogFault.CHECKPOINT_MALFORMED);
    }
    return of(body, note);
  }

  /**
   * As {@link #parse(String, VerifierKey)}, and every key must have signed: so that neither of two
   * kinds of signature alone is enough for a forger.
   */
  public static Checkpoint parseSignedByAll(String text, Collection<VerifierKey> keys) {
    Checkpoint checkpoint = parse(text, keys);
    keys.forEach(checkpoint.note()::verify);
    return checkpoint;
  }

  CheckpointBody body() {
    return new CheckpointBody(origin, size, root);
  }

  /** The signed note as it stands in a file. */
  @Override
  public String toString() {
    return note.toString();
  }
}
