package org.jisr.exchange;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * The partners' cards and states in memory, for every handshake and every envelope; reloaded when a
 * person changes them. When they were last seen stands in the database only. Thread-safe.
 */
final class Directory {
  private final Jdbi jdbi;
  private final InstantSource clock;
  private volatile Map<PartyId, PartnerRow> byParty = Map.of();

  Directory(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
    reload();
  }

  synchronized void reload() {
    List<PartnerRow> rows = jdbi.withHandle(PartnerTable::all);
    byParty = rows.stream().collect(Collectors.toMap(PartnerRow::party, Function.identity()));
  }

  /** Whose connection shows this key, the present one or, for a while, the one before. */
  @Nullable PartnerRow byPin(String pin) {
    Instant now = clock.instant();
    return byParty.values().stream().filter(row -> row.shows(pin, now)).findFirst().orElse(null);
  }

  @Nullable PartnerRow find(PartyId party) {
    return byParty.get(party);
  }

  List<PartnerRow> all() {
    return byParty.values().stream().sorted((a, b) -> a.party().compareTo(b.party())).toList();
  }

  PartnerRow require(PartyId party) {
    PartnerRow row = byParty.get(party);
    if (row == null) {
      throw new ExchangeException(ExchangeFault.PARTNER_UNKNOWN);
    }
    return row;
  }

  PartnerRow requireConfirmed(PartyId party) {
    return require(party).requireConfirmed();
  }
}
