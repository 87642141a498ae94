package org.jisr.exercise;

import java.util.ArrayList;
import java.util.List;

/** What the exercise found true or false, in order. */
final class Checks {
  private final List<Check> all = new ArrayList<>();

  /**
   * One finding.
   *
   * @param name what must be true
   * @param passed whether it was
   * @param detail what was seen
   */
  record Check(String name, boolean passed, String detail) {}

  void that(String name, boolean passed, Object detail) {
    all.add(new Check(name, passed, String.valueOf(detail)));
  }

  void equal(String name, Object expected, Object seen) {
    boolean passed = expected.equals(seen);
    that(name, passed, passed ? seen : seen + " instead of " + expected);
  }

  List<Check> all() {
    return List.copyOf(all);
  }

  boolean passed() {
    return !all.isEmpty() && all.stream().allMatch(Check::passed);
  }

  long failures() {
    return all.stream().filter(check -> !check.passed()).count();
  }
}
