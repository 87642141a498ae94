package org.jisr.exchange;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member of a space, as far as this node may know of it.
 *
 * @param named whether the charter still names it
 * @param answer its last word; null while it has said nothing
 * @param version of which version that was; 0 without one
 * @param proven whether its own signature was checked with its card; the lead's word otherwise
 * @param receives whether items can be released to it now
 * @param taken how many of this node's envelopes under the space it took
 * @param attested of how many of them it said that what they brought is deleted
 * @param attestBy until when it is to say so; null while nothing is to be deleted
 */
public record SpaceMember(
    Membership membership,
    boolean named,
    @Nullable CharterAnswer answer,
    int version,
    @Nullable Instant answeredAt,
    boolean proven,
    boolean receives,
    long taken,
    long attested,
    @Nullable Instant attestBy) {
  /** How long a member has, from its end, to say that everything is deleted. */
  public static final Duration GRACE = Duration.ofHours(24);

  /** Whether it should have said by then that everything is deleted, and has not. */
  public boolean overdue(Instant now) {
    return attestBy != null && attested < taken && now.isAfter(attestBy);
  }
}
