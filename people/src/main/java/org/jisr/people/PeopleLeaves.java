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

  void signInBlocked(String from) {
    log.append(
        new Leaf(
            LeafKind.SIGN_IN, Map.of("outcome", "blocked", "by", "link"), Map.of("from", from)));
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
