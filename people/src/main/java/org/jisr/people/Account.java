package org.jisr.people;

import java.time.Instant;
import java.util.Set;
import java.util.SortedSet;
import org.jisr.law.Compartments;
import org.jisr.law.Language;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * A person, or the operator's programs, as this node knows them.
 *
 * @param id opaque and stable; the only form in which other rooms and the log name the account
 * @param name as people read it; never leaves the node
 * @param party the agency the account belongs to
 * @param roles what the account is for
 * @param clearance the highest marking it may see
 * @param compartments the need-to-know groups it is in
 * @param language of the desks
 * @param digits of the desks
 * @param active false once disabled, for ever
 * @param createdAt when it was created
 * @param lastSignInAt when it last signed in, or null when never
 */
public record Account(
    String id,
    String name,
    PartyId party,
    Set<Role> roles,
    Tlp clearance,
    SortedSet<String> compartments,
    Language language,
    Digits digits,
    boolean active,
    Instant createdAt,
    @Nullable Instant lastSignInAt) {

  /** Copies the sets. */
  public Account {
    roles = Set.copyOf(roles);
    compartments = Compartments.copy(compartments);
  }

  /** The same person with other rights. */
  Account with(Set<Role> others, Tlp level, SortedSet<String> groups) {
    return new Account(
        id, name, party, others, level, groups, language, digits, active, createdAt, lastSignInAt);
  }

  /** The account as the gate sees it. */
  public Viewer viewer() {
    return new Viewer(party, id, roles, clearance, compartments);
  }

  /** Whether the account acts in that role. */
  public boolean has(Role role) {
    return roles.contains(role);
  }
}
