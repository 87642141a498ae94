package org.jisr.exchange;

import java.time.Instant;
import java.util.Set;
import org.jisr.bank.ViewGrant;
import org.jisr.law.AgreementTerms;

/**
 * A collection that an outside party without a node has for a space of which this node is a member:
 * what its own terms permit, made narrower by the charter. The party is no member; nobody can
 * attest for it that it deleted.
 *
 * @param id the collection's UUID
 * @param charter the version that is in force for this node
 */
public record SpaceCollection(String id, CharterText charter, Instant openedAt) {

  /**
   * Whether these terms carry what the charter asks: they took on its conditions, treat all at
   * least as its marking, and leave something to receive.
   */
  static boolean fits(SubscriptionTerms terms, AgreementTerms narrowed, CharterText charter) {
    return terms.conditions().containsAll(charter.conditions())
        && terms.circle().compareTo(charter.marking()) >= 0
        && !narrowed.purposes().isEmpty()
        && !narrowed.objectTypes().isEmpty();
  }

  /** Whether it is there at that moment: at sunset it is gone, whatever was noted by then. */
  public boolean open(Instant now) {
    return now.isBefore(charter.sunset());
  }

  /** The grant of the party's own collection, under the charter. */
  ViewGrant narrow(ViewGrant grant) {
    AgreementTerms terms = CharterRules.narrow(grant.terms(), charter);
    return new ViewGrant(
        view(id),
        grant.recipient(),
        Set.copyOf(terms.purposes()),
        terms,
        grant.consents(),
        grant.circle(),
        grant.keep(),
        grant.humanRights());
  }

  static String view(String id) {
    return "space-collection:" + id;
  }
}
