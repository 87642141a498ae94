package org.jisr.exchange;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Up to which place of each channel the pouches of one trip hold what waits. */
final class PouchCursor {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,18})");

  private final Map<Lane, Long> places = new EnumMap<>(Lane.class);

  static PouchCursor parse(@Nullable String text) {
    PouchCursor cursor = new PouchCursor();
    if (text != null) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        throw new ExchangeException(ExchangeFault.POUCH_UNKNOWN);
      }
      cursor.move(Lane.URGENT, Long.parseLong(matcher.group(1)));
      cursor.move(Lane.ORDINARY, Long.parseLong(matcher.group(2)));
    }
    return cursor;
  }

  long at(Lane lane) {
    return places.getOrDefault(lane, 0L);
  }

  void move(Lane lane, long seq) {
    places.put(lane, seq);
  }

  @Override
  public String toString() {
    return at(Lane.URGENT) + "." + at(Lane.ORDINARY);
  }
}
