package org.jisr.bank;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.law.Handling;
import org.jisr.law.PartyId;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * All processing of one person, for the oversight body: what is held without its content, and every
 * leaf of the log that names them.
 *
 * @param objects the ids under which the bank knows the person
 * @param statements what is held, versions that were replaced included
 * @param acts what was done, the newest first: consultations, decisions, releases, recalls, reviews
 * @param allActs how many acts there are, should they be more than are listed
 * @param shown where outside parties could poll the person
 */
public record SubjectFile(
    Set<StixId> objects, List<Held> statements, List<Act> acts, long allActs, List<Shown> shown) {
  /** Copies the collections. */
  public SubjectFile {
    objects = Set.copyOf(objects);
    statements = List.copyOf(statements);
    acts = List.copyOf(acts);
    shown = List.copyOf(shown);
  }

  /**
   * An id under which the bank knows somebody.
   *
   * @param statements how many, versions that were replaced included
   * @param current how many of them hold now
   */
  public record Known(
      StixId id, Set<PartyId> originators, int statements, int current, Instant lastRecordedAt) {
    /** Copies the set. */
    public Known {
      originators = Set.copyOf(originators);
    }
  }

  /** A standing view of an outside party that has offered the person to it, and since when. */
  public record Shown(String view, long statements, Instant since) {}

  /** One statement without its content. */
  public record Held(
      StixId id,
      Handling handling,
      Instant recordedAt,
      @Nullable Instant supersededAt,
      String sourceKind,
      Instant receivedAt,
      long sourceLeaf) {}

  /** One leaf that names the person. */
  public record Act(
      long leaf, Instant time, String kind, Map<String, String> clear, Map<String, String> opened) {
    /** Copies the maps. */
    public Act {
      clear = Map.copyOf(clear);
      opened = Map.copyOf(opened);
    }
  }
}
