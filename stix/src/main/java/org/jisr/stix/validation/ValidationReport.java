package org.jisr.stix.validation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a validation found.
 *
 * @param valid whether there was no error
 * @param errors what makes the input invalid under the profile; the first ones, in the order in
 *     which they were seen
 * @param warnings what should be changed; the first ones
 * @param counts how often each code was found, listed or not, by code
 */
public record ValidationReport(
    boolean valid, List<Finding> errors, List<Finding> warnings, Map<String, Long> counts) {

  /** Copies the collections. */
  public ValidationReport {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  /** How many findings there were beyond those listed. */
  public long unlisted() {
    return counts.values().stream().mapToLong(Long::longValue).sum()
        - errors.size()
        - warnings.size();
  }

  /**
   * As JSON in one line: {@code valid}, {@code errors} and {@code warnings} with {@code code},
   * {@code pointer} and {@code message} each; {@code unlisted} only where it is not 0.
   */
  public String json() {
    return ReportJson.write(this);
  }
}
