package org.jisr.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jisr.stix.MarkExtension;
import org.jisr.stix.MarkedCopy;
import org.jisr.stix.StixTimestamp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An object from elsewhere, of which nothing is believed and anything may be missing.
 *
 * @param place its place in the file, from 1
 * @param id as it stands there
 * @param modified null where there is none that can be read
 * @param labels the words of its mark extension
 * @param properties the properties that marks put in order, as they stand
 */
record LeakedObject(
    int place,
    @Nullable String id,
    @Nullable StixTimestamp modified,
    List<String> labels,
    List<String> properties) {
  private static final int MOST_LABELS = 1_000;

  static LeakedObject of(int place, JsonNode object) {
    JsonNode id = object.path("id");
    List<String> labels = MarkExtension.read(object);
    return new LeakedObject(
        place,
        id.isString() ? id.stringValue() : null,
        StixTimestamp.parseOrNull(object.path("modified").asString("")),
        labels.subList(0, Math.min(MOST_LABELS, labels.size())),
        new ArrayList<>(MarkedCopy.ordered(object)));
  }

  /** By which copies of it are found whose identifier was altered. */
  List<String> seals() {
    return labels.stream().map(Mark::seal).toList();
  }
}
