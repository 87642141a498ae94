package org.jisr.stix;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What makes one recipient's copy of an object differ from all others without meaning anything.
 *
 * @param label a word for {@link MarkExtension}; null for none
 * @param micros by how many microseconds the copy is a later version, 1 to 999,999; 0 where it is
 *     the same version, as only the creator may make another (STIX 2.1, section 3.6)
 * @param translated by how many microseconds the copy of the translated object is later; 0 but for
 *     language-content
 * @param rank places the properties: the order of their ranks is the order of the properties
 */
public record CopyMark(
    @Nullable String label, int micros, int translated, Function<String, String> rank) {
  /** How many different versions one second holds beside the one that is marked. */
  public static final int MOST_MICROS = 999_999;

  /** Refuses a time that would leave the second. */
  public CopyMark {
    if (micros < 0 || micros > MOST_MICROS || translated < 0 || translated > MOST_MICROS) {
      throw new IllegalArgumentException("The microseconds must be from 0 to 999,999.");
    }
  }
}
