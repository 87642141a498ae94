package org.jisr.oversight;

import java.time.Instant;
import org.jisr.log.LogReport;

/**
 * What a check of the whole log found.
 *
 * @param report of the log's files, recomputed from the entries
 * @param at when
 * @param registerTrue whether the register of acts, made again, was the same; the statistics before
 *     this check are to be asked for again where it was not
 */
public record Verification(LogReport report, Instant at, boolean registerTrue) {
  /** Whether nothing was wrong. */
  public boolean ok() {
    return report.ok() && registerTrue;
  }
}
