package org.jisr.law;

import java.util.Set;
import java.util.SortedSet;
import org.jisr.stix.Tlp;

/**
 * A person, or a partner's node, who asks to read.
 *
 * @param party whose account it is
 * @param account the account's opaque id, never a name
 * @param roles the roles the account acts in
 * @param clearance the highest marking the account may see
 * @param compartments the need-to-know groups the account is in
 */
public record Viewer(
    PartyId party, String account, Set<Role> roles, Tlp clearance, Set<String> compartments) {
  /** Copies the sets. */
  public Viewer {
    roles = Set.copyOf(roles);
    compartments = Set.copyOf(compartments);
  }

  /** A viewer who is in no need-to-know group. */
  public Viewer(PartyId party, String account, Set<Role> roles, Tlp clearance) {
    this(party, account, roles, clearance, Set.of());
  }

  /** Whether the account acts in that role. */
  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Whether the account is in every one of these groups; there being none is no bar. */
  public boolean inAll(SortedSet<String> groups) {
    return compartments.containsAll(groups);
  }
}
