package org.jisr.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The newest checkpoint of a log that enough witnesses cosigned, kept in its folder. */
final class WitnessedCheckpoint {
  static final String FILE = "witnessed";

  private final Path file;
  private volatile @Nullable Checkpoint checkpoint;

  private WitnessedCheckpoint(Path file, @Nullable Checkpoint checkpoint) {
    this.file = file;
    this.checkpoint = checkpoint;
  }

  /** One that does not fit the tree, as after a restored backup, is not used. */
  static WitnessedCheckpoint load(Path folder, VerifierKey key, Tree tree, ProofBuilder proofs)
      throws IOException {
    Checkpoint kept = read(folder, key);
    boolean fits =
        kept != null && kept.size() <= tree.size() && proofs.root(kept.size()).equals(kept.root());
    return new WitnessedCheckpoint(folder.resolve(FILE), fits ? kept : null);
  }

  /** The checkpoint in a folder, or null when there is none that the key signed. */
  static @Nullable Checkpoint read(Path folder, VerifierKey key) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return null;
    }
    try {
      return Checkpoint.parse(Files.readString(file), key);
    } catch (LogException e) {
      return null;
    }
  }

  @Nullable Checkpoint get() {
    return checkpoint;
  }

  synchronized void replace(Checkpoint cosigned) {
    DurableFiles files = new DurableFiles();
    try {
      files.write(file, cosigned.toString().getBytes(StandardCharsets.UTF_8));
      files.forceFolders();
    } catch (IOException e) {
      throw new LogException(LogFault.UNAVAILABLE, e);
    }
    checkpoint = cosigned;
  }
}
