package org.jisr.bank;

/** Placeholder. */
public final class BankMarker {
  private BankMarker() {}
}
