package org.jisr.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where objects of rows get their ids and times from. */
interface RowIds {
  /** The id of an object and the times of its version. */
  record Known(UUID id, Instant created, Instant modified) {}

  /**
   * The ids of these objects by their keys: the same as before for a key that was met before, and
   * the next version when it says something else now.
   *
   * @param bodies what each key says, as a digest
   */
  Map<String, Known> of(Map<String, String> bodies);

  /** Ids that are kept nowhere, for a check or a preview. */
  static RowIds passing(Instant now) {
    Map<String, Known> given = new HashMap<>();
    return bodies -> {
      bodies
          .keySet()
          .forEach(key -> given.computeIfAbsent(key, k -> new Known(UUID.randomUUID(), now, now)));
      return given;
    };
  }

  /** In the order in which two imports at once lock them alike. */
  static List<String> inOrder(Map<String, String> bodies) {
    return bodies.keySet().stream().sorted().toList();
  }
}
