package org.jisr.oversight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jisr.log.LogEntry;

/**
 * What a leaf says in clear, in the few columns that statistics need.
 *
 * @param leaf its index
 * @param time milliseconds since 1970
 * @param kind the code of its kind
 * @param detail what its kind divides into: an outcome, direction, action, state or level
 * @param partner whom it was with, or empty
 * @param purpose what for, or empty
 * @param items how many were permitted, sent, stored or erased; 0 where it says none
 * @param withheld how many were not permitted
 * @param thread what ties a warning to its answers, and a request's steps; 0 for everything else
 */
record Act(
    long leaf,
    long time,
    String kind,
    String detail,
    String partner,
    String purpose,
    int items,
    int withheld,
    long thread) {
  private static final List<String> DETAILS =
      List.of("outcome", "direction", "action", "state", "level", "which");
  private static final List<String> ITEMS = List.of("permitted", "count", "objects");
  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  static Act of(LogEntry entry) {
    Map<String, String> clear = entry.clear();
    return new Act(
        entry.index(),
        entry.time().toEpochMilli(),
        entry.code(),
        entry.code().equals("request") ? RequestDetail.of(clear) : first(DETAILS, clear),
        clear.getOrDefault("partner", ""),
        clear.getOrDefault("purpose", ""),
        number(first(ITEMS, clear)),
        number(clear.getOrDefault("withheld", "")),
        thread(entry.code(), clear));
  }

  boolean is(String wanted) {
    return kind.equals(wanted);
  }

  /** Whether something left the node: what a sample is drawn from. */
  boolean discloses() {
    return Disclosures.is(kind, detail);
  }

  /** What statistics by kind name; a request's further words are counted apart. */
  String division() {
    return is("request") ? RequestDetail.state(detail) : detail;
  }

  private static String first(List<String> names, Map<String, String> clear) {
    for (String name : names) {
      String value = clear.get(name);
      if (value != null) {
        return value;
      }
    }
    return "";
  }

  static int number(String text) {
    try {
      return text.isEmpty() ? 0 : (int) Math.clamp(Long.parseLong(text), 0, Integer.MAX_VALUE);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** A warning's own envelope, or the one an answer is to. */
  private static long thread(String kind, Map<String, String> clear) {
    Optional<String> envelope =
        switch (kind) {
          case "tip-off", "escalate" -> Optional.ofNullable(clear.get("envelope"));
          case "acknowledge", "outcome" -> Optional.ofNullable(clear.get("inReplyTo"));
          case "request" -> Optional.ofNullable(clear.get("request"));
          default -> Optional.empty();
        };
    return envelope.map(id -> hash(clear.getOrDefault("partner", "") + "/" + id)).orElse(0L);
  }

  /** FNV-1a; a collision would only tie one answer to two warnings in a count. */
  private static long hash(String text) {
    long hash = FNV_BASIS;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return hash == 0 ? 1 : hash;
  }
}
