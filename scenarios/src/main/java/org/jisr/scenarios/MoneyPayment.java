package org.jisr.scenarios;

import java.time.Instant;
import org.jisr.stix.StixId;

/**
 * One payment of a scenario's network, by the numbers of its accounts.
 *
 * @param id of the relationship that says it
 * @param shown whether it may be in an answer; money goes on through what may not
 */
record MoneyPayment(
    StixId id, int from, int to, long amount, String currency, Instant at, boolean shown) {}
