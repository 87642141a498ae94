package org.jisr.people;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jisr.law.Language;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;

/**
 * The account under which programs on the node's own machine work. It has the roles that read and
 * exchange content and none that administers or oversees; its secret lives as long as the process.
 */
final class Operator {
  private static final String ID = "operator";
  private static final Set<Role> ROLES =
      Set.of(Role.ANALYST, Role.LIAISON, Role.APPROVER, Role.EVENT_COMMANDER, Role.FIELD_OFFICER);

  /** The secret ends with the process; this only has to be later. */
  private static final Duration LIFE = Duration.ofDays(3650);

  private final byte[] secretHash;
  private final Session session;
  private boolean used;

  Operator(byte[] secretHash, PartyId party, Instant now) {
    this.secretHash = secretHash.clone();
    Account account =
        new Account(
            ID,
            ID,
            party,
            ROLES,
            Tlp.RED,
            Collections.emptySortedSet(),
            Language.EN,
            Digits.LATIN,
            true,
            now,
            null);
    this.session =
        new Session(
            UUID.randomUUID().toString(),
            account,
            Secret.next(),
            SignInMethod.MACHINE,
            now,
            now.plus(LIFE));
  }

  /** The session for the right secret; its first use is in the log before this returns. */
  Optional<Session> session(String bearer, PeopleLeaves leaves) {
    if (!MessageDigest.isEqual(secretHash, Secret.hash(bearer))) {
      return Optional.empty();
    }
    synchronized (this) {
      if (!used) {
        leaves.signIn(session, ID, PeopleLeaves.MACHINE);
        used = true;
      }
    }
    return Optional.of(session);
  }
}
