package org.jisr.networks.flows;

import java.time.Instant;

/**
 * A payment from one account to another.
 *
 * @param from the account that pays, 0 or more
 * @param to the account that is paid
 * @param amount minor units of the ledger's currency, 1 or more
 * @param at when it took effect
 */
public record Transaction(int from, int to, long amount, Instant at) {}
