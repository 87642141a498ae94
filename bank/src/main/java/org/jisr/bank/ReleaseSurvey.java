package org.jisr.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jisr.law.Obligation;
import org.jisr.law.Outcome;
import org.jisr.law.PartyId;
import org.jisr.law.Reason;

/**
 * Who would receive a selection, and why not: the decisions on every statement of it, counted.
 * Nothing leaves and nothing is logged.
 *
 * @param items entities that were judged
 * @param more whether the selection holds more than {@link #MOST_ITEMS}, which were not judged
 * @param prospects one for each recipient, in the order asked
 */
public record ReleaseSurvey(int items, boolean more, List<Prospect> prospects) {
  /** How many entities one survey judges at most. */
  public static final int MOST_ITEMS = 10_000;

  /** Copies the list. */
  public ReleaseSurvey {
    prospects = List.copyOf(prospects);
  }

  /**
   * One recipient's part.
   *
   * @param permitted statements that would leave, copies among them
   * @param copies those that would leave as a copy without some of their parts
   * @param marked those whose copy will carry a mark of the recipient
   * @param needs statements for which a person must add something first
   * @param denied statements that are forbidden as things stand
   * @param barriers the rules in the way, the most frequent first
   */
  public record Prospect(
      PartyId recipient,
      int permitted,
      int copies,
      int marked,
      int needs,
      int denied,
      List<Barrier> barriers) {
    /** Copies the list. */
    public Prospect {
      barriers = List.copyOf(barriers);
    }

    static Prospect of(PartyId recipient, List<ReleaseDecisions.Decided> decided) {
      int[] counts = new int[5];
      Map<String, Barrier> barriers = new HashMap<>();
      for (ReleaseDecisions.Decided each : decided) {
        switch (each.item().decision().outcome()) {
          case Outcome.Permit permit -> counts[0]++;
          case Outcome.Needs needs -> counts[1]++;
          case Outcome.Deny deny -> counts[2]++;
        }
        if (each.item().decision().permitted() && each.redaction() != null) {
          counts[3]++;
        }
        if (each.item().decision().obliges(Obligation.WATERMARK)) {
          counts[4]++;
        }
        for (Reason reason : each.item().decision().reasons()) {
          if (!reason.satisfied()) {
            barriers.merge(reason.code(), new Barrier(reason, 1), Barrier::plus);
          }
        }
      }
      List<Barrier> sorted = new ArrayList<>(barriers.values());
      sorted.sort(
          Comparator.comparingInt(Barrier::statements)
              .reversed()
              .thenComparing(barrier -> barrier.example().code()));
      return new Prospect(recipient, counts[0], counts[3], counts[4], counts[1], counts[2], sorted);
    }
  }

  /**
   * A rule in the way.
   *
   * @param example the reason of one of the statements, in words
   */
  public record Barrier(Reason example, int statements) {
    private Barrier plus(Barrier other) {
      return new Barrier(example, statements + other.statements);
    }
  }
}
