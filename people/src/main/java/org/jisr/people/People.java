package org.jisr.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jisr.law.Language;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.log.TransparencyLog;
import org.jisr.stix.Tlp;

/**
 * The accounts of a node and who is signed in.
 *
 * <p>Thread-safe. Every sign-in, sign-out and change of an account is in the log before it takes
 * effect.
 */
public final class People {
  private People() {}

  /** Opens the room, bringing its schema {@code people} up to date. */
  public static People open(
      DataSource dataSource, TransparencyLog log, PartyId party, Clock clock) {
    throw new UnsupportedOperationException();
  }

  /** The link of the first administrator, anew until it was used once; empty from then on. */
  public Optional<SignInLink> firstLink() {
    throw new UnsupportedOperationException();
  }

  /** A link for an active administrator, for whoever has the node's own machine in their hands. */
  public Optional<SignInLink> consoleLink() {
    throw new UnsupportedOperationException();
  }

  /**
   * Uses up a link and begins a session.
   *
   * @param token the link's token
   * @param from the address the attempt came from, to slow down guessing
   */
  public SignedIn signIn(String token, String from) {
    throw new UnsupportedOperationException();
  }

  /** The session of a cookie, or empty when there is none, it expired or was ended. */
  public Optional<Session> session(String cookieToken) {
    throw new UnsupportedOperationException();
  }

  /** Ends a session. */
  public void signOut(Session session) {
    throw new UnsupportedOperationException();
  }

  /** Lets programs on the node's own machine in with the secret whose SHA-256 is given. */
  public void acceptOperator(byte[] secretHash) {
    throw new UnsupportedOperationException();
  }

  /** The operator's session for a bearer secret, or empty when it is not the accepted one. */
  public Optional<Session> operator(String bearer) {
    throw new UnsupportedOperationException();
  }

  /** All accounts in the order of their creation; for administrators. */
  public List<Account> accounts(Session by) {
    throw new UnsupportedOperationException();
  }

  /** Creates an account; for administrators. */
  public Account create(Session by, NewAccount account) {
    throw new UnsupportedOperationException();
  }

  /** Changes what an account may do; for administrators. */
  public Account change(Session by, String account, Set<Role> roles, Tlp clearance) {
    throw new UnsupportedOperationException();
  }

  /** Issues a link, ending the account's earlier ones; for administrators. */
  public SignInLink issueLink(Session by, String account) {
    throw new UnsupportedOperationException();
  }

  /** Disables an account for ever and ends its sessions and links; for administrators. */
  public void disable(Session by, String account) {
    throw new UnsupportedOperationException();
  }

  /** Changes how the desks look to the session's own account. */
  public Account settings(Session by, Language language, Digits digits) {
    throw new UnsupportedOperationException();
  }
}
