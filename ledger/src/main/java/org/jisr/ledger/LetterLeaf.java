package org.jisr.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import org.jisr.log.LogEntry;
import org.jspecify.annotations.Nullable;

/**
 * What a leaf says of the letter that it stands for.
 *
 * @param out whether this node sends it
 * @param written the month of its header's time
 * @param items how many it carries, 0 where it says none
 */
record LetterLeaf(
    boolean out, String lane, long place, YearMonth written, String kind, String hash, int items) {

  /** The letter; null for a leaf that stands for none, or for one that had no place yet. */
  static @Nullable LetterLeaf of(LogEntry leaf) {
    Map<String, String> clear = leaf.clear();
    String lane = clear.get("lane");
    if (lane == null || receiptKept(leaf)) {
      return null;
    }
    try {
      return new LetterLeaf(
          out(clear),
          lane,
          Long.parseLong(clear.getOrDefault("place", "")),
          month(Instant.parse(clear.getOrDefault("written", ""))),
          clear.getOrDefault("envelopeKind", ""),
          clear.getOrDefault("envelopeHash", ""),
          Counts.number(clear.get("count")));
    } catch (NumberFormatException | DateTimeException e) {
      // A leaf of a later version may say it in a way that this one cannot read.
      return null;
    }
  }

  /** Whether it stands for a letter of the time before leaves said the letter's place. */
  static boolean unplaced(LogEntry leaf) {
    Map<String, String> clear = leaf.clear();
    return !clear.containsKey("lane")
        && clear.containsKey("envelope")
        && clear.containsKey("envelopeHash")
        && !receiptKept(leaf);
  }

  /** Whether the partner's receipt for a letter of ours was kept: that letter stands for good. */
  static boolean receiptKept(LogEntry leaf) {
    return leaf.code().equals("receipt") && leaf.clear().containsKey("result");
  }

  /** A step that was heard names the direction of its request instead. */
  private static boolean out(Map<String, String> clear) {
    return "out".equals(clear.get("direction")) && !"hear".equals(clear.get("action"));
  }

  static YearMonth month(Instant moment) {
    return YearMonth.from(moment.atOffset(ZoneOffset.UTC));
  }
}
