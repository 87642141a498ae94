package org.jisr.names;

/**
 * Something that reading a name changed or noticed.
 *
 * @param kind what
 * @param detail the letters concerned, normalised
 */
public record ReadingStep(Kind kind, String detail) {
  /** The kinds of steps. */
  public enum Kind {
    /** Other forms of the same letters: ligatures, presentation forms, wide letters. */
    COMPATIBILITY,
    /** Invisible characters: direction controls, zero width, and halves of a surrogate pair. */
    INVISIBLE,
    /** Letters of one script that look like those of the token's other letters. */
    HOMOGLYPHS,
    /** A name longer than is read. */
    CUT,
    /** A particle joined with its name. */
    JOINED,
    /** The Arabic article, taken off. */
    ARTICLE,
    /** A token that was split. */
    SPLIT,
    /** A title or legal form, set aside. */
    SET_ASIDE,
    /** A word that marks descent. */
    DESCENT,
    /** A script that has no model, romanised by rule. */
    ROMANISED
  }
}
