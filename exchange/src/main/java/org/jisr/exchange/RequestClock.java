package org.jisr.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request's time to answer, and how a step changes it; the same at both nodes. */
record RequestClock(
    DeadlineProfile profile,
    boolean urgent,
    @Nullable RequestAccess access,
    @Nullable Instant receivedAt,
    @Nullable Instant dueAt,
    @Nullable Instant suspendedAt) {

  static RequestClock of(InformationRequest request) {
    return new RequestClock(
        request.deadlines(),
        request.content().urgent(),
        request.access(),
        request.receivedAt(),
        request.dueAt(),
        request.suspendedAt());
  }

  RequestClock after(RequestStep step) {
    Instant received = step.state() == RequestState.RECEIVED ? step.at() : receivedAt;
    RequestAccess judged = access == null ? step.access() : access;
    Instant due = dueAt;
    if (received != null && (due == null || access != judged)) {
      due = received.plus(profile.allowed(urgent, judged));
    }
    boolean waits = step.state() == RequestState.AWAITING_AUTHORISATION;
    if (suspendedAt != null && !waits && due != null) {
      due = RequestDeadline.resumed(due, suspendedAt, step.at());
    }
    Instant still = suspendedAt == null ? step.at() : suspendedAt;
    return new RequestClock(profile, urgent, judged, received, due, waits ? still : null);
  }
}
