package org.jisr.bank;

import org.jisr.law.PartyId;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * A link between two nodes of a {@link Neighbourhood}.
 *
 * @param id the object that says so
 * @param confidence 0 to 100 where given
 */
public record GraphEdge(
    StixId id,
    StixId source,
    StixId target,
    String kind,
    @Nullable Integer confidence,
    PartyId originator) {}
