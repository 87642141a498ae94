package org.jisr.bank;

import org.jisr.law.PartyId;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer may know of an entity in passing. Of an id about which the viewer sees no statement
 * nothing is known but the id, whether the bank holds one or not.
 *
 * @param name of the latest visible statement
 * @param marking the strictest of the visible statements
 * @param originator of the latest visible statement
 */
public record EntityReference(
    StixId id, @Nullable String name, @Nullable Tlp marking, @Nullable PartyId originator) {}
