package org.jisr.stix;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The path to a part of an object (STIX 2.1, section 7.2.3.1), such as {@code
 * external_references.[0].url}. What it names, it names with everything in it.
 *
 * @param steps names of properties and, in square brackets, indexes of lists
 */
public record Selector(List<String> steps) {
  /** Checks the form of the steps; fails with {@code SELECTOR_INVALID}. */
  public Selector {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || isIndex(steps.getFirst())) {
      throw new StixException(Problem.SELECTOR_INVALID);
    }
    for (String step : steps) {
      if (!isIndex(step) && !isName(step)) {
        throw new StixException(Problem.SELECTOR_INVALID);
      }
    }
  }

  /** Reads a selector; fails with {@code SELECTOR_INVALID}. */
  public static Selector parse(String text) {
    return new Selector(List.of(text.split("\\.", -1)));
  }

  /** Reads a selector, or gives null where the text is none. */
  public static @Nullable Selector parseOrNull(String text) {
    try {
      return parse(text);
    } catch (StixException e) {
      return null;
    }
  }

  /** The part of the tree, or null where there is none. */
  public @Nullable JsonNode find(JsonNode tree) {
    JsonNode part = tree;
    for (String step : steps) {
      part = part == null ? null : isIndex(step) ? part.get(index(step)) : part.get(step);
    }
    return part;
  }

  /** Whether the other part is this part or lies in it. */
  public boolean covers(Selector other) {
    return other.steps.size() >= steps.size() && other.steps.subList(0, steps.size()).equals(steps);
  }

  /** The part that this one lies in, or null for a property of the object itself. */
  public @Nullable Selector parent() {
    return steps.size() == 1 ? null : new Selector(steps.subList(0, steps.size() - 1));
  }

  /** A part of this part. */
  Selector then(String step) {
    List<String> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Selector(longer);
  }

  @Override
  public String toString() {
    return String.join(".", steps);
  }

  static boolean isIndex(String step) {
    int last = step.length() - 1;
    if (last < 2 || last > 10 || step.charAt(0) != '[' || step.charAt(last) != ']') {
      return false;
    }
    for (int i = 1; i < last; i++) {
      if (step.charAt(i) < '0' || step.charAt(i) > '9') {
        return false;
      }
    }
    return last == 2 || step.charAt(1) != '0';
  }

  static int index(String step) {
    return Integer.parseInt(step, 1, step.length() - 1, 10);
  }

  private static boolean isName(String step) {
    return !step.isEmpty() && step.indexOf('[') < 0 && step.indexOf(']') < 0;
  }
}
