package org.jisr.people;

import java.time.Instant;
import java.util.Set;
import java.util.SortedSet;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;

/**
 * What one administrator may not do alone, until another one agrees or refuses.
 *
 * @param id opaque
 * @param kind rights to grant, or a link that resets a stronger account
 * @param account whose account it is about
 * @param accountName as people read it
 * @param roles the roles it would have
 * @param clearance the clearance it would have
 * @param compartments the need-to-know groups it would be in
 * @param proposedBy the account that proposed
 * @param proposedByName as people read it
 * @param proposedAt when
 */
public record Proposal(
    String id,
    Kind kind,
    String account,
    String accountName,
    Set<Role> roles,
    Tlp clearance,
    SortedSet<String> compartments,
    String proposedBy,
    String proposedByName,
    Instant proposedAt) {

  /** What is proposed. */
  public enum Kind {
    /** Roles, clearance and compartments. */
    RIGHTS("rights"),
    /** A sign-in link, by which its holder gets a stronger account. */
    LINK("link");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The stable code in the API and in the log. */
    public String code() {
      return code;
    }

    static Kind of(String code) {
      return RIGHTS.code.equals(code) ? RIGHTS : LINK;
    }
  }
}
