package org.jisr.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An entry on its way out of a file; what is blank is left out. */
final class EntryBuilder {
  private static final int LONGEST_NAME = 1_000;
  private static final int MOST_NAMES = 1_000;

  final String id;
  final EntryKind kind;
  private final List<ListedName> names = new ArrayList<>();
  private final TreeSet<String> births = new TreeSet<>();
  private final TreeSet<String> nationalities = new TreeSet<>();
  private final TreeSet<String> documents = new TreeSet<>();
  private @Nullable String gender;

  EntryBuilder(String id, EntryKind kind) {
    this.id = id.strip();
    this.kind = kind;
  }

  EntryBuilder name(@Nullable String text, NameQuality quality) {
    if (text != null && !text.isBlank() && names.size() < MOST_NAMES) {
      String whole = text.strip();
      names.add(
          new ListedName(whole.substring(0, Math.min(LONGEST_NAME, whole.length())), quality));
    }
    return this;
  }

  EntryBuilder birth(@Nullable String text) {
    if (text != null && !text.isBlank()) {
      births.add(ListedBirth.normal(text));
    }
    return this;
  }

  EntryBuilder nationality(@Nullable String state) {
    if (state != null && !state.isBlank()) {
      nationalities.add(States.code(state));
    }
    return this;
  }

  EntryBuilder gender(@Nullable String word) {
    if (word != null && !word.isBlank()) {
      String letter = word.strip().substring(0, 1).toLowerCase(Locale.ROOT);
      gender = letter.equals("f") || letter.equals("m") ? letter : gender;
    }
    return this;
  }

  EntryBuilder document(@Nullable String issuer, @Nullable String number) {
    String plain = number == null ? "" : Documents.plain(number);
    if (!plain.isEmpty()) {
      documents.add((issuer == null || issuer.isBlank() ? "" : States.code(issuer)) + ":" + plain);
    }
    return this;
  }

  /** The entry; null where it has no name to screen by. */
  @Nullable ListEntry build() {
    if (names.isEmpty() || id.isEmpty()) {
      return null;
    }
    return facts();
  }

  /** What is known beside names, also where there are none. */
  ListEntry facts() {
    return new ListEntry(id, kind, names, births, nationalities, gender, documents);
  }
}
