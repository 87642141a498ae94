package org.jisr.bank;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.law.Condition;
import org.jisr.law.Consultation;
import org.jisr.law.Handling;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;

/** What a partner sends to a bank, envelope by envelope, and says of it afterwards. */
final class Letters {
  /** An approver within a case: who may read evidence. */
  static final Consultation EVIDENCE =
      new Consultation(
          new Viewer(TestBank.SELF, "approver-1", Set.of(Role.APPROVER), Tlp.RED),
          Purpose.EVENT_SECURITY,
          "2026-017");

  private final TestBank bank;
  private final String sender;

  Letters(TestBank bank, String sender) {
    this.bank = bank;
    this.sender = sender;
  }

  List<StoreOutcome> arrive(String envelope, StixObject... objects) {
    Source source =
        new Source(Source.Kind.ENVELOPE, sender, sender + "/" + envelope, bank.clock.instant());
    bank.bank.writer().open(source, new Leaf(LeafKind.RECEIVE, Map.of(), Map.of()));
    Handling handling = TestBank.handling(TestBank.PARTNER, Tlp.AMBER).build();
    return bank.store(source, handling, objects).outcomes();
  }

  void corrected(String envelope, String notice, StixId... ids) {
    amend(envelope, new Amendment.Superseded(sender + "/" + notice), ids);
  }

  void restricted(String envelope, String notice, StixId... ids) {
    amend(envelope, new Amendment.Restricted(sender + "/" + notice, ""), ids);
  }

  void leftAsEvidence(String envelope, String notice, StixId... ids) {
    amend(envelope, new Amendment.Restricted(sender + "/" + notice, Condition.EVIDENCE), ids);
  }

  void lifted(String notice) {
    bank.bank.writer().lift(sender + "/" + notice);
  }

  void withdrawn(String envelope, StixId... ids) {
    bank.bank
        .writer()
        .withdraw(
            List.of(ids), Source.Kind.ENVELOPE, sender + "/" + envelope, "recalled-by-sender");
  }

  private void amend(String envelope, Amendment amendment, StixId... ids) {
    bank.bank
        .writer()
        .amend(List.of(ids), Source.Kind.ENVELOPE, sender + "/" + envelope, amendment);
  }
}
