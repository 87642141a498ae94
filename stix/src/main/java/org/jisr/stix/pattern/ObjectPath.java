package org.jisr.stix.pattern;

import java.util.List;

/**
 * Where a value is found: a type of object and the steps down into it (STIX 2.1, section 9.7), such
 * as {@code email-message:from_ref.value}.
 *
 * @param objectType of the object in which the path begins
 * @param steps of which the first is a property
 */
public record ObjectPath(String objectType, List<PathStep> steps) {
  /** Checks the type and the first step. */
  public ObjectPath {
    steps = List.copyOf(steps);
    if (!Names.isObjectType(objectType)
        || steps.isEmpty()
        || !(steps.getFirst() instanceof PathStep.Property)) {
      throw new PatternException(PatternProblem.PATTERN_NAME);
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(objectType).append(':').append(steps.getFirst());
    for (PathStep step : steps.subList(1, steps.size())) {
      text.append(step instanceof PathStep.Property ? "." : "").append(step);
    }
    return text.toString();
  }
}
