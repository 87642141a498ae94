package org.jisr.stix;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules by which an object gets new versions (STIX 2.1, section 3.6). */
public final class Versions {
  private Versions() {}

  /**
   * Begins the next version of an object, with all its properties.
   *
   * @param by the identity that makes it, who must be the creator; null only for an object without
   *     one
   * @param now when it is made; the version is at least one millisecond later than the one before,
   *     also when the clock is behind
   * @throws StixException with {@code VERSION_NONE}, {@code VERSION_NOT_CREATOR} or {@code
   *     VERSION_REVOKED}
   */
  public static <T extends StixObject> ObjectBuilder<T> next(
      T object, @Nullable StixId by, Instant now) {
    StixTimestamp before = object.modified();
    if (before == null) {
      throw new StixException(Problem.VERSION_NONE);
    }
    if (!Objects.equals(by, object.createdBy())) {
      throw new StixException(Problem.VERSION_NOT_CREATOR);
    }
    if (object.revoked()) {
      throw new StixException(Problem.VERSION_REVOKED);
    }
    return ObjectBuilder.nextVersion(object, later(before, now));
  }

  /** Withdraws an object by its last version; fails as {@link #next} does. */
  public static <T extends StixObject> T revoke(T object, @Nullable StixId by, Instant now) {
    return next(object, by, now).revoked().build();
  }

  /**
   * Checks that an object is a lawful next version of another, or the same version.
   *
   * @throws StixException with a code of the {@code VERSION_} family
   */
  public static void check(StixObject before, StixObject after) {
    StixTimestamp first = before.modified();
    StixTimestamp second = after.modified();
    if (!before.id().equals(after.id())
        || !Objects.equals(before.created(), after.created())
        || !Objects.equals(before.createdBy(), after.createdBy())) {
      throw new StixException(Problem.VERSION_FIXED);
    }
    if (first == null || second == null || first.compareTo(second) == 0) {
      if (!before.tree().equals(after.tree())) {
        throw new StixException(
            first == null || second == null ? Problem.VERSION_NONE : Problem.VERSION_SAME_TIME);
      }
      return;
    }
    if (before.revoked()) {
      throw new StixException(Problem.VERSION_REVOKED);
    }
    if (second.compareTo(first) < 0) {
      throw new StixException(Problem.VERSION_NOT_LATER);
    }
  }

  private static Instant later(StixTimestamp before, Instant now) {
    Instant least = before.instant().truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
    Instant wanted = now.truncatedTo(ChronoUnit.MILLIS);
    return wanted.isBefore(least) ? least : wanted;
  }
}
