package org.jisr.exchange;

import java.util.List;
import org.jisr.law.PartyId;

/**
 * What the objects of a file say of who was given them.
 *
 * @param fileHash SHA-256 of the file, lower-case hexadecimal, to which the leaf of this look
 *     commits
 * @param together recipients whose marks, too weak in each object alone, agree in many
 * @param leaf the index of the leaf of this look
 */
public record TraceReport(
    String fileHash, List<TracedObject> objects, List<Together> together, long leaf) {
  /** Copies the lists. */
  public TraceReport {
    objects = List.copyOf(objects);
    together = List.copyOf(together);
  }

  /**
   * One recipient, as the objects of the file tell it together.
   *
   * @param agreeing in how many objects something agrees
   * @param of how many objects could agree
   * @param oneIn a power of ten, as {@link TracedCopy#oneIn}
   */
  public record Together(PartyId recipient, int agreeing, int of, int oneIn) {}
}
