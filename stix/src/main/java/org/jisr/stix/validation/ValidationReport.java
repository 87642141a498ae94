package org.jisr.stix.validation;

import java.util.List;

/**
 * What a validation found, in the order of the input.
 *
 * @param valid whether there was no error, listed or not
 * @param errors what makes the input invalid under the profile
 * @param warnings what should be changed
 * @param unlisted how many more findings there were beyond the limit of the validator
 */
public record ValidationReport(
    boolean valid, List<Finding> errors, List<Finding> warnings, long unlisted) {

  /** Copies the lists. */
  public ValidationReport {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }
}
