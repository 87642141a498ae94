package org.jisr.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jisr.law.Role;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.TransparencyLog;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/** What people write to the log; whoever is meant stands only in commitments. */
final class PeopleLeaves {
  /** Acts by the node itself, on behalf of whoever has the machine in their hands. */
  static final String MACHINE = "machine";

  private final TransparencyLog log;

  PeopleLeaves(TransparencyLog log) {
    this.log = log;
  }

  void signIn(Session session, String by, String from) {
    log.append(
        new Leaf(
            LeafKind.SIGN_IN,
            Map.of("outcome", "granted", "by", by),
            Map.of("account", session.account().id(), "session", session.id(), "from", from)));
  }

  /** A refused attempt; {@code who} says in commitments where it came from. */
  void signInRefused(SignInMethod by, boolean blocked, Map<String, String> who) {
    log.append(
        new Leaf(
            LeafKind.SIGN_IN,
            Map.of("outcome", blocked ? "blocked" : "refused", "by", by.code()),
            who));
  }

  /** A way to sign in was added, removed, renamed or suspended. */
  void credential(String action, SignInMethod method, String account, String credential) {
    log.append(
        new Leaf(
            LeafKind.CREDENTIAL,
            Map.of("action", action, "method", method.code()),
            Map.of("account", account, "credential", credential)));
  }

  void confirmation(Confirmation confirmation) {
    log.append(
        new Leaf(
            LeafKind.CONFIRMATION,
            Map.of(
                "act", confirmation.act().code(),
                "method", confirmation.method().code(),
                "outcome", "granted"),
            Map.of(
                "account", confirmation.account(),
                "confirmation", confirmation.id(),
                "decisionHash", confirmation.decisionHash())));
  }

  void confirmationRefused(Act act, Session by) {
    log.append(
        new Leaf(
            LeafKind.CONFIRMATION,
            Map.of("act", act.code(), "outcome", "refused"),
            Map.of("account", by.account().id(), "session", by.id())));
  }

  /** Sessions were ended by the person in another session, or by a change of the account. */
  void sessionsEnded(String account, String which) {
    log.append(new Leaf(LeafKind.SIGN_OUT, Map.of("which", which), Map.of("account", account)));
  }

  void signOut(Session session) {
    log.append(
        new Leaf(
            LeafKind.SIGN_OUT,
            Map.of(),
            Map.of("account", session.account().id(), "session", session.id())));
  }

  void rights(String action, String by, Account account) {
    rights(action, by, null, account);
  }

  /** What an account may do from now on; {@code second} is the approver where it took one. */
  void rights(String action, String by, @Nullable String second, Account account) {
    Map<String, String> committed = new HashMap<>();
    committed.put("by", by);
    committed.put("account", account.id());
    committed.put("compartments", String.join(" ", account.compartments()));
    if (second != null) {
      committed.put("second", second);
    }
    log.append(
        new Leaf(
            LeafKind.ACCOUNT, rights(action, account.roles(), account.clearance()), committed));
  }

  void proposed(Proposal proposal) {
    log.append(
        new Leaf(
            LeafKind.ACCOUNT,
            rights(proposal, "propose"),
            Map.of(
                "by", proposal.proposedBy(),
                "account", proposal.account(),
                "compartments", String.join(" ", proposal.compartments()))));
  }

  void agreed(Proposal proposal, String approver, String decisionHash) {
    log.append(
        new Leaf(
            LeafKind.ACCOUNT,
            rights(proposal, "agree"),
            Map.of(
                "by",
                approver,
                "account",
                proposal.account(),
                "compartments",
                String.join(" ", proposal.compartments()),
                "decisionHash",
                decisionHash)));
  }

  void refused(Proposal proposal, String approver, String reason) {
    log.append(
        new Leaf(
            LeafKind.ACCOUNT,
            rights(proposal, "refuse"),
            Map.of("by", approver, "account", proposal.account(), "note", reason)));
  }

  /** A link that two persons made: one half each. */
  void link(String by, String second, String account) {
    log.append(
        new Leaf(
            LeafKind.ACCOUNT,
            Map.of("action", "link"),
            Map.of("by", by, "second", second, "account", account)));
  }

  private static Map<String, String> rights(Proposal proposal, String action) {
    Map<String, String> clear =
        new HashMap<>(rights(action, proposal.roles(), proposal.clearance()));
    clear.put("proposal", proposal.kind().code());
    return clear;
  }

  private static Map<String, String> rights(String action, Set<Role> roles, Tlp clearance) {
    String codes = roles.stream().map(Role::code).sorted().collect(Collectors.joining(" "));
    return Map.of("action", action, "roles", codes, "clearance", clearance.code());
  }

  void account(String action, String by, String account) {
    log.append(
        new Leaf(LeafKind.ACCOUNT, Map.of("action", action), Map.of("by", by, "account", account)));
  }
}
