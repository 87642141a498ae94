package org.jisr.law;

import java.util.Set;
import org.jisr.stix.Tlp;

/**
 * A person, or a partner's node, who asks to read.
 *
 * @param party whose account it is
 * @param account the account's opaque id, never a name
 * @param roles the roles the account acts in
 * @param clearance the highest marking the account may see
 */
public record Viewer(PartyId party, String account, Set<Role> roles, Tlp clearance) {
  /** Copies the roles. */
  public Viewer {
    roles = Set.copyOf(roles);
  }

  /** Whether the account acts in that role. */
  public boolean has(Role role) {
    return roles.contains(role);
  }
}
