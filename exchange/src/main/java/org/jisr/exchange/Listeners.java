package org.jisr.exchange;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells everybody who wants to hear; one that fails does not stop the others. */
final class Listeners {
  private static final Logger LOGGER = LoggerFactory.getLogger(Listeners.class);

  private final List<ExchangeListener> all = new CopyOnWriteArrayList<>();

  void add(ExchangeListener listener) {
    all.add(listener);
  }

  void tell(ExchangeEvent.Topic topic, String id) {
    ExchangeEvent event = new ExchangeEvent(topic, id);
    for (ExchangeListener listener : all) {
      try {
        listener.changed(event);
      } catch (RuntimeException e) {
        LOGGER.warn("A listener of the exchange failed.", e);
      }
    }
  }
}
