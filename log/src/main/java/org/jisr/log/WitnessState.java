package org.jisr.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one witness answered lately.
 *
 * @param name in the policy
 * @param cosigned leaves of the newest checkpoint it cosigned, 0 for none since the start
 * @param at when it did
 * @param failures in a row since then
 * @param code the last failure's code, null after a success
 */
public record WitnessState(
    String name, long cosigned, @Nullable Instant at, int failures, @Nullable String code) {}
