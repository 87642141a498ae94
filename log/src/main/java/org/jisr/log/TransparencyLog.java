package org.jisr.log;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A node's append-only log: every act leaves a leaf here before it happens.
 *
 * <p>A leaf is durable in the journal when {@link #append} returns, and in the signed tree when
 * somebody asks for its proof or half a second later. Thread-safe. One process has a log open at a
 * time.
 */
public final class TransparencyLog implements AutoCloseable {
  private static final Duration CADENCE = Duration.ofMillis(500);
  private static final int MAX_PAGE = 1000;

  private final SigningKey key;
  private final FolderLock folderLock;
  private final Journal journal;
  private final PrivateStore secrets;
  private final TileReader reader;
  private final ProofBuilder proofs;
  private final LogState state;
  private final Committer committer;
  private final Integrator integrator;
  private final WitnessedCheckpoint witnessed;
  private final InstantSource clock;
  private volatile @Nullable Supplier<WitnessStanding> standing;

  private TransparencyLog(Path folder, SigningKey key, InstantSource clock, FolderLock folderLock)
      throws IOException {
    this.key = key;
    this.clock = clock;
    this.folderLock = folderLock;
    this.secrets = new PrivateStore(folder.resolve("private"));
    this.reader = new TileReader(folder);
    TreeWriter writer = new TreeWriter(folder, key, secrets, clock);
    this.state = new LogState(recover(folder, key, writer));
    this.proofs = new ProofBuilder(new Subtrees(reader, () -> state.tree().edge()));
    this.witnessed = WitnessedCheckpoint.load(folder, key.verifierKey(), state.tree(), proofs);
    this.journal = Journal.open(folder);
    journal.clear();
    ReentrantLock journalLock = new ReentrantLock();
    this.committer = new Committer(journal, state, clock, journalLock);
    this.integrator = new Integrator(journal, state, writer, journalLock, CADENCE);
  }

  /**
   * Opens or creates the log in a folder, completing what a crash interrupted.
   *
   * @param key its name is the log's origin
   * @param clock gives the times in the leaves; they need not rise
   * @throws LogException when another process has it open, the key is another or a published one,
   *     or the files differ from the checkpoint
   */
  public static TransparencyLog open(Path folder, SigningKey key, InstantSource clock) {
    if (key.verifierKey().published()) {
      throw new LogException(LogFault.PUBLISHED_KEY);
    }
    try {
      DurableFiles.createPrivateFolder(folder);
      FolderLock folderLock = FolderLock.take(folder);
      try {
        return new TransparencyLog(folder, key, clock, folderLock);
      } catch (IOException | RuntimeException e) {
        folderLock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new LogException(LogFault.UNREADABLE, e);
    }
  }

  private static Tree recover(Path folder, SigningKey key, TreeWriter writer) throws IOException {
    Tree tree =
        TreeLoader.exists(folder)
            ? new TreeLoader(folder).load(key.verifierKey())
            : writer.create();
    List<StoredLeaf> leaves = Journal.recover(folder, tree.size());
    return leaves.isEmpty() ? tree : writer.integrate(tree, leaves);
  }

  /**
   * Appends a leaf and returns once it is durable.
   *
   * @return the leaf's index
   * @throws LogException when it could not be written: then the act must not happen
   */
  public long append(Leaf leaf) {
    return append(List.of(leaf));
  }

  /**
   * Appends several leaves in their order with one write, all or none.
   *
   * @return the index of the first
   * @throws LogException when they could not be written: then the acts must not happen
   */
  public long append(List<Leaf> leaves) {
    if (leaves.isEmpty()) {
      throw new LogException(LogFault.LEAF_INVALID);
    }
    return committer.append(leaves.stream().map(SealedLeaf::seal).toList());
  }

  /**
   * Proves the leaf at that index: in the newest checkpoint that witnesses cosigned when it covers
   * the leaf, otherwise in the newest one, integrating and signing first when the leaf is pending.
   *
   * @throws LogException when there is no such leaf or the tree could not be written
   */
  public LeafProof prove(long index) {
    requireIndex(index);
    if (index >= state.tree().size()) {
      integrator.integrate();
    }
    Checkpoint cosigned = witnessed.get();
    boolean covered = cosigned != null && index < cosigned.size();
    Checkpoint checkpoint = covered && cosigned != null ? cosigned : checkpoint();
    try {
      return new LeafProof(
          entryBytes(index),
          index,
          proofs.inclusion(index, checkpoint.size()),
          checkpoint.toString());
    } catch (IOException e) {
      throw new LogException(LogFault.UNREADABLE, e);
    }
  }

  /**
   * The hashes from a leaf to the root of the first {@code size} leaves, for whoever has the leaf.
   *
   * @throws LogException when {@code 0 ≤ index < size ≤ checkpoint size} does not hold
   */
  public List<Hash> proveInclusion(long index, long size) {
    if (index < 0 || index >= size || size > state.tree().size()) {
      throw new LogException(LogFault.UNKNOWN_INDEX);
    }
    try {
      return proofs.inclusion(index, size);
    } catch (IOException e) {
      throw new LogException(LogFault.UNREADABLE, e);
    }
  }

  /**
   * Signs a checkpoint over the first {@code size} leaves.
   *
   * @throws LogException when there are not so many durable leaves
   */
  public Checkpoint checkpointAt(long size) {
    if (size < 0 || size > publish().size()) {
      throw new LogException(LogFault.UNKNOWN_INDEX);
    }
    try {
      return Checkpoint.sign(key, size, proofs.root(size), clock.instant());
    } catch (IOException e) {
      throw new LogException(LogFault.UNREADABLE, e);
    }
  }

  /** The newest checkpoint that enough witnesses cosigned; null when there is none. */
  public @Nullable Checkpoint witnessed() {
    return witnessed.get();
  }

  /** How far witnesses have seen this log, also when nobody shows it to any. */
  public WitnessStanding standing() {
    Supplier<WitnessStanding> known = standing;
    return known == null ? new WitnessStanding(size(), 0, null, size(), List.of()) : known.get();
  }

  void shownBy(Supplier<WitnessStanding> publisher) {
    standing = publisher;
  }

  /** Keeps a checkpoint of this log, cosigned by enough witnesses, for the proofs to come. */
  void witnessed(Checkpoint cosigned) {
    witnessed.replace(cosigned);
  }

  /**
   * Proves that the first {@code newSize} leaves extend the first {@code oldSize}.
   *
   * @throws LogException when {@code 0 ≤ oldSize ≤ newSize ≤ checkpoint size} does not hold
   */
  public List<Hash> proveConsistency(long oldSize, long newSize) {
    if (oldSize < 0 || oldSize > newSize || newSize > state.tree().size()) {
      throw new LogException(LogFault.UNKNOWN_INDEX);
    }
    try {
      return proofs.consistency(oldSize, newSize);
    } catch (IOException e) {
      throw new LogException(LogFault.UNREADABLE, e);
    }
  }

  /** The last signed checkpoint; leaves of the last half second may not be in it yet. */
  public Checkpoint checkpoint() {
    return state.tree().checkpoint();
  }

  /** Integrates and signs what is pending and returns the checkpoint over all of it. */
  public Checkpoint publish() {
    if (state.pendingCount() > 0) {
      integrator.integrate();
    }
    return checkpoint();
  }

  /** The number of durable leaves, pending ones included. */
  public long size() {
    return state.size();
  }

  /** The leaf at that index. */
  public LogEntry entry(long index) {
    requireIndex(index);
    try {
      return LeafCodec.read(entryBytes(index));
    } catch (IOException e) {
      throw new LogException(LogFault.UNREADABLE, e);
    }
  }

  /**
   * A page, newest first.
   *
   * @param newest the index to begin at; one beyond the end begins at the end
   * @param count how many at most, up to 1000
   */
  public List<LogEntry> entries(long newest, int count) {
    List<LogEntry> page = new ArrayList<>();
    long from = Math.min(newest, size() - 1);
    for (long index = from; index >= 0 && page.size() < Math.min(count, MAX_PAGE); index--) {
      page.add(entry(index));
    }
    return page;
  }

  /**
   * Gives the leaves from one index up to another in their order, reading each file once.
   *
   * @param to the first that is not given; one beyond the end means the end
   */
  public void each(long from, long to, Consumer<LogEntry> visitor) {
    long end = Math.min(to, size());
    long written = Math.min(end, state.tree().size());
    long index = Math.max(0, from);
    try {
      while (index < written) {
        long bundle = index / TilePath.WIDTH;
        int width = (int) Math.min(TilePath.WIDTH, written - bundle * TilePath.WIDTH);
        List<byte[]> entries = reader.bundle(bundle, width);
        for (int within = (int) (index % TilePath.WIDTH); within < width; within++, index++) {
          visitor.accept(LeafCodec.read(entries.get(within)));
        }
      }
    } catch (IOException e) {
      throw new LogException(LogFault.UNREADABLE, e);
    }
    for (; index < end; index++) {
      visitor.accept(entry(index));
    }
  }

  /**
   * Opens the leaves whose committed values may be those that are looked for, the oldest first; of
   * what was erased there is nothing to find. All values are read, at some hundred megabytes a
   * second.
   *
   * @param wanted told the stored values of a leaf as one JSON text
   */
  public void search(Predicate<String> wanted, Consumer<OpenedLeaf> visitor) {
    long size = publish().size();
    if (size == 0) {
      return;
    }
    try {
      new SecretScan(secrets.folder()).each(size, wanted, index -> visitor.accept(open(index)));
    } catch (IOException e) {
      throw new LogException(LogFault.UNREADABLE, e);
    }
  }

  /**
   * Opens the leaves at those indices in the order given, as {@link #open}; quick for rising ones.
   *
   * @throws LogException as {@link #open}
   */
  public void open(Collection<Long> indices, Consumer<OpenedLeaf> visitor) {
    long held = state.tree().size();
    try (LeafOpening opening = new LeafOpening(reader, secrets, held)) {
      for (long index : indices) {
        requireIndex(index);
        visitor.accept(index < held ? opening.open(index) : open(index));
      }
    } catch (IOException e) {
      throw new LogException(LogFault.UNREADABLE, e);
    }
  }

  /**
   * The root of the first {@code size} leaves.
   *
   * @throws LogException when there are not so many leaves in the tree
   */
  public Hash root(long size) {
    if (size < 0 || size > state.tree().size()) {
      throw new LogException(LogFault.UNKNOWN_INDEX);
    }
    try {
      return proofs.root(size);
    } catch (IOException e) {
      throw new LogException(LogFault.UNREADABLE, e);
    }
  }

  /**
   * The leaf with the committed values this node still holds.
   *
   * @throws LogException {@link LogFault#COMMITMENT_INVALID} when the values were altered
   */
  public OpenedLeaf open(long index) {
    LogEntry entry = entry(index);
    return entry.commitments().isEmpty()
        ? new OpenedLeaf(entry, new TreeMap<>(), false)
        : LeafOpening.open(entry, secret(index));
  }

  /**
   * Overwrites the salt and the committed values of a leaf, for ever; the tree still verifies and
   * nobody can confirm a value any more. The caller first appends a leaf that says so.
   */
  public void erase(long index) {
    requireIndex(index);
    if (index >= state.tree().size()) {
      integrator.integrate();
    }
    try {
      secrets.erase(index);
    } catch (IOException e) {
      throw new LogException(LogFault.UNAVAILABLE, e);
    }
  }

  /** The keys that verify this log, Ed25519 first; each of them signs every checkpoint. */
  public List<VerifierKey> verifierKeys() {
    return key.verifierKeys();
  }

  /** The Ed25519 key that verifies this log. */
  public VerifierKey verifierKey() {
    return key.verifierKey();
  }

  /** Integrates what is pending and lets another process open the folder. */
  @Override
  public void close() {
    committer.close();
    integrator.close();
    try {
      journal.close();
      folderLock.close();
    } catch (IOException e) {
      throw new LogException(LogFault.UNAVAILABLE, e);
    }
  }

  private void requireIndex(long index) {
    if (index < 0 || index >= size()) {
      throw new LogException(LogFault.UNKNOWN_INDEX);
    }
  }

  private byte[] secret(long index) {
    List<StoredLeaf> pending = state.pendingAt(index);
    try {
      return pending.isEmpty() ? secrets.read(index) : pending.getFirst().secret();
    } catch (IOException e) {
      throw new LogException(LogFault.UNREADABLE, e);
    }
  }

  private byte[] entryBytes(long index) throws IOException {
    List<StoredLeaf> pending = state.pendingAt(index);
    if (!pending.isEmpty()) {
      return pending.getFirst().entry();
    }
    int within = (int) (index % TilePath.WIDTH);
    return reader.bundle(index / TilePath.WIDTH, within + 1).get(within);
  }
}
