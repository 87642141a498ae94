package org.jisr.exchange;

/** Placeholder. */
public final class ExchangeMarker {
  private ExchangeMarker() {}
}
