package org.jisr.oversight;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How warnings of one direction were answered.
 *
 * @param direction {@code out} for those sent, {@code in} for those that came
 * @param warnings how many
 * @param acknowledged how many of them a person acknowledged
 * @param median from the warning's leaf to the acknowledgement's; null where there is none
 * @param slowest the longest of these; null where there is none
 * @param escalated how many went a level up
 * @param closed how many have an outcome
 */
public record WarningTimes(
    String direction,
    long warnings,
    long acknowledged,
    @Nullable Duration median,
    @Nullable Duration slowest,
    long escalated,
    long closed) {}
