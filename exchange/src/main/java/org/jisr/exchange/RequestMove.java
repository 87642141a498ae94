package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One step of a request, as one side makes it and the other hears of it.
 *
 * @param at when, by the clock of who made it
 * @param text a question, its answer, why a court must be asked, or words with the feedback
 * @param access with a triage
 * @param days how long a court is expected to take; 0 with other steps
 * @param reasons why not, with a refusal or a part
 * @param feedback what it was good for
 */
record RequestMove(
    RequestState state,
    Instant at,
    String text,
    @Nullable RequestAccess access,
    int days,
    List<RefusalReason> reasons,
    @Nullable RequestFeedback feedback) {
  static final String MEDIA_TYPE = "application/vnd.jisr.information-request-step+json";
  static final int MAX_TEXT = 4_000;
  static final int MAX_DAYS = 90;

  RequestMove {
    reasons = reasons.stream().distinct().sorted().toList();
    text = text.strip();
    boolean spoken =
        switch (state) {
          case CLARIFICATION_ASKED, CLARIFIED, AWAITING_AUTHORISATION -> !text.isEmpty();
          case FEEDBACK -> true;
          case DRAFT,
              SUBMITTED,
              RECEIVED,
              TRIAGED,
              AWAITING_CONSENT,
              ANSWERED_FULL,
              ANSWERED_PART,
              REFUSED,
              NO_DATA,
              WITHDRAWN,
              CLOSED ->
              text.isEmpty();
        };
    boolean explained = state == RequestState.REFUSED || state == RequestState.ANSWERED_PART;
    boolean waits = state == RequestState.AWAITING_AUTHORISATION;
    boolean valid =
        spoken
            && text.length() <= MAX_TEXT
            && (access != null) == (state == RequestState.TRIAGED)
            && (waits ? days >= 1 && days <= MAX_DAYS : days == 0)
            && explained != reasons.isEmpty()
            && (feedback != null) == (state == RequestState.FEEDBACK);
    if (!valid) {
      throw new ExchangeException(ExchangeFault.INFORMATION_REQUEST_MALFORMED);
    }
  }

  /** A step that says nothing but itself. */
  static RequestMove plain(RequestState state, Instant at) {
    return new RequestMove(state, at, "", null, 0, List.of(), null);
  }

  static RequestMove spoken(RequestState state, Instant at, String text) {
    return new RequestMove(state, at, text, null, 0, List.of(), null);
  }

  static RequestMove triaged(Instant at, RequestAccess access) {
    return new RequestMove(RequestState.TRIAGED, at, "", access, 0, List.of(), null);
  }

  static RequestMove explained(RequestState state, Instant at, List<RefusalReason> reasons) {
    return new RequestMove(state, at, "", null, 0, reasons, null);
  }

  /** The payload: whole seconds, one shape and one size, whatever it says. */
  byte[] json() {
    ObjectNode json =
        CanonicalText.object()
            .put("state", state.code())
            .put("at", at.toString())
            .put("text", text)
            .put("access", access == null ? "" : access.code())
            .put("days", days)
            .put("feedback", feedback == null ? "" : feedback.code());
    json.set("reasons", CanonicalText.texts(reasons.stream().map(RefusalReason::code).toList()));
    return Padded.bytes(json);
  }

  static RequestMove read(byte[] bytes) {
    JsonFields json = JsonFields.read(bytes, ExchangeFault.INFORMATION_REQUEST_MALFORMED);
    String access = json.text("access", 100);
    String feedback = json.text("feedback", 100);
    RequestMove move =
        new RequestMove(
            RequestState.of(json.text("state", 100)),
            json.instant("at"),
            json.text("text", MAX_TEXT),
            access.isEmpty() ? null : RequestAccess.of(access),
            (int) Math.min(json.number("days"), Integer.MAX_VALUE),
            json.texts("reasons", 100).stream().map(RefusalReason::of).toList(),
            feedback.isEmpty() ? null : RequestFeedback.of(feedback));
    Padded.end(json);
    return move;
  }
}
