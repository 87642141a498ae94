package org.jisr.people;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jisr.law.Compartments;
import org.jisr.law.Language;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;

/**
 * What an administrator says of an account to be created.
 *
 * @param name 1 to 120 visible characters
 * @param roles at least one; administration and oversight each stand alone
 * @param clearance the highest marking it may see; of no effect for roles that read no content
 * @param compartments need-to-know groups; of no effect for roles that read no content
 * @param language of the desks
 */
public record NewAccount(
    String name,
    Set<Role> roles,
    Tlp clearance,
    SortedSet<String> compartments,
    Language language) {
  private static final int MAX_NAME = 120;

  /** An account in no need-to-know group. */
  public NewAccount(String name, Set<Role> roles, Tlp clearance, Language language) {
    this(name, roles, clearance, new TreeSet<>(), language);
  }

  /** Copies the sets and strips the name. */
  public NewAccount {
    name = name.strip();
    roles = Set.copyOf(roles);
    compartments = Compartments.copy(compartments);
    boolean visible =
        !name.isEmpty()
            && name.length() <= MAX_NAME
            && name.codePoints().noneMatch(Character::isISOControl);
    if (!visible || roles.isEmpty()) {
      throw new PeopleException(PeopleFault.ACCOUNT_INVALID);
    }
  }
}
