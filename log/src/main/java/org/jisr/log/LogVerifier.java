package org.jisr.log;

import java.nio.file.Path;
import java.util.List;

/** Checks a log offline with nothing but its verifier key; never needs the log's process. */
public final class LogVerifier {
  private LogVerifier() {}

  /** Recomputes everything in a node's log folder and reports all that is wrong with it. */
  public static LogReport verify(Path folder, VerifierKey key) {
    throw new UnsupportedOperationException();
  }

  /** As {@link #verify}, and checks that the folder extends an earlier checkpoint. */
  public static LogReport verify(Path folder, VerifierKey key, List<Checkpoint> earlier) {
    throw new UnsupportedOperationException();
  }

  /** Whether the proof shows that {@code newer} extends {@code older}. */
  public static boolean consistent(Checkpoint older, Checkpoint newer, List<Hash> proof) {
    return older.origin().equals(newer.origin())
        && MerkleProofs.consistency(older.size(), newer.size(), proof, older.root(), newer.root());
  }
}
