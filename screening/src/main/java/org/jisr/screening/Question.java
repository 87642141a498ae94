package org.jisr.screening;

/**
 * Whom somebody asks for.
 *
 * @param name in any script, at most 1,000 characters; may be empty where there is a document
 * @param birth as {@code 1979-11-21}, {@code 1979}, also Hijri; empty where unknown
 * @param nationality code or name of a state; empty where unknown
 * @param gender {@code f}, {@code m} or empty
 * @param document {@code STATE:NUMBER} or a number; empty where unknown
 */
public record Question(
    String name, String birth, String nationality, String gender, String document) {
  private static final int LONGEST = 1_000;
  private static final int LONGEST_FACT = 100;

  /**
   * Strips blanks.
   *
   * @throws ScreeningException {@code SCREENING_QUESTION_INVALID}
   */
  public Question {
    name = name.strip();
    birth = birth.strip();
    nationality = nationality.strip();
    gender = gender.strip();
    document = document.strip();
    boolean nothing = name.isEmpty() && document.isEmpty();
    boolean tooLong =
        name.length() > LONGEST
            || birth.length() > LONGEST_FACT
            || nationality.length() > LONGEST_FACT
            || gender.length() > LONGEST_FACT
            || document.length() > LONGEST_FACT;
    if (nothing || tooLong) {
      throw new ScreeningException(ScreeningFault.QUESTION_INVALID);
    }
  }

  /** A name alone. */
  public static Question of(String name) {
    return new Question(name, "", "", "", "");
  }

  /** What lists are asked beside the name, in the way of writing of lists. */
  ListEntry facts() {
    int colon = document.indexOf(':');
    return new EntryBuilder("question", EntryKind.PERSON)
        .birth(birth)
        .nationality(nationality)
        .gender(gender)
        .document(colon < 0 ? null : document.substring(0, colon), document.substring(colon + 1))
        .facts();
  }
}
