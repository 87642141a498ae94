package org.jisr.bank;

import java.time.Duration;
import java.util.Set;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Consent;
import org.jisr.law.HumanRights;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.stix.Tlp;

/**
 * On what ground one outside recipient reads its view of the bank.
 *
 * @param view the view's lasting name, such as a subscriber's id
 * @param recipient the party that receives
 * @param purposes what it receives for; a statement is permitted when one of them permits it
 * @param terms what was agreed with it; its conditions are those the recipient takes upon itself
 * @param consents originators' consents on file
 * @param circle the level at which the recipient undertook to treat all it gets; what is marked
 *     higher does not enter
 * @param keep how long the recipient may keep what it got; what must be deleted sooner does not
 *     enter
 * @param humanRights the answer, given once for all it polls, that persons among it need
 */
public record ViewGrant(
    String view,
    PartyId recipient,
    Set<Purpose> purposes,
    AgreementTerms terms,
    Set<Consent> consents,
    Tlp circle,
    Duration keep,
    HumanRights humanRights) {
  /** Copies the sets. */
  public ViewGrant {
    purposes = Set.copyOf(purposes);
    consents = Set.copyOf(consents);
  }

  /**
   * What the recipient may be told of: types agreed count for what is handed out, and an officer's
   * answer on persons is asked for that too.
   */
  ViewGrant ofMentions() {
    return new ViewGrant(
        view,
        recipient,
        purposes,
        terms.ofEveryType(),
        consents,
        circle,
        keep,
        HumanRights.NO_CONCERN);
  }
}
