package org.jisr.people;

import java.time.Duration;
import java.time.Instant;

/**
 * A session with the moment it was last used. It ends after eight idle hours, and after sixteen in
 * any case. When the clock jumps back, sixteen hours from then is the most it can still last.
 *
 * @param session the session
 * @param seenAt when it was last used
 */
record LiveSession(Session session, Instant seenAt) {
  static final Duration IDLE = Duration.ofHours(8);
  static final Duration LIFE = Duration.ofHours(16);

  /** Below this the moment of use is not worth writing down. */
  private static final Duration FRESH = Duration.ofMinutes(1);

  boolean expired(Instant now) {
    return !now.isBefore(session.expiresAt()) || !now.isBefore(seenAt.plus(IDLE));
  }

  boolean fresh(Instant now) {
    return !now.isBefore(seenAt) && now.isBefore(seenAt.plus(FRESH));
  }

  LiveSession seen(Instant now) {
    Instant latest = now.plus(LIFE);
    boolean beyond = session.expiresAt().isAfter(latest);
    Session kept = beyond ? session.endingAt(latest) : session;
    return new LiveSession(kept, now);
  }
}
