package org.jisr.log;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.jisr.log.SignedNote.NoteSignature;
import org.jspecify.annotations.Nullable;

/**
 * One who cosigns the checkpoints of others' logs, each only when it is proven to extend the one
 * before (C2SP tlog-witness). It sees sizes and roots, never leaves.
 *
 * <p>What it cosigned is compared and on disk in one step, before it answers. Thread-safe; one
 * process has a witness's folder open at a time.
 */
public final class Witness implements AutoCloseable {
  /** The most bytes of a request that need to be read. */
  public static final int MAX_REQUEST_BYTES = WitnessRequest.MAX_BYTES;

  private final CosigningKey key;
  private final InstantSource clock;
  private final FolderLock lock;
  private final WitnessStore store;

  private Witness(Path folder, CosigningKey key, InstantSource clock) throws IOException {
    this.key = key;
    this.clock = clock;
    this.store = new WitnessStore(folder.resolve("logs"));
    this.lock = FolderLock.take(folder);
  }

  /**
   * Opens or creates a witness's folder.
   *
   * @throws LogException when another process has it open or it cannot be written
   */
  public static Witness open(Path folder, CosigningKey key, InstantSource clock) {
    try {
      DurableFiles.createPrivateFolder(folder);
      return new Witness(folder, key, clock);
    } catch (IOException e) {
      throw new LogException(LogFault.UNREADABLE, e);
    }
  }

  /** The keys by which its cosignatures are checked, Ed25519 first. */
  public List<VerifierKey> verifierKeys() {
    return key.verifierKeys();
  }

  /**
   * Answers {@code add-checkpoint}; never throws for what a client sent.
   *
   * @param trusted the keys of the logs that this client may speak for
   */
  public WitnessReply addCheckpoint(byte[] body, Collection<VerifierKey> trusted) {
    WitnessRequest request;
    CheckpointBody tree;
    try {
      request = WitnessRequest.parse(body);
      tree = CheckpointBody.parse(request.note().text());
    } catch (LogException e) {
      return WitnessReply.malformed("The request is not in the form of tlog-witness.");
    }
    List<VerifierKey> keys =
        trusted.stream().filter(known -> known.name().equals(tree.origin())).toList();
    if (keys.isEmpty()) {
      return WitnessReply.unknown();
    }
    if (!signed(request.note(), keys)) {
      return WitnessReply.untrusted();
    }
    if (request.oldSize() > tree.size()) {
      return WitnessReply.malformed("The old size is larger than the checkpoint's.");
    }
    try {
      return compareAndRemember(request, tree);
    } catch (IOException e) {
      return WitnessReply.unavailable();
    }
  }

  private static boolean signed(SignedNote note, List<VerifierKey> keys) {
    try {
      // Every known key is checked, as one line that fails spoils the note.
      return keys.stream().filter(note::signedBy).count() > 0;
    } catch (LogException e) {
      return false;
    }
  }

  private synchronized WitnessReply compareAndRemember(WitnessRequest request, CheckpointBody tree)
      throws IOException {
    String known = store.checkpoint(WitnessStore.idOf(tree.origin()));
    CheckpointBody before =
        known == null
            ? new CheckpointBody(tree.origin(), 0, Hash.EMPTY_TREE)
            : CheckpointBody.parse(SignedNote.parse(known).text());
    boolean forked = before.size() == tree.size() && !before.root().equals(tree.root());
    if (known != null && forked) {
      keep(Misbehaviour.Kind.FORK, known, request, tree);
    }
    if (request.oldSize() != before.size()) {
      return WitnessReply.conflict(before.size());
    }
    boolean proven =
        MerkleProofs.consistency(
            before.size(), tree.size(), request.proof(), before.root(), tree.root());
    if (!proven) {
      if (known != null && !forked) {
        keep(Misbehaviour.Kind.UNPROVEN, known, request, tree);
      }
      return WitnessReply.inconsistent("The proof does not lead from the cosigned checkpoint.");
    }
    List<NoteSignature> lines = key.cosign(tree, clock.instant());
    store.remember(tree.origin(), request.note().with(lines));
    StringBuilder answer = new StringBuilder();
    lines.forEach(line -> answer.append(line).append('\n'));
    return WitnessReply.ok(answer.toString());
  }

  private void keep(
      Misbehaviour.Kind kind, String known, WitnessRequest request, CheckpointBody tree)
      throws IOException {
    store.keep(new Misbehaviour(kind, tree.origin(), known + '\n' + request), request.note());
  }

  /**
   * The newest cosigned checkpoint of a log, null when there is none.
   *
   * @param id the lower-case hexadecimal SHA-256 of the log's origin
   */
  public @Nullable String checkpoint(String id) {
    if (!id.matches("[0-9a-f]{64}")) {
      return null;
    }
    try {
      return store.checkpoint(id);
    } catch (IOException e) {
      throw new LogException(LogFault.UNREADABLE, e);
    }
  }

  /** What logs signed although it does not fit what was cosigned. */
  public List<Misbehaviour> misbehaviour() {
    try {
      return store.evidence();
    } catch (IOException e) {
      throw new LogException(LogFault.UNREADABLE, e);
    }
  }

  /** Lets another process open the folder. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new LogException(LogFault.UNAVAILABLE, e);
    }
  }
}
