package org.jisr.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An object that the server of an outlet did not take.
 *
 * @param object its id as the server named it
 * @param version its version as the server named it
 * @param code why, one of this node's codes
 * @param message what the server said about it, if it did; from outside, to be shown as plain text
 */
public record OutletFailure(
    String object, String version, String code, @Nullable String message, Instant at) {}
