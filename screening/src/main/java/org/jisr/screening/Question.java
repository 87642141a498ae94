package org.jisr.screening;

import java.util.Set;
import java.util.TreeSet;
import org.jisr.names.BirthDate;
import org.jisr.names.Evidence;
import org.jspecify.annotations.Nullable;

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

  /** What lists are asked beside the name. */
  Evidence.Known known() {
    return known(birthDate());
  }

  private @Nullable BirthDate birthDate() {
    return birth.isEmpty() ? null : ListedBirth.read(ListedBirth.normal(birth));
  }

  private Evidence.Known known(@Nullable BirthDate date) {
    ListEntry self = entry();
    return new Evidence.Known(
        date,
        self.gender(),
        self.nationalities(),
        self.documents().isEmpty() ? null : self.documents().getFirst());
  }

  /** The question in the way of writing of lists. */
  private ListEntry entry() {
    int colon = document.indexOf(':');
    EntryBuilder builder =
        new EntryBuilder("question", EntryKind.PERSON)
            .name("?", NameQuality.PRIMARY)
            .nationality(nationality)
            .gender(gender)
            .document(
                colon < 0 ? null : document.substring(0, colon), document.substring(colon + 1));
    ListEntry entry = builder.build();
    return entry == null
        ? new ListEntry(
            "question",
            EntryKind.PERSON,
            java.util.List.of(),
            new TreeSet<>(),
            new TreeSet<>(Set.of()),
            null,
            new TreeSet<>())
        : entry;
  }
}
