package org.jisr.exchange;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jisr.law.PartyId;
import tools.jackson.databind.node.ObjectNode;

/**
 * What passed in one ordered channel in one month. A letter is of the month of its header's time,
 * or of that of the letter before it where that is later: both ends read the same in the same
 * headers, whatever their clocks say.
 *
 * @param from who sends in it; the other one receives
 * @param lane which of the sender's two channels, {@code urgent} or {@code ordinary}
 * @param first the place of the month's first letter, from 1
 * @param last the place of its last one
 * @param head the hash of the last letter's header, which the chain ties to all before it
 * @param letters how many of each kind
 */
public record StatementLine(
    PartyId from,
    String lane,
    long first,
    long last,
    String head,
    SortedMap<String, Long> letters) {
  private static final int MAX_TEXT = 64;
  private static final int MAX_KINDS = 64;

  /**
   * Copies the map and checks bounds.
   *
   * @throws ExchangeException {@code EXCHANGE_STATEMENT_INVALID}
   */
  public StatementLine {
    letters = Collections.unmodifiableSortedMap(new TreeMap<>(letters));
    boolean valid =
        (lane.equals(Lane.URGENT.code()) || lane.equals(Lane.ORDINARY.code()))
            && first >= 1
            && last >= first
            && head.matches("[0-9a-f]{64}")
            && !letters.isEmpty()
            && letters.size() <= MAX_KINDS
            && letters.keySet().stream().allMatch(kind -> kind.matches("[a-z][a-z-]{0,63}"))
            && letters.values().stream().allMatch(count -> count > 0);
    if (!valid) {
      throw new ExchangeException(ExchangeFault.STATEMENT_INVALID);
    }
  }

  /** How many in all. */
  public long count() {
    return letters.values().stream().mapToLong(Long::longValue).sum();
  }

  ObjectNode json() {
    ObjectNode json =
        CanonicalText.object()
            .put("from", from.value())
            .put("lane", lane)
            .put("first", first)
            .put("last", last)
            .put("head", head);
    letters.forEach(json.putObject("letters")::put);
    return json;
  }

  static StatementLine read(JsonFields json) {
    SortedMap<String, Long> letters = new TreeMap<>();
    JsonFields counts = json.object("letters");
    counts.names().forEach(kind -> letters.put(kind, (long) counts.count(kind)));
    StatementLine line =
        new StatementLine(
            Ids.party(json.text("from", MAX_TEXT)),
            json.text("lane", MAX_TEXT),
            json.number("first"),
            json.number("last"),
            json.text("head", MAX_TEXT),
            letters);
    json.end();
    return line;
  }
}
