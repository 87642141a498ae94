package org.jisr.scenarios;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Relations that are looked at together, such as those of money.
 *
 * @param name 1 to 60 characters
 * @param kinds of relation, 1 to 50
 */
public record TieLayer(String name, Set<String> kinds) {
  private static final int LONGEST = 60;
  private static final int MOST = 50;

  /**
   * Puts the kinds in order.
   *
   * @throws ScenariosException {@code SCENARIOS_INVALID}
   */
  public TieLayer {
    kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
    if (name.isBlank() || name.length() > LONGEST || kinds.isEmpty() || kinds.size() > MOST) {
      throw ScenariosException.invalid("layers");
    }
  }
}
