package org.jisr.exchange;

/**
 * Copies in a tree of recipients.
 *
 * @param acted gone
 * @param pending not answered for yet
 * @param refused not there, or not given up
 */
record RecallCount(int acted, int pending, int refused) {}
