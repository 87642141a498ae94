package org.jisr.oversight;

import java.util.List;
import org.jisr.log.LogEntry;

/**
 * The counts of requests and warnings of one period, made leaf by leaf as the statistics make
 * theirs; for rooms that count by partner. Not thread-safe.
 */
public final class PartnerTally {
  private final AskedAndAnswered requests;
  private final Warnings warnings;

  /** Counts nothing yet. */
  public PartnerTally(Period period) {
    this.requests = new AskedAndAnswered(period);
    this.warnings = new Warnings(period);
  }

  /** Takes in a leaf of any time, in the order of the log: an answer may come after the period. */
  public void add(LogEntry leaf) {
    Act act = Act.of(leaf);
    requests.add(act);
    warnings.add(act);
  }

  /** What became of requests, for each partner and direction that had some. */
  public List<RequestCount> requests() {
    return requests.counts();
  }

  /**
   * How warnings were answered.
   *
   * @param direction {@code out} for those sent, {@code in} for those that came
   */
  public WarningTimes warnings(String direction) {
    return warnings.times(direction);
  }
}
