package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a request's thread.
 *
 * @param by the account of this node; null for the other side's and the node's own steps
 * @param text what was said, may be empty
 * @param days how long a court was expected to take; 0 for other steps
 * @param really what a "no data" was at the holder; null at the asker and for other steps
 */
public record RequestStep(
    RequestState state,
    Instant at,
    @Nullable String by,
    String text,
    @Nullable RequestAccess access,
    int days,
    List<RefusalReason> reasons,
    @Nullable RequestFeedback feedback,
    @Nullable NothingKind really) {
  /** Copies the list. */
  public RequestStep {
    reasons = List.copyOf(reasons);
  }
}
