package org.jisr.log;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;

/** Checks a log offline with nothing but its verifier key; never needs the log's process. */
public final class LogVerifier {
  private LogVerifier() {}

  /**
   * Recomputes everything in a node's log folder from its entries and reports all that is wrong:
   * checkpoint, bundles, tiles, leaves and the secrets that open them. Safe on a running log.
   */
  public static LogReport verify(Path folder, VerifierKey key) {
    return verify(folder, key, List.of());
  }

  /** As {@link #verify(Path, VerifierKey)}, and checks that the log extends earlier checkpoints. */
  public static LogReport verify(Path folder, VerifierKey key, List<Checkpoint> earlier) {
    return verify(folder, List.of(key), earlier);
  }

  /** As above for a log that signs with several keys, each of which must have signed. */
  public static LogReport verify(
      Path folder, Collection<VerifierKey> keys, List<Checkpoint> earlier) {
    return verify(folder, keys, earlier, checked -> {});
  }

  /**
   * As above, and says as it goes how many entries it has checked.
   *
   * @param progress is told now and then, on this thread
   */
  public static LogReport verify(
      Path folder, Collection<VerifierKey> keys, List<Checkpoint> earlier, LongConsumer progress) {
    return FolderCheck.ofLeaves(folder, keys, earlier, progress);
  }

  /**
   * As {@link #verify(Path, VerifierKey)} for a log whose entries need not be this node's leaves.
   */
  public static LogReport verifyTree(Path folder, VerifierKey key, List<Checkpoint> earlier) {
    return verifyTree(folder, List.of(key), earlier);
  }

  /** As above for a log that signs with several keys, each of which must have signed. */
  public static LogReport verifyTree(
      Path folder, Collection<VerifierKey> keys, List<Checkpoint> earlier) {
    return FolderCheck.ofTree(folder, keys, earlier);
  }

  /** Whether the proof shows that {@code newer} extends {@code older}. */
  public static boolean consistent(Checkpoint older, Checkpoint newer, List<Hash> proof) {
    return older.origin().equals(newer.origin())
        && MerkleProofs.consistency(older.size(), newer.size(), proof, older.root(), newer.root());
  }
}
