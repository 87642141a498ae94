package org.jisr.bank;

import org.jisr.stix.StixId;

/**
 * What is reviewed as one: all versions of what one originator said about one object under one
 * handling.
 *
 * @param handling the digest of the handling
 */
public record ReviewTarget(StixId id, String handling) {}
