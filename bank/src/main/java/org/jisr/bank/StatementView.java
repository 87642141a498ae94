package org.jisr.bank;

import java.time.Instant;
import java.util.UUID;
import org.jisr.law.Decision;
import org.jisr.law.Handling;
import org.jisr.law.PartyId;
import org.jisr.stix.StixObject;
import org.jspecify.annotations.Nullable;

/**
 * A statement as its viewer sees it.
 *
 * @param statementId stable for the content, originator, version and handling; says nothing of what
 *     else the bank holds
 * @param source where it came from
 * @param line in the source, from 1, or 0
 * @param offset in the source, from 0, or -1
 * @param supersededAt when a later version under the same handling was recorded; null while current
 * @param decision why the viewer may see it, with every reason and what it obliges to
 */
public record StatementView(
    UUID statementId,
    StixObject object,
    Handling handling,
    Source source,
    long line,
    long offset,
    Instant recordedAt,
    @Nullable Instant supersededAt,
    Decision decision) {

  /** Whose statement it is. */
  public PartyId originator() {
    return handling.originator();
  }
}
