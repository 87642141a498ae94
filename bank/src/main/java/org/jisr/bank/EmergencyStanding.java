package org.jisr.bank;

/**
 * How many emergencies wait for oversight.
 *
 * @param awaiting not reviewed, within time
 * @param overdue not reviewed in time
 */
public record EmergencyStanding(long awaiting, long overdue) {}
