package org.jisr.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keys of a partner that are no longer in use, for the screen.
 *
 * @param retiredAt when this node stopped using them
 * @param revokedAt when this node heard that they are revoked; null for keys that were replaced
 * @param revokedSince from when on what they signed is not the partner's; null when nobody said
 * @param revokedBy {@code partner} by its own signed word, {@code officer} by a person of this node
 */
public record PartnerKey(
    int serial,
    Fingerprint fingerprint,
    Instant retiredAt,
    @Nullable Instant revokedAt,
    @Nullable Instant revokedSince,
    @Nullable String revokedBy) {}
