package org.jisr.stix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An index of versions that tells which object to keep when several bundles become one.
 *
 * <p>First every object is {@linkplain #see seen}, then, in a second reading, the index {@linkplain
 * #keeps says} which ones to keep: of each identifier the latest version by its creator, who is the
 * creator of the earliest version seen; nothing follows a revoked version. It holds about 200 bytes
 * an object. Values are compared in their canonical form, which does not tell integers beyond 2^53
 * apart. Not for use by several threads.
 */
public final class VersionIndex {
  private static final Comparator<@Nullable StixTimestamp> NULL_FIRST =
      Comparator.nullsFirst(Comparator.<StixTimestamp>naturalOrder());
  private static final Comparator<Seen> BY_VERSION =
      Comparator.comparing(Seen::version, NULL_FIRST);

  private final Map<StixId, History> versions = new HashMap<>();
  private final Set<StixId> kept = new HashSet<>();
  private final List<Conflict> conflicts = new ArrayList<>();
  private long count;

  private record Seen(
      @Nullable StixTimestamp version, @Nullable StixId creator, boolean revoked, byte[] digest) {}

  /** The versions of one identifier in their order, and the one to keep once asked for. */
  private static final class History {
    private final List<Seen> versions = new ArrayList<>(1);
    private @Nullable Seen best;

    /** Where a version is, or -1 - where it belongs. */
    int find(@Nullable StixTimestamp version) {
      return Collections.binarySearch(
          versions, new Seen(version, null, false, new byte[0]), BY_VERSION);
    }

    Seen best(StixId id) {
      Seen known = best;
      if (known == null) {
        known = VersionIndex.best(id, versions, null);
        best = known;
      }
      return known;
    }
  }

  /** What makes it doubtful which object is the right one. */
  public enum Reason {
    /** Two copies of one version differ; the one that was seen first is kept. */
    SAME_VERSION_OTHER_CONTENT,
    /** A later version has another creator, who has no right to make one; it is not kept. */
    OTHER_CREATOR,
    /** A version follows a revoked one, which is final; it is not kept. */
    AFTER_REVOKED
  }

  /**
   * Something doubtful.
   *
   * @param id of the object
   * @param version that is in doubt, or null for an object without versions
   * @param reason why
   */
  public record Conflict(StixId id, @Nullable StixTimestamp version, Reason reason) {}

  /** Takes note of an object; which of two differing copies comes first matters. */
  public void see(StixObject object) {
    count++;
    StixFields fields = object.fields();
    byte[] digest = CanonicalJson.digest(object);
    History history = versions.computeIfAbsent(fields.id(), id -> new History());
    int at = history.find(fields.version());
    if (at < 0) {
      history.best = null;
      history.versions.add(
          -1 - at, new Seen(fields.version(), fields.createdBy(), fields.revoked(), digest));
    } else if (!Arrays.equals(history.versions.get(at).digest(), digest)) {
      conflicts.add(new Conflict(fields.id(), fields.version(), Reason.SAME_VERSION_OTHER_CONTENT));
    }
  }

  /** Whether an object is the one of its identifier to keep; true once only. */
  public boolean keeps(StixObject object) {
    History history = versions.get(object.id());
    if (history == null || kept.contains(object.id())) {
      return false;
    }
    Seen best = history.best(object.id());
    return Objects.compare(best.version(), object.fields().version(), NULL_FIRST) == 0
        && Arrays.equals(best.digest(), CanonicalJson.digest(object))
        && kept.add(object.id());
  }

  /** How many objects were seen, copies and versions included. */
  public long seen() {
    return count;
  }

  /** How many identifiers were seen. */
  public int size() {
    return versions.size();
  }

  /** The identifiers that were seen, in no order. */
  public Set<StixId> ids() {
    return Collections.unmodifiableSet(versions.keySet());
  }

  /** Whether the object to keep has the same values in both indexes; false where one has none. */
  public boolean agrees(VersionIndex other, StixId id) {
    History here = versions.get(id);
    History there = other.versions.get(id);
    return here != null
        && there != null
        && Arrays.equals(here.best(id).digest(), there.best(id).digest());
  }

  /** What is doubtful about the objects seen so far. */
  public List<Conflict> conflicts() {
    List<Conflict> result = new ArrayList<>(conflicts);
    versions.forEach((id, history) -> best(id, history.versions, result));
    return result;
  }

  private static Seen best(StixId id, List<Seen> known, @Nullable List<Conflict> report) {
    Seen best = known.getFirst();
    for (Seen next : known.subList(1, known.size())) {
      Reason reason =
          !Objects.equals(best.creator(), next.creator())
              ? Reason.OTHER_CREATOR
              : best.revoked() ? Reason.AFTER_REVOKED : null;
      if (reason == null) {
        best = next;
      } else if (report != null) {
        report.add(new Conflict(id, next.version(), reason));
      }
    }
    return best;
  }
}
