package org.jisr.bank;

import java.time.Instant;
import java.util.List;
import org.jisr.law.PartyId;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * What would be erased by a moment; nothing is erased by asking.
 *
 * @param statements how many statements in all
 * @param groups the same by originator, type and what the persons are to the case
 * @param sample some that the asker may still read; what is past its date already nobody may
 */
public record DryRun(Instant until, long statements, List<Group> groups, List<Sample> sample) {
  /** Copies the lists. */
  public DryRun {
    groups = List.copyOf(groups);
    sample = List.copyOf(sample);
  }

  /**
   * How many statements of one originator are of one type and category.
   *
   * @param oldest the earliest of the dates that count: of review, or of deletion
   */
  public record Group(
      PartyId originator, String type, String category, long statements, Instant oldest) {}

  /** One that would go, and when. */
  public record Sample(StixId id, @Nullable String name, PartyId originator, Instant deleteAfter) {}
}
