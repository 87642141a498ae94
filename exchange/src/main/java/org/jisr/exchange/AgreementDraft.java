package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jisr.law.Condition;
import org.jisr.law.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * The terms somebody wants to agree on.
 *
 * @param title one line, as people will find it
 * @param purposes what may be exchanged for, each including what lies below it
 * @param objectTypes STIX types, or {@link org.jisr.law.AgreementTerms#ANY_TYPE}
 * @param conditions what each release under it obliges to
 * @param validUntil when it ends
 * @param deadlines how long a holder has to answer a request made under it
 * @param quotas how much either party may send
 * @param replaces the id of the version that it is to take the place of; null for a first one
 */
public record AgreementDraft(
    String title,
    Set<Purpose> purposes,
    Set<String> objectTypes,
    List<Condition> conditions,
    Instant validUntil,
    DeadlineProfile deadlines,
    AgreementQuotas quotas,
    @Nullable String replaces) {
  /** A first version with the usual times to answer and without quotas. */
  public AgreementDraft(
      String title,
      Set<Purpose> purposes,
      Set<String> objectTypes,
      List<Condition> conditions,
      Instant validUntil) {
    this(
        title,
        purposes,
        objectTypes,
        conditions,
        validUntil,
        DeadlineProfile.STANDARD,
        AgreementQuotas.NONE,
        null);
  }

  /** Copies the collections. */
  public AgreementDraft {
    purposes = Set.copyOf(purposes);
    objectTypes = Set.copyOf(objectTypes);
    conditions = List.copyOf(conditions);
  }
}
