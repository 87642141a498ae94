package org.jisr.oversight;

import java.time.Instant;
import java.util.Map;
import org.jisr.bank.DryRun;
import org.jisr.log.WitnessStanding;
import org.jspecify.annotations.Nullable;

/**
 * Where a node stands, for whoever oversees it: what needs a look first.
 *
 * @param size how many leaves the log has
 * @param verification the last check of the whole log since the node started; null for none
 * @param standing how far witnesses have seen the log
 * @param overdue what awaits a review
 * @param due what is past its deletion date and not erased yet
 * @param requests persons' requests that are open
 * @param late persons' requests that should have been answered
 * @param proposals texts of law that wait for a second person
 * @param objections disclosures that oversight found wrong
 * @param counts of the last thirty days, by name: {@code disclosures}, {@code refusals}, {@code
 *     signInsRefused}, {@code breakGlass}, {@code consultations}, {@code looks}
 */
public record Overview(
    Instant at,
    long size,
    @Nullable Verification verification,
    WitnessStanding standing,
    DryRun overdue,
    DryRun due,
    long requests,
    long late,
    long proposals,
    long objections,
    Map<String, Long> counts) {
  /** Copies the map. */
  public Overview {
    counts = Map.copyOf(counts);
  }
}
