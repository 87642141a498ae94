package org.jisr.node;

import java.time.Clock;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jisr.bank.Bank;
import org.jisr.exchange.Exchange;
import org.jisr.exchange.NodeIdentity;
import org.jisr.log.TransparencyLog;

/**
 * What a node finds around it rather than being told by its operator. The program knows no others
 * than {@link #at}; the exercise, in a program of its own, has nodes with wrong clocks and an
 * exchange that stops between two steps.
 *
 * @param clock the node's only clock
 * @param exchange how its exchange is opened
 */
record Surroundings(Clock clock, Opening exchange) {

  /** Opens the exchange, as {@link Exchange#open} does. */
  @FunctionalInterface
  interface Opening {
    Exchange open(
        DataSource dataSource,
        TransparencyLog log,
        Bank bank,
        NodeIdentity identity,
        InstantSource clock);
  }

  static Surroundings at(Clock clock) {
    return new Surroundings(clock, Exchange::open);
  }
}
