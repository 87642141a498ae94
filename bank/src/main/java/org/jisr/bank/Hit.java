package org.jisr.bank;

import java.time.Instant;
import java.util.List;
import org.jisr.law.PartyId;
import org.jisr.stix.GeoPoint;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * An entity that a search found, seen through its best matching statement.
 *
 * @param name of the statement, or null where it has none
 * @param marking the strictest among the matching statements
 * @param lang the statement's language; null means English
 * @param modified the time of the version, or null where the object has none
 * @param recordedAt when the bank recorded it
 * @param originators of the matching statements, in order
 * @param snippet where the words occur; the beginning of the text when they are in the name only
 */
public record Hit(
    StixId id,
    @Nullable String name,
    Tlp marking,
    @Nullable String lang,
    @Nullable Instant modified,
    Instant recordedAt,
    List<PartyId> originators,
    List<SnippetPart> snippet,
    @Nullable GeoPoint position) {
  /** Copies the lists. */
  public Hit {
    originators = List.copyOf(originators);
    snippet = List.copyOf(snippet);
  }
}
