package org.jisr.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

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
        running.compute(new Key(partner, lane), this::alive).wake();
      }
    }
  }

  /** A courier that an error of the virtual machine ended is replaced. */
  private Courier alive(Key key, @Nullable Courier courier) {
    if (courier != null && courier.alive()) {
      return courier;
    }
    Courier fresh = new Courier(key.partner(), key.lane(), delivery);
    fresh.start();
    return fresh;
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
