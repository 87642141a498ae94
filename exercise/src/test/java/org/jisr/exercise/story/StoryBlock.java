package org.jisr.exercise.story;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table or one headed text of a story.
 *
 * @param type the STIX type, or one of the story's own headings such as {@code links}
 * @param properties the cells or list items by name, empty ones left out; {@code key} among them
 * @param text the paragraphs below, or null for a row
 * @param defaults what the last block quote said of language, author, marking and time
 * @param number its place in the story, from 0
 */
record StoryBlock(
    String type,
    Map<String, String> properties,
    @Nullable String text,
    Map<String, String> defaults,
    int number) {

  /** A property, or the default of that name, or null. */
  @Nullable String get(String name) {
    String own = properties.get(name);
    return own != null ? own : defaults.get(name);
  }

  /** A property that must be there. */
  String require(String name) {
    String value = get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "The %s number %d has no %s.".formatted(type, number, name));
    }
    return value;
  }
}
