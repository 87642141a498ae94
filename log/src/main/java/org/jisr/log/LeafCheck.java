package org.jisr.log;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that an entry is a leaf in its place, and that the secrets still kept open it. */
final class LeafCheck implements AutoCloseable {
  /** Null when the store is gone: all was erased and the tree alone is left to verify. */
  private final @Nullable SecretReader secrets;

  private final List<LogProblem> problems;

  LeafCheck(Path folder, List<LogProblem> problems) {
    this.problems = problems;
    this.secrets = secrets(folder.resolve("private"));
  }

  private @Nullable SecretReader secrets(Path folder) {
    try {
      return PrivateStore.reading(folder);
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      report("private", "LOG_SECRET", "The kept values cannot be read.");
      return null;
    }
  }

  void check(String where, long index, byte[] bytes) {
    LogEntry entry;
    try {
      entry = LeafCodec.read(bytes);
    } catch (LogException e) {
      report(where, e.code(), e.fault().message());
      return;
    }
    if (entry.index() != index) {
      report(where, "LOG_LEAF_PLACE", "The leaf says that it stands elsewhere.");
    }
    if (secrets != null && !entry.commitments().isEmpty()) {
      checkSecret(secrets, where, entry);
    }
  }

  private void checkSecret(SecretReader reader, String where, LogEntry entry) {
    try {
      byte[] secret = reader.read(entry.index());
      if (!PrivateRecord.erased(secret) && !PrivateRecord.read(secret).opens(entry)) {
        throw new LogException(LogFault.COMMITMENT_INVALID);
      }
    } catch (LogException e) {
      report(where, LogFault.COMMITMENT_INVALID.code(), "The kept values do not open it.");
    } catch (IOException e) {
      report(where, "LOG_SECRET", "The kept values cannot be read.");
    }
  }

  private void report(String where, String code, String message) {
    problems.add(new LogProblem(where, code, message));
  }

  @Override
  public void close() throws IOException {
    if (secrets != null) {
      secrets.close();
    }
  }
}
