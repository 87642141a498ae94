package org.jisr.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/**
 * Proof that a leaf stands in a log, checked offline by anyone who has the log's verifier key.
 *
 * <p>The text form is C2SP tlog-proof; the leaf's own bytes travel in its {@code extra} line, which
 * the format leaves unauthenticated and the inclusion proof then authenticates. Immutable.
 */
public final class LeafProof {
  private static final String VERSION = "c2sp.org/tlog-proof@v1";
  private static final int MAX_HASHES = 63;

  private final byte[] entry;
  private final long index;
  private final List<Hash> path;
  private final String checkpoint;

  LeafProof(byte[] entry, long index, List<Hash> path, String checkpoint) {
    this.entry = entry.clone();
    this.index = index;
    this.path = List.copyOf(path);
    this.checkpoint = checkpoint;
  }

  /**
   * Reads {@link #toString()}; throws {@link LogException} for another text. Proves nothing yet.
   */
  public static LeafProof parse(String text) {
    int split = text.indexOf("\n\n");
    if (split < 0 || text.length() > SignedNote.MAX_LENGTH) {
      throw new LogException(LogFault.PROOF_MALFORMED);
    }
    List<String> lines = Arrays.asList(text.substring(0, split).split("\n", -1));
    if (lines.size() < 3
        || lines.size() > 3 + MAX_HASHES
        || !lines.get(0).equals(VERSION)
        || !lines.get(1).startsWith("extra ")
        || !lines.get(2).matches("index (0|[1-9][0-9]{0,17})")) {
      throw new LogException(LogFault.PROOF_MALFORMED);
    }
    try {
      byte[] entry = Base64.getDecoder().decode(lines.get(1).substring("extra ".length()));
      long index = Long.parseLong(lines.get(2).substring("index ".length()));
      List<Hash> path = new ArrayList<>();
      lines.subList(3, lines.size()).forEach(line -> path.add(Hash.parse(line)));
      LeafProof proof = new LeafProof(entry, index, path, text.substring(split + 2));
      if (!proof.toString().equals(text)) {
        throw new LogException(LogFault.PROOF_MALFORMED);
      }
      return proof;
    } catch (IllegalArgumentException e) {
      throw new LogException(LogFault.PROOF_MALFORMED, e);
    }
  }

  /**
   * Checks everything: the checkpoint's signature and origin, and that the leaf leads to its root.
   *
   * @return the leaf that is proven
   * @throws LogException when anything does not verify
   */
  public LogEntry verify(VerifierKey key) {
    return verify(Checkpoint.parse(checkpoint, key));
  }

  /**
   * As {@link #verify(VerifierKey)} for a log with several keys, each of which must have signed.
   */
  public LogEntry verify(Collection<VerifierKey> keys) {
    return verify(Checkpoint.parseSignedByAll(checkpoint, keys));
  }

  /**
   * Checks everything against a policy: the log's signature, the witnesses' cosignatures, and that
   * the leaf leads to the root they signed.
   *
   * @throws LogException {@link LogFault#QUORUM_MISSING} when only the cosignatures do not suffice
   */
  public LogEntry verify(WitnessPolicy policy) {
    PolicyVerdict verdict = policy.judge(checkpoint);
    LogEntry leaf = verify(verdict.checkpoint());
    if (!verdict.met()) {
      throw new LogException(LogFault.QUORUM_MISSING);
    }
    return leaf;
  }

  /** The same leaf in a later tree, for whoever got its inclusion there. Proves nothing yet. */
  public LeafProof in(Checkpoint later, List<Hash> inclusion) {
    return new LeafProof(entry, index, inclusion, later.toString());
  }

  private LogEntry verify(Checkpoint signed) {
    MerkleProofs.requireInclusion(signed, index, Hash.ofLeaf(entry), path);
    LogEntry leaf = LeafCodec.read(entry);
    if (leaf.index() != index) {
      throw new LogException(LogFault.PROOF_INVALID);
    }
    return leaf;
  }

  /** The leaf's place in the log, from 0. */
  public long index() {
    return index;
  }

  /** A copy of the leaf's bytes as they stand in the log. */
  public byte[] entry() {
    return entry.clone();
  }

  /** The inclusion hashes from the leaf to the root. */
  public List<Hash> path() {
    return path;
  }

  /** The signed checkpoint as text, unverified. */
  public String checkpoint() {
    return checkpoint;
  }

  /** The {@code .tlog-proof} text. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(VERSION).append('\n');
    text.append("extra ").append(Base64.getEncoder().encodeToString(entry)).append('\n');
    text.append("index ").append(index).append('\n');
    path.forEach(hash -> text.append(hash).append('\n'));
    return text.append('\n').append(checkpoint).toString();
  }
}
