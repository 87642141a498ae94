package org.jisr.log;

/**
 * A leaf on its way into the tree.
 *
 * @param entry its bytes in the log
 * @param secret what opens its commitments, empty when it has none
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
record StoredLeaf(byte[] entry, byte[] secret) {}
