package org.jisr.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.log.LeafKind;

/** Puts requests for information and what is said about them into envelopes. */
final class RequestMessages {
  private static final Duration LIFETIME = Duration.ofDays(30);

  private RequestMessages() {}

  /** The request itself; its envelope has the request's id. */
  static Draft asked(InformationRequest request, Agreement agreement, String by) {
    return new Draft(
        request.id(),
        request.partner(),
        EnvelopeKind.REQUEST,
        Lane.of(EnvelopeKind.REQUEST),
        urgency(request),
        LIFETIME,
        new Draft.Terms(agreement.id(), agreement.hash(), request.purpose(), null),
        List.of(),
        RequestContent.MEDIA_TYPE,
        request.content().json(),
        List.of(),
        null,
        LeafKind.REQUEST,
        Map.of("by", by));
  }

  /** A step of it, under the agreement that it was sent under. */
  static Draft step(Handle handle, InformationRequest request, RequestMove move, String by) {
    return new Draft(
        UUID.randomUUID().toString(),
        request.partner(),
        EnvelopeKind.REQUEST_STEP,
        Lane.of(EnvelopeKind.REQUEST_STEP),
        urgency(request),
        LIFETIME,
        Draft.Terms.of(asked(handle, request)),
        List.of(),
        RequestMove.MEDIA_TYPE,
        move.json(),
        List.of(),
        request.id(),
        LeafKind.REQUEST,
        Map.of("by", by));
  }

  private static EnvelopeHeader asked(Handle handle, InformationRequest request) {
    return (request.direction() == Direction.OUT
            ? OutboxTable.find(handle, request.id()).map(OutboxTable.Row::header)
            : InboxTable.find(handle, request.partner(), request.id()).map(InboxTable.Row::header))
        .orElseThrow(() -> new ExchangeException(ExchangeFault.INFORMATION_REQUEST_UNKNOWN));
  }

  private static Urgency urgency(InformationRequest request) {
    return request.content().urgent() ? Urgency.IMMEDIATE : Urgency.ROUTINE;
  }
}
