package org.jisr.names;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comparing two names says.
 *
 * @param probability that they name one person or organisation, from 0 to 1, where one in two pairs
 *     does before looking
 * @param bits the same as evidence, log2 of the odds
 * @param band what it asks people to do
 * @param first as compared: tokens may have been joined to fit the other name
 * @param second as compared
 * @param parts token by token
 */
public record NameMatch(
    double probability, double bits, Band band, NameForm first, NameForm second, List<Part> parts) {
  /** Copies the list. */
  public NameMatch {
    parts = List.copyOf(parts);
  }

  /** What two tokens, or one alone, say. */
  public enum Verdict {
    /** They are one name. */
    AGREES,
    /** Each name has a token here and they are different names. */
    CONTRADICTS,
    /** One name does not have it, which says little. */
    OMITTED
  }

  /**
   * A token of each name, or of one.
   *
   * @param bits of the two tokens; 0 for one alone
   */
  public record Part(
      @Nullable NameToken first, @Nullable NameToken second, double bits, Verdict verdict) {}
}
