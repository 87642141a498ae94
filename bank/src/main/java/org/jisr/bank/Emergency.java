package org.jisr.bank;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jisr.law.EmergencyGround;
import org.jisr.law.Purpose;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody opened, or tried to open, in an emergency what rules closed.
 *
 * @param id its id
 * @param account the opaque id of who did
 * @param session the session it holds in, and in no other
 * @param purpose what it was needed for
 * @param ground the ground from the closed list
 * @param reason in words
 * @param caseRef the case
 * @param sought the value that was asked for, where it was not an id; null once reviewed
 * @param object what was opened; null when the answer was that there is nothing to open
 * @param openedAt when
 * @param until up to when it can be looked at, if it opened something
 * @param looks how often it was looked at
 * @param recent how often the same account did so in the thirty days up to this time, this included
 * @param dueAt by when oversight must have reviewed it
 * @param leaf the leaf that was in the log before anything was shown
 * @param review what oversight found; null until then
 */
public record Emergency(
    UUID id,
    String account,
    String session,
    Purpose purpose,
    EmergencyGround ground,
    String reason,
    String caseRef,
    @Nullable String sought,
    @Nullable StixId object,
    Instant openedAt,
    Instant until,
    int looks,
    int recent,
    Instant dueAt,
    long leaf,
    @Nullable Review review) {
  /** How long what was opened stays open: time to act, not to browse. */
  public static final Duration OPEN = Duration.ofMinutes(30);

  /** How long oversight has for its review. */
  public static final Duration REVIEW = Duration.ofHours(72);

  /**
   * The review of oversight.
   *
   * @param by the opaque id of the officer
   */
  public record Review(EmergencyVerdict verdict, String by, Instant at, String note) {}

  /** Where its review stands. */
  public EmergencyState state(Instant now) {
    if (review != null) {
      return EmergencyState.REVIEWED;
    }
    return now.isBefore(dueAt) ? EmergencyState.AWAITING : EmergencyState.OVERDUE;
  }

  /** Whether what it opened can be looked at. */
  public boolean open(Instant now) {
    return object != null && now.isBefore(until) && !now.isBefore(openedAt);
  }
}
