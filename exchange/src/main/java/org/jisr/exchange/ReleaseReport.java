package org.jisr.exchange;

import java.util.List;
import org.jisr.bank.ItemDecision;
import org.jisr.law.PartyId;

/**
 * What a release sent.
 *
 * @param sent at least one envelope for each partner that gets an item; they leave at once and are
 *     answered later
 */
public record ReleaseReport(List<Sent> sent, List<ItemDecision> decisions) {
  /** Copies the lists. */
  public ReleaseReport {
    sent = List.copyOf(sent);
    decisions = List.copyOf(decisions);
  }

  /** An envelope on its way to a partner. */
  public record Sent(String envelopeId, PartyId partner) {}
}
