package org.jisr.stix.validation;

import java.util.List;

/**
 * A rule over several properties of one JSON object, looked at after all of them.
 *
 * @param reads the properties whose values it needs; presence needs no reading
 */
record Constraint(List<String> reads, Check check) {
  /** What is looked at. */
  interface Check {
    void run(Walk walk, Frame frame);
  }

  static Constraint of(Check check, String... reads) {
    return new Constraint(List.of(reads), check);
  }
}
