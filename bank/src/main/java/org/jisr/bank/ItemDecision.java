package org.jisr.bank;

import java.util.UUID;
import java.util.stream.Collectors;
import org.jisr.law.Decision;
import org.jisr.law.Handling;
import org.jisr.law.PartyId;
import org.jisr.law.Reason;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * Whether one statement may go to one recipient. Where an originator said the same version under
 * several handlings, the worst decision holds for all of them.
 */
public record ItemDecision(
    StixId id,
    UUID statementId,
    @Nullable String name,
    Handling handling,
    PartyId recipient,
    Decision decision) {

  /** The object, the statement, the outcome and the rules in the way, as leaves commit to it. */
  public String inBrief() {
    return String.join(
        " ",
        id.toString(),
        statementId.toString(),
        decision.outcome().code(),
        decision.unsatisfied().stream().map(Reason::code).collect(Collectors.joining(",")));
  }

  /** Whose statement it is. */
  public PartyId originator() {
    return handling.originator();
  }
}
