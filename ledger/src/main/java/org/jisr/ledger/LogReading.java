package org.jisr.ledger;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jisr.law.LawException;
import org.jisr.law.PartyId;
import org.jisr.log.LogEntry;
import org.jisr.log.TransparencyLog;
import org.jspecify.annotations.Nullable;

/** The log, read once from its beginning and then as it grows. Not thread-safe. */
final class LogReading {
  private final PartyId self;
  private final SortedMap<PartyId, PartnerBook> books = new TreeMap<>();
  private long size;

  LogReading(PartyId self) {
    this.self = self;
  }

  /** Reads what came since the last time; returns how many leaves are read. */
  long catchUp(TransparencyLog log) {
    log.each(
        size,
        Long.MAX_VALUE,
        leaf -> {
          add(leaf);
          size = leaf.index() + 1;
        });
    return size;
  }

  void add(LogEntry leaf) {
    PartyId partner = partner(leaf);
    if (partner != null && !partner.equals(self)) {
      books.computeIfAbsent(partner, key -> new PartnerBook(self, key)).add(leaf);
    }
  }

  private static @Nullable PartyId partner(LogEntry leaf) {
    String name = leaf.clear().get("partner");
    try {
      return name == null ? null : new PartyId(name);
    } catch (LawException e) {
      // A leaf of a later version may name what this one cannot read.
      return null;
    }
  }

  SortedMap<PartyId, PartnerBook> books() {
    return books;
  }
}
