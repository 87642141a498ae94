package org.jisr.bank;

import java.time.Instant;
import java.util.Optional;
import org.jisr.law.Decision;
import org.jisr.law.Handling;
import org.jisr.law.ReleaseContext;
import org.jisr.stix.StixId;

/**
 * One decision on a release as it is kept, decided again under the law that was in force then.
 *
 * @param outcome the code of the outcome that was given; {@code decision} has the same unless
 *     something is wrong, which is for oversight to ask about
 * @param handling what bound the statement: legal basis, purposes, conditions; no content
 * @param context to whom, for what purpose and under which agreement
 * @param decision all reasons, in words
 */
public record DecidedItem(
    StixId id,
    Instant decidedAt,
    String outcome,
    Handling handling,
    ReleaseContext context,
    Decision decision) {

  /** Whether deciding again gives the outcome that was given. */
  public boolean confirmed() {
    return decision.outcome().code().equals(outcome);
  }

  /** The agreement's id, where there was one. */
  public Optional<String> agreement() {
    return Optional.ofNullable(context.agreement()).map(terms -> terms.id());
  }
}
