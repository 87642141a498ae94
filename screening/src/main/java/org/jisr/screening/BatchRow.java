package org.jisr.screening;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file of questions.
 *
 * @param line in the file, from 1
 * @param name as it stands there
 * @param question null where the row asks nothing that can be answered
 * @param unread facts of the row that could not be understood and were left out
 */
record BatchRow(long line, String name, @Nullable Question question, List<String> unread) {
  /** What a row may say beside the name. */
  static final List<String> FACTS = List.of("birth", "nationality", "gender", "document");

  BatchRow {
    unread = List.copyOf(unread);
  }

  /** A row that is none. */
  static BatchRow malformed(long line) {
    return new BatchRow(line, "", null, List.of());
  }

  /** Of a name and facts in the order of {@link #FACTS}; a row that asks nothing stands as such. */
  static BatchRow of(long line, String name, List<String> facts) {
    try {
      Question question =
          new Question(name, facts.get(0), facts.get(1), facts.get(2), facts.get(3));
      List<String> unread = unread(question);
      boolean nothing = question.name().isEmpty() && unread.contains("document");
      return new BatchRow(line, name, nothing ? null : question, unread);
    } catch (ScreeningException e) {
      return new BatchRow(line, name, null, List.of());
    }
  }

  private static List<String> unread(Question question) {
    ListEntry understood = question.facts();
    List<String> unread = new ArrayList<>();
    if (!question.birth().isEmpty() && Beside.births(understood).isEmpty()) {
      unread.add("birth");
    }
    if (!question.gender().isEmpty() && understood.gender() == null) {
      unread.add("gender");
    }
    if (!question.document().isEmpty() && understood.documents().isEmpty()) {
      unread.add("document");
    }
    return unread;
  }

  /** What is wrong with the row, as a code; empty where nothing is. */
  String problem() {
    if (question == null) {
      return ScreeningFault.QUESTION_INVALID.code();
    }
    return unread.isEmpty() ? "" : "unread: " + String.join(" ", unread);
  }
}
