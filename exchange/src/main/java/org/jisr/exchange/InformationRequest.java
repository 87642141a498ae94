package org.jisr.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * A request for information between two nodes, as one of them knows it.
 *
 * @param id the id of its envelope, the same at both nodes
 * @param direction {@code OUT} at the asker, {@code IN} at the holder
 * @param caseRef the asker's case; it stays at the asker
 * @param askedBy who wrote it, at the asker; null at the holder
 * @param access as the holder judged it; null before
 * @param receivedAt when the holder's node had it, by that node's clock
 * @param dueAt when the answer is due; null before it is received
 * @param suspendedAt since when the time to answer stands still; null while it runs
 * @param held a "no data" that waits for its moment, at the holder only
 * @param problem the code of why it could not be handed over; null when it was
 * @param releases the envelopes that answer it
 * @param agreementId under which it was sent; null for a draft, and for those of before it was kept
 * @param deadlines how long that agreement gives the holder
 */
public record InformationRequest(
    String id,
    Direction direction,
    PartyId partner,
    Purpose purpose,
    @Nullable String caseRef,
    RequestContent content,
    RequestState state,
    @Nullable String askedBy,
    @Nullable RequestAccess access,
    Instant createdAt,
    @Nullable Instant receivedAt,
    @Nullable Instant dueAt,
    @Nullable Instant suspendedAt,
    @Nullable Held held,
    @Nullable String problem,
    List<RequestStep> steps,
    List<String> releases,
    @Nullable String agreementId,
    DeadlineProfile deadlines) {
  /** Copies the lists. */
  public InformationRequest {
    steps = List.copyOf(steps);
    releases = List.copyOf(releases);
  }

  /** A decision that leaves at its moment. */
  public record Held(NothingKind kind, String by, Instant until) {}

  /** Which side this node is. */
  public RequestSide side() {
    return direction == Direction.OUT ? RequestSide.ASKER : RequestSide.HOLDER;
  }

  /** Whether the answer is late; time that stands still does not count. */
  public boolean overdue(Instant now) {
    return state.open() && suspendedAt == null && dueAt != null && now.isAfter(dueAt);
  }

  InformationRequest with(List<RequestStep> said, List<String> sent) {
    return new InformationRequest(
        id,
        direction,
        partner,
        purpose,
        caseRef,
        content,
        state,
        askedBy,
        access,
        createdAt,
        receivedAt,
        dueAt,
        suspendedAt,
        held,
        problem,
        said,
        sent,
        agreementId,
        deadlines);
  }

  Duration allowed() {
    return deadlines.allowed(content.urgent(), access);
  }
}
