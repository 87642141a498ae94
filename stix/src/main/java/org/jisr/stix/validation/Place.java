package org.jisr.stix.validation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where in the input the walk is: the names and indexes from the top, written as a JSON pointer
 * when asked for.
 */
final class Place {
  /**
   * A longer pointer is cut to the nearest enclosing value, so that long names around many faults
   * do not multiply.
   */
  static final int LONGEST = 1_024;

  private @Nullable String[] names = new String[32];
  private int[] indexes = new int[32];
  private int depth;

  void push(String name) {
    room();
    names[depth++] = name;
  }

  void push(int index) {
    room();
    names[depth] = null;
    indexes[depth++] = index;
  }

  void pop() {
    depth--;
  }

  int depth() {
    return depth;
  }

  /** Goes back to an outer place, as after a fault in the middle. */
  void back(int outer) {
    depth = outer;
  }

  /** The name of the innermost property, passing over list indexes. */
  String property() {
    for (int i = depth - 1; i >= 0; i--) {
      String name = names[i];
      if (name != null) {
        return name;
      }
    }
    return "";
  }

  private void room() {
    if (depth == names.length) {
      names = Arrays.copyOf(names, 2 * depth);
      indexes = Arrays.copyOf(indexes, 2 * depth);
    }
  }

  /** RFC 6901. */
  @Override
  public String toString() {
    StringBuilder pointer = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      String name = names[i];
      String segment = name == null ? Integer.toString(indexes[i]) : escaped(name);
      if (pointer.length() + segment.length() >= LONGEST) {
        break;
      }
      pointer.append('/').append(segment);
    }
    return pointer.toString();
  }

  private static String escaped(String name) {
    return name.indexOf('~') < 0 && name.indexOf('/') < 0
        ? name
        : name.replace("~", "~0").replace("/", "~1");
  }
}
