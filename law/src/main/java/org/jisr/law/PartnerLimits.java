package org.jisr.law;

import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * What a national policy sets for one partner.
 *
 * @param party the partner
 * @param clearance the strictest marking it may receive; null for any
 * @param perDay statements it may receive in 24 hours; 0 for any number
 */
public record PartnerLimits(PartyId party, @Nullable Tlp clearance, int perDay) {}
