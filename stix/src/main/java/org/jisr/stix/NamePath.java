package org.jisr.stix;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names from the top of an object down to where the reading is.
 *
 * <p>Its text is joined when asked for and remembered for the items of one list. It is cut at a
 * length no sensible path has, so that long names around many short texts do not multiply.
 */
final class NamePath {
  static final int LONGEST = 256;

  private final List<String> names = new ArrayList<>();
  private @Nullable String joined;

  void push(String name) {
    names.add(name);
    joined = null;
  }

  void pop() {
    names.removeLast();
    joined = null;
  }

  boolean isTop() {
    return names.size() == 1;
  }

  String top() {
    return names.getFirst();
  }

  String last() {
    return names.getLast();
  }

  /** The name above the last one, or the last one at the top. */
  String parent() {
    return names.get(Math.max(0, names.size() - 2));
  }

  @Override
  public String toString() {
    String known = joined;
    if (known == null) {
      known = join();
      joined = known;
    }
    return known;
  }

  private String join() {
    if (isTop() && top().length() <= LONGEST) {
      return top();
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < names.size() && text.length() <= LONGEST; i++) {
      text.append(i == 0 ? "" : ".").append(names.get(i));
    }
    if (text.length() > LONGEST) {
      text.setLength(Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
    return text.toString();
  }
}
