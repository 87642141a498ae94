package org.jisr.bank;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.law.Handling;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * All processing of one person, for the oversight body: what is held without its content, and every
 * leaf of the log that names them.
 *
 * @param objects the ids under which the bank knows the person
 * @param statements what is held, versions that were replaced included
 * @param acts what was done, the newest first: consultations, decisions, releases, recalls, reviews
 */
public record SubjectFile(Set<StixId> objects, List<Held> statements, List<Act> acts) {
  /** Copies the collections. */
  public SubjectFile {
    objects = Set.copyOf(objects);
    statements = List.copyOf(statements);
    acts = List.copyOf(acts);
  }

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
