package org.jisr.ledger;

import java.time.YearMonth;
import java.util.List;
import org.jisr.exchange.StatementText;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * One partner and month.
 *
 * @param month by UTC
 * @param sent what went to it
 * @param received what came from it
 * @param quality advice, for this node alone
 * @param ours the newest statement of this node
 * @param theirs the newest statement of the partner
 * @param differences where the two say different things
 */
public record LedgerMonth(
    PartyId partner,
    YearMonth month,
    Standing standing,
    Traffic sent,
    Traffic received,
    Quality quality,
    @Nullable StatementText ours,
    @Nullable StatementText theirs,
    List<LineDifference> differences) {
  /** Copies the list. */
  public LedgerMonth {
    differences = List.copyOf(differences);
  }

  /** Whether the partner is one that cannot enforce what handling demands. */
  public boolean outside() {
    return standing == Standing.OUTSIDE;
  }
}
