package org.jisr.bank;

import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * A link that a statement makes.
 *
 * @param startsAt microseconds since 2000-01-01, or null
 * @param stopsAt microseconds since 2000-01-01, or null
 */
record PreparedEdge(
    StixId source,
    StixId target,
    String kind,
    @Nullable Long startsAt,
    @Nullable Long stopsAt,
    @Nullable Integer confidence) {}
