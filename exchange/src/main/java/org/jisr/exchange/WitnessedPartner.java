package org.jisr.exchange;

import java.time.Instant;
import org.jisr.law.PartyId;

/**
 * How far enough witnesses have seen a partner's log: its receipts for leaves below this size
 * cannot be taken back by showing another history.
 *
 * @param size leaves of the newest checkpoint that meets this node's policy
 * @param seenAt when this node checked it
 */
public record WitnessedPartner(PartyId partner, long size, Instant seenAt) {}
