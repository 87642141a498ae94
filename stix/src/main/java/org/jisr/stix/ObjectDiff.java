package org.jisr.stix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What differs between two versions or copies of an object. */
public final class ObjectDiff {
  private final List<Change> changes = new ArrayList<>();

  private ObjectDiff() {}

  /**
   * One difference.
   *
   * @param pointer to the value (RFC 6901), in the earlier object where it is there, else in the
   *     later one
   * @param before the earlier value, or null where one was added
   * @param after the later value, or null where one was removed
   */
  public record Change(String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {
    /** {@code added}, {@code removed} or {@code changed}. */
    public String kind() {
      return before == null ? "added" : after == null ? "removed" : "changed";
    }
  }

  /**
   * The differences in the order of the objects; none where they have equal values, whatever the
   * order of their properties and the spelling of their text. Lists are compared item by item
   * between what is equal at their beginnings and ends.
   */
  public static List<Change> between(StixObject before, StixObject after) {
    ObjectDiff diff = new ObjectDiff();
    diff.compare("", before.tree(), after.tree());
    return List.copyOf(diff.changes);
  }

  private void compare(String pointer, JsonNode before, JsonNode after) {
    if (before.isObject() && after.isObject()) {
      Set<String> names = new LinkedHashSet<>(before.propertyNames());
      names.addAll(after.propertyNames());
      for (String name : names) {
        String escaped = name.replace("~", "~0").replace("/", "~1");
        either(pointer + "/" + escaped, before.get(name), after.get(name));
      }
    } else if (before.isArray() && after.isArray()) {
      lists(pointer, before, after);
    } else if (!same(before, after)) {
      changes.add(new Change(pointer, before, after));
    }
  }

  private void either(String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {
    if (before != null && after != null) {
      compare(pointer, before, after);
    } else {
      changes.add(new Change(pointer, before, after));
    }
  }

  private void lists(String pointer, JsonNode before, JsonNode after) {
    int shorter = Math.min(before.size(), after.size());
    int head = 0;
    while (head < shorter && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    int longer = Math.max(before.size(), after.size()) - tail;
    for (int i = head; i < longer; i++) {
      either(
          pointer + "/" + i,
          i < before.size() - tail ? before.get(i) : null,
          i < after.size() - tail ? after.get(i) : null);
    }
  }

  /** Numbers are the same by value, so that 1.0 and 1 do not differ. */
  private static boolean same(JsonNode before, JsonNode after) {
    return before.isNumber() && after.isNumber()
        ? before.decimalValue().compareTo(after.decimalValue()) == 0
        : before.equals(after);
  }
}
