package org.jisr.stix.pattern;

/**
 * Something in a valid pattern that will most likely not do what its author meant.
 *
 * @param code stable, such as {@code REGEX_UNREADABLE}
 * @param message what to look at, without any text of the pattern
 * @param offset the character, counted from 0, where it stands
 */
public record PatternWarning(String code, String message, int offset) {
  PatternWarning(Doubt doubt, int offset) {
    this(doubt.name(), doubt.message, offset);
  }

  /** Everything that is doubtful about a valid pattern. */
  enum Doubt {
    REGEX_UNREADABLE(
        "The regular expression after MATCHES is wrong, or uses what only PCRE knows. Nothing can be"
            + " matched by it here."),
    REGEX_POSIX_CLASS(
        "A class such as [[:alpha:]] means different things in different engines. Use \\p{L} and the"
            + " like."),
    REGEX_TOO_LONG("The regular expression after MATCHES is too long or too deep to be checked."),
    SET_EMPTY("The set after IN is empty, so that nothing is ever in it."),
    SET_MIXED("The set after IN mixes kinds of values, but a property has one kind."),
    INDEX_NEGATIVE("Items of a list are counted from 0, so that a negative index finds none."),
    INTEGER_RANGE("The integer is beyond 2^53-1, where other programs lose digits."),
    NO_ADDRESS("ISSUBSET and ISSUPERSET compare IP addresses and blocks such as 198.51.100.0/24.");

    private final String message;

    Doubt(String message) {
      this.message = message;
    }
  }
}
