/**
 * Flows of money: trails that respect time, the narrowest places between where money comes from and
 * where it ends, and patterns worth a look. Accounts and transactions are numbers here; amounts are
 * whole minor units of one currency.
 */
@NullMarked
package org.jisr.networks.flows;

import org.jspecify.annotations.NullMarked;
