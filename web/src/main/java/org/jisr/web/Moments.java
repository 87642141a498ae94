package org.jisr.web;

import java.time.Instant;
import org.jisr.stix.StixTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * Reads moments as the interface writes them, in RFC 3339 and UTC. Its years have four digits: what
 * Java reads beyond them no database can hold.
 */
final class Moments {
  private Moments() {}

  /** The moment, null for no text; fails naming the parameter where the text is none. */
  static @Nullable Instant read(@Nullable String text, String parameter) {
    if (text == null) {
      return null;
    }
    StixTimestamp timestamp = StixTimestamp.parseOrNull(text);
    if (timestamp == null) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, parameter);
    }
    return timestamp.instant();
  }
}
