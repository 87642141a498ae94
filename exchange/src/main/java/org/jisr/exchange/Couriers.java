package org.jisr.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jisr.law.PartyId;

/** The couriers of all channels; each is started when its partner is first needed. Thread-safe. */
final class Couriers implements AutoCloseable {
  private record Key(PartyId partner, Lane lane) {}

  private final Delivery delivery;
  private final Links links;
  private final Map<Key, Courier> running = new ConcurrentHashMap<>();
  private volatile boolean started;
  private volatile boolean closed;

  Couriers(Delivery delivery, Links links) {
    this.delivery = delivery;
    this.links = links;
  }

  void start(List<PartnerRow> partners) {
    started = true;
    partners.forEach(row -> wake(row.party()));
  }

  /** Something was queued for this partner, or it showed that it is there. */
  void wake(PartyId partner) {
    if (started && !closed) {
      for (Lane lane : Lane.values()) {
        running.computeIfAbsent(new Key(partner, lane), this::begin).wake();
      }
    }
  }

  private Courier begin(Key key) {
    Courier courier = new Courier(key.partner(), key.lane(), delivery);
    courier.start();
    return courier;
  }

  @Override
  public void close() {
    closed = true;
    List<Courier> all = new ArrayList<>(running.values());
    all.forEach(Courier::stop);
    links.close();
    all.forEach(Courier::join);
  }
}
