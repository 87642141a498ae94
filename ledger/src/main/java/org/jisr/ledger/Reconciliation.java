package org.jisr.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jisr.exchange.StatementLine;
import org.jisr.exchange.StatementText;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/** Lays two statements on the same month beside each other. */
final class Reconciliation {
  private Reconciliation() {}

  /** Whether the partner once had more of our letters than up to a place of a channel. */
  @FunctionalInterface
  interface Lost {
    boolean beyond(String lane, long last);
  }

  /** The channels of which they say different things; none when they agree. */
  static List<LineDifference> differences(StatementText ours, StatementText theirs, Lost lost) {
    List<LineDifference> differences = new ArrayList<>();
    for (PartyId from : List.of(ours.from(), ours.to())) {
      TreeSet<String> lanes = new TreeSet<>();
      ours.lines().forEach(line -> lanes.add(line.lane()));
      theirs.lines().forEach(line -> lanes.add(line.lane()));
      for (String lane : lanes) {
        StatementLine mine = line(ours, from, lane);
        StatementLine other = line(theirs, from, lane);
        if (!Objects.equals(mine, other)) {
          boolean receiving = !from.equals(ours.from());
          differences.add(
              new LineDifference(
                  from,
                  lane,
                  mine,
                  other,
                  receiving
                      ? lacks(mine, other)
                      : lacks(other, mine)
                          && !lost.beyond(lane, other == null ? 0 : other.last())));
        }
      }
    }
    return differences;
  }

  private static @Nullable StatementLine line(StatementText text, PartyId from, String lane) {
    return text.lines().stream()
        .filter(line -> line.from().equals(from) && line.lane().equals(lane))
        .findFirst()
        .orElse(null);
  }

  private static boolean lacks(@Nullable StatementLine received, @Nullable StatementLine sent) {
    return sent != null
        && (received == null
            || (received.first() == sent.first() && received.last() < sent.last()));
  }

  static Standing standing(List<LineDifference> differences) {
    if (differences.isEmpty()) {
      return Standing.AGREED;
    }
    return differences.stream().allMatch(LineDifference::underway)
        ? Standing.UNDERWAY
        : Standing.DIFFERS;
  }
}
