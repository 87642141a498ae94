package org.jisr.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the offline verifier found in a log's folder.
 *
 * @param size the number of leaves the checkpoint promises, 0 when it could not be read
 * @param root the root recomputed from the entries, or null when they could not be read
 * @param problems all findings, empty when the log is sound
 */
public record LogReport(long size, @Nullable Hash root, List<LogProblem> problems) {
  /** Copies the findings. */
  public LogReport {
    problems = List.copyOf(problems);
  }

  /** Whether nothing was found. */
  public boolean ok() {
    return problems.isEmpty();
  }
}
