package org.jisr.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixId;

/** Puts what two nodes say about a consent into drafts of envelopes. */
final class ConsentMessages {
  private static final Duration LIFETIME = Duration.ofDays(365);

  private ConsentMessages() {}

  /**
   * The question to the partner that sent the items.
   *
   * @param brought the envelope that brought them here
   */
  static Draft question(ConsentRequest request, EnvelopeHeader brought, String by) {
    ConsentNotice.Question question =
        new ConsentNotice.Question(
            request.items(),
            request.named() ? request.recipient() : null,
            request.category(),
            request.purpose(),
            request.reason(),
            request.dueAt());
    return draft(
        request.id(),
        brought,
        EnvelopeKind.CONSENT_REQUEST,
        question,
        request.items(),
        brought.id(),
        Map.of("by", by, "reason", request.reason()));
  }

  /** The answer to a partner, or its withdrawal. */
  static Draft answer(String id, EnvelopeHeader question, ConsentNotice.Answer answer, String by) {
    ConsentGrant grant = answer.grant();
    return draft(
        id,
        question,
        EnvelopeKind.CONSENT_ANSWER,
        answer,
        grant == null ? List.of() : grant.items(),
        question.id(),
        Map.of("by", by, "decision", answer.state().code()));
  }

  private static Draft draft(
      String id,
      EnvelopeHeader ground,
      EnvelopeKind kind,
      ConsentNotice notice,
      List<StixId> items,
      String inReplyTo,
      Map<String, String> committed) {
    return new Draft(
        id,
        ground.from(),
        kind,
        Lane.of(kind),
        Urgency.TODAY,
        LIFETIME,
        Draft.Terms.of(ground),
        List.of(),
        ConsentNotice.MEDIA_TYPE,
        notice.json(),
        items,
        inReplyTo,
        LeafKind.CONSENT,
        committed);
  }
}
