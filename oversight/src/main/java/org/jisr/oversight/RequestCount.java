package org.jisr.oversight;

import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * What became of requests for information with one partner (Directive (EU) 2023/977, article 18).
 *
 * @param direction {@code out} for those sent, {@code in} for those received
 * @param requests how many were sent or received in the period
 * @param urgent how many of these were urgent
 * @param answered answers with information, whole or in part
 * @param answeredUrgent how many of these were to urgent requests
 * @param partly how many of these were in part
 * @param refused refusals of the whole
 * @param nothing answers that there is nothing, whatever stood behind them
 * @param withdrawn how many the asker took back
 * @param late answers of any kind after their time
 * @param judicial how many waited for a court or prosecutor
 * @param judicialMedian how long, where it is over; null where none is
 * @param reasons why not, by code; one refusal may have several
 */
public record RequestCount(
    PartyId partner,
    String direction,
    long requests,
    long urgent,
    long answered,
    long answeredUrgent,
    long partly,
    long refused,
    long nothing,
    long withdrawn,
    long late,
    long judicial,
    @Nullable Duration judicialMedian,
    SortedMap<String, Long> reasons) {
  /** Copies the map. */
  public RequestCount {
    reasons = new TreeMap<>(Map.copyOf(reasons));
  }
}
