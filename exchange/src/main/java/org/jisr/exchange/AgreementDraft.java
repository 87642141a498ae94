package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jisr.law.Condition;
import org.jisr.law.Purpose;

/**
 * The terms somebody wants to agree on.
 *
 * @param title one line, as people will find it
 * @param purposes what may be exchanged for, each including what lies below it
 * @param objectTypes STIX types, or {@link org.jisr.law.AgreementTerms#ANY_TYPE}
 * @param conditions what each release under it obliges to
 * @param validUntil when it ends
 */
public record AgreementDraft(
    String title,
    Set<Purpose> purposes,
    Set<String> objectTypes,
    List<Condition> conditions,
    Instant validUntil) {
  /** Copies the collections. */
  public AgreementDraft {
    purposes = Set.copyOf(purposes);
    objectTypes = Set.copyOf(objectTypes);
    conditions = List.copyOf(conditions);
  }
}
