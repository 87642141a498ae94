package org.jisr.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jisr.bank.ViewGrant;
import org.jisr.exchange.SpaceCollection;
import org.jisr.exchange.Subscriber;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * One of the collections that a subscriber sees: its own, or the one it has for a space.
 *
 * @param space null for its own
 */
record TaxiiCollection(Subscriber subscriber, @Nullable SpaceCollection space) {

  /** All that there are for it at that moment, its own first. */
  static List<TaxiiCollection> of(Subscriber subscriber, Instant now) {
    List<TaxiiCollection> all = new ArrayList<>();
    all.add(new TaxiiCollection(subscriber, null));
    subscriber.spaces().stream()
        .filter(space -> space.open(now))
        .forEach(space -> all.add(new TaxiiCollection(subscriber, space)));
    return all;
  }

  /** The one with that id or alias; anybody else's is one that does not exist. */
  static TaxiiCollection find(Subscriber subscriber, String name, Instant now) {
    return of(subscriber, now).stream()
        .filter(each -> each.isNamed(name))
        .findFirst()
        .orElseThrow(TaxiiFault.UNKNOWN::exception);
  }

  private boolean isNamed(String name) {
    return name.equalsIgnoreCase(id()) || (space == null && name.equals(TaxiiPath.ALIAS));
  }

  String id() {
    return space == null ? subscriber.collection() : space.id();
  }

  boolean canRead() {
    return subscriber.canRead();
  }

  /** What is pushed belongs to the party's own collection, under its own terms. */
  boolean canWrite() {
    return space == null && subscriber.canWrite();
  }

  /** On what ground it is read. */
  ViewGrant grant(PartyId self) {
    return space == null ? subscriber.grant(self) : subscriber.grant(self, space);
  }
}
