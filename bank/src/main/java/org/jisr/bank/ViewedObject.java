package org.jisr.bank;

import java.time.Instant;
import org.jisr.stix.StixId;

/**
 * An object of a view.
 *
 * @param json exactly as received; not to be changed
 * @param dateAdded when it entered this view, to the microsecond; no two items share one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying would double the memory
public record ViewedObject(StixId id, byte[] json, Instant dateAdded) {}
