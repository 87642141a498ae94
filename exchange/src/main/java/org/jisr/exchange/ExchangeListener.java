package org.jisr.exchange;

/** Hears of changes after they are durable; called on the thread that made them, so be quick. */
@FunctionalInterface
public interface ExchangeListener {
  /** Something changed; what is thrown is logged and stops nothing. */
  void changed(ExchangeEvent event);
}
