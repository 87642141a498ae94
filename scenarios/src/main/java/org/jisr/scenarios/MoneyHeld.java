package org.jisr.scenarios;

import java.time.Instant;
import java.util.List;

/**
 * What payments there are to ask of, each currency by itself.
 *
 * @param unclear relationships of the kinds of payments that say no amount, currency or time, or
 *     not all the same
 */
public record MoneyHeld(List<Currency> currencies, int unclear, Setting setting) {
  /** Copies the list. */
  public MoneyHeld {
    currencies = List.copyOf(currencies);
  }

  /**
   * The payments of one currency that may be shown.
   *
   * @param total minor units
   * @param accounts whoever paid or was paid, in the order of their ids
   */
  public record Currency(
      String code, int payments, long total, Instant first, Instant last, List<Account> accounts) {
    /** Copies the list. */
    public Currency {
      accounts = List.copyOf(accounts);
    }
  }

  /**
   * Who paid or was paid.
   *
   * @param paid how many payments it made
   * @param received how many it was paid
   */
  public record Account(Named entity, int paid, int received) {}
}
