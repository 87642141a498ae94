package org.jisr.exchange;

import java.time.Instant;
import org.jisr.law.PartyId;

/**
 * One file of sealed envelopes that this node made or took in.
 *
 * @param digest SHA-256 in its last line, lower-case hexadecimal
 * @param bytes its size
 * @param madeAt by the clock of the node that made it
 * @param handledAt when this node made it or took it in
 * @param envelopes how many it holds besides receipts
 * @param receipts how many receipts it holds
 * @param known how many of both this node had already; 0 for one it made
 * @param problems how many could not be taken now; 0 for one it made
 * @param whole for one this node made, whether whoever asked for it has it whole
 */
public record Pouch(
    String id,
    PartyId partner,
    Direction direction,
    String digest,
    long bytes,
    Instant madeAt,
    Instant handledAt,
    int envelopes,
    int receipts,
    int known,
    int problems,
    boolean whole) {}
