package org.jisr.log;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Checks that an entry is a leaf in its place, and that the secrets still kept open it. */
final class LeafCheck {
  private final PrivateStore secrets;
  private final Problems problems;

  LeafCheck(Path folder, Problems problems) {
    this.secrets = PrivateStore.reading(folder.resolve("private"));
    this.problems = problems;
  }

  void check(String where, long index, byte[] bytes) {
    LogEntry entry;
    try {
      entry = LeafCodec.read(bytes);
    } catch (LogException e) {
      problems.report(where, e.code(), e.fault().message());
      return;
    }
    if (entry.index() != index) {
      problems.report(where, "LOG_LEAF_PLACE", "The leaf says that it stands elsewhere.");
    }
    if (!entry.commitments().isEmpty()) {
      checkSecret(where, entry);
    }
  }

  private void checkSecret(String where, LogEntry entry) {
    try {
      byte[] secret = secrets.read(entry.index());
      if (!PrivateRecord.erased(secret) && !PrivateRecord.read(secret).opens(entry)) {
        throw new LogException(LogFault.COMMITMENT_INVALID);
      }
    } catch (LogException e) {
      problems.report(where, LogFault.COMMITMENT_INVALID.code(), "The kept values do not open it.");
    } catch (NoSuchFileException e) {
      return; // All was erased: the tree alone is left to verify.
    } catch (IOException e) {
      problems.report(where, "LOG_SECRET", "The kept values cannot be read.");
    }
  }

  /** Takes what was found. */
  @FunctionalInterface
  interface Problems {
    /** One finding: where, a stable code, and what it is. */
    void report(String where, String code, String message);
  }
}
