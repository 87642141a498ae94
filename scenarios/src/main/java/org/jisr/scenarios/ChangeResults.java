package org.jisr.scenarios;

import java.util.Map;

/**
 * How a scenario's network changed, with names as the viewer sees them now.
 *
 * @param inputHash SHA-256 of all that was counted
 * @param changeHash SHA-256 of input, question and answer, as it stands in the log
 * @param names of all that the answer names by id, where they have one
 */
public record ChangeResults(
    Scenario scenario,
    Change change,
    String inputHash,
    String changeHash,
    Map<String, String> names,
    Setting setting) {
  /** Copies the names. */
  public ChangeResults {
    names = Map.copyOf(names);
  }
}
