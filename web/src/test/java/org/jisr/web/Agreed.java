package org.jisr.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jisr.exchange.Agreement;
import org.jisr.exchange.AgreementDraft;
import org.jisr.exchange.AgreementState;
import org.jisr.exchange.Partner;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.stix.Tlp;

/** Two nodes that know each other and signed an agreement. */
final class Agreed {
  private Agreed() {}

  static void between(TestNode sender, TestNode receiver) {
    enrol(sender, receiver);
    enrol(receiver, sender);
    Agreement proposed =
        sender.exchange.agreements().propose(receiver.party.value(), draft(), officer(sender));
    Await.value(
        "the offer arrives",
        () -> receiver.exchange.agreements().with(sender.party.value()),
        offers -> offers.size() == 1);
    receiver.exchange.agreements().sign(proposed.id(), proposed.hash(), officer(receiver));
    Await.value(
        "the signature returns",
        () -> sender.exchange.agreements().get(proposed.id()),
        agreement -> agreement.state() == AgreementState.IN_FORCE);
  }

  private static AgreementDraft draft() {
    return new AgreementDraft(
        "Security of the cup final",
        Set.of(Purpose.EVENT_SECURITY),
        Set.of(AgreementTerms.ANY_TYPE),
        List.of(),
        Instant.now().plus(Duration.ofDays(365)));
  }

  private static void enrol(TestNode here, TestNode there) {
    Partner partner = here.exchange.partners().add(there.identity.card().json(), officer(here));
    here.exchange
        .partners()
        .confirm(partner.id(), there.identity.fingerprint().text(), officer(here));
  }

  /** Somebody who may do all that partners need. */
  static Viewer officer(TestNode node) {
    return new Viewer(
        node.party, "fixture", Set.of(Role.LIAISON, Role.APPROVER, Role.ANALYST), Tlp.RED);
  }
}
