package org.jisr.bank;

import java.util.List;
import java.util.UUID;
import org.jisr.law.Condition;
import org.jisr.law.Consent;

/**
 * An originator's consent for exactly one statement.
 *
 * @param statement what may go on; another version or another handling of it may not
 * @param consent whose it is, to whom and for what it may go, and until when
 * @param conditions added to those that the statement carries
 */
public record StatementConsent(UUID statement, Consent consent, List<Condition> conditions) {
  /** Copies the list. */
  public StatementConsent {
    conditions = List.copyOf(conditions);
  }
}
