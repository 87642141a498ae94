package org.jisr.bank;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jisr.law.Language;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * A person's request about their data, as it reached the oversight body.
 *
 * @param number what the person is given to refer to it
 * @param language of the answer
 * @param fileReference of the paper file that says who asks; this node does not know it
 * @param measure what was asked of a decider
 * @param objects what the measure is about; forgotten with the answer
 * @param dueAt a month after it was received (Directive (EU) 2016/680, article 12(3): without undue
 *     delay)
 */
public record SubjectRequest(
    UUID id,
    int number,
    SubjectRequestKind kind,
    Language language,
    String fileReference,
    SubjectRequestState state,
    @Nullable IdentityCheck identity,
    SubjectMeasure measure,
    Set<StixId> objects,
    @Nullable SubjectOutcome outcome,
    Instant receivedAt,
    Instant dueAt,
    @Nullable Instant answeredAt) {
  /** Copies the set. */
  public SubjectRequest {
    objects = Set.copyOf(objects);
  }
}
