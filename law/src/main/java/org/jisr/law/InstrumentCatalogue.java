package org.jisr.law;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The instruments that statements of one party may rest on.
 *
 * @param party whose law it is
 * @param authority who issued the catalogue
 * @param version rises with each version
 * @param instruments each code once
 */
public record InstrumentCatalogue(
    PartyId party,
    String authority,
    int version,
    Instant validFrom,
    @Nullable Instant validTo,
    List<Instrument> instruments)
    implements LawText {
  /** The kind in its JSON. */
  public static final String KIND = "jisr-instruments/1";

  /** What the catalogue says of a legal basis. */
  public enum Standing {
    /** Listed and in force. */
    IN_FORCE,
    /** Listed, but not in force at the moment. */
    EXPIRED,
    /** Not listed, or without that provision. */
    UNKNOWN
  }

  /**
   * Copies the list.
   *
   * @throws LawException {@code LAW_TEXT_UNREADABLE} when a code stands twice
   */
  public InstrumentCatalogue {
    instruments = List.copyOf(instruments);
    if (byCode(instruments).size() != instruments.size()) {
      throw LawJson.unreadable(null);
    }
  }

  /** Whether a legal basis may be relied on at that instant. */
  public Standing standing(LegalBasis basis, Instant now) {
    Instrument found = find(basis.instrument());
    if (found == null || !found.has(basis.article())) {
      return Standing.UNKNOWN;
    }
    return found.holdsAt(now) && basis.holdsAt(now) && holdsAt(now)
        ? Standing.IN_FORCE
        : Standing.EXPIRED;
  }

  /** The instrument of that code, or null. */
  public @Nullable Instrument find(String code) {
    for (Instrument instrument : instruments) {
      if (instrument.code().equals(code)) {
        return instrument;
      }
    }
    return null;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public byte[] canonicalJson() {
    return InstrumentJson.write(this);
  }

  private static Map<String, Instrument> byCode(List<Instrument> instruments) {
    Map<String, Instrument> all = new HashMap<>();
    instruments.forEach(instrument -> all.put(instrument.code(), instrument));
    return all;
  }
}
