package org.jisr.people;

import java.util.Map;
import java.util.stream.Collectors;
import org.jisr.law.Role;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.TransparencyLog;

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
    String codes =
        account.roles().stream().map(Role::code).sorted().collect(Collectors.joining(" "));
    log.append(
        new Leaf(
            LeafKind.ACCOUNT,
            Map.of("action", action, "roles", codes, "clearance", account.clearance().code()),
            Map.of(
                "by",
                by,
                "account",
                account.id(),
                "compartments",
                String.join(" ", account.compartments()))));
  }

  void account(String action, String by, String account) {
    log.append(
        new Leaf(LeafKind.ACCOUNT, Map.of("action", action), Map.of("by", by, "account", account)));
  }
}
