package org.jisr.log;

import java.util.List;
import java.util.Set;

/** Which witnesses must have cosigned: one of them, or so many of several. */
sealed interface WitnessRule {
  /** Whether those who cosigned are enough. */
  boolean met(Set<String> cosigned);

  /**
   * One witness.
   *
   * @param name its name in the policy
   */
  record One(String name) implements WitnessRule {
    @Override
    public boolean met(Set<String> cosigned) {
      return cosigned.contains(name);
    }
  }

  /**
   * At least so many of several.
   *
   * @param threshold from 1 to the number of members; 0 where nothing is asked for
   */
  record Threshold(int threshold, List<WitnessRule> members) implements WitnessRule {
    @Override
    public boolean met(Set<String> cosigned) {
      return members.stream().filter(member -> member.met(cosigned)).count() >= threshold;
    }
  }
}
