package org.jisr.screening;

import java.util.SortedSet;
import org.jisr.bank.NamedEntity;
import org.jisr.bank.PersonFacts;
import org.jisr.names.NameForm;

/**
 * A name as it is laid beside many, and what is known beside it.
 *
 * @param facts an entry of no list
 */
record Asked(String name, NameForm form, ListEntry facts) {
  /** A name of the bank may be longer than anybody asks. */
  private static final int LONGEST = 1_000;

  static Asked of(String name, ListEntry facts) {
    String text = name.substring(0, Math.min(LONGEST, name.length()));
    return new Asked(text, NameForm.read(text), facts);
  }

  /** A name of the bank with what the same statement says of the person. */
  static Asked of(NamedEntity.Name name) {
    PersonFacts told = name.facts();
    EntryBuilder builder = new EntryBuilder("bank", EntryKind.PERSON);
    told.births().forEach(builder::birth);
    told.nationalities().forEach(builder::nationality);
    // Who is said to be both is neither for comparing.
    if (told.genders().size() == 1) {
      builder.gender(told.genders().first());
    }
    documents(builder, told.documents());
    return of(name.text(), builder.facts());
  }

  private static void documents(EntryBuilder builder, SortedSet<String> documents) {
    for (String each : documents) {
      int colon = each.indexOf(':');
      builder.document(colon < 0 ? null : each.substring(0, colon), each.substring(colon + 1));
    }
  }
}
