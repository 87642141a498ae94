package org.jisr.bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jisr.stix.StixObject;
import tools.jackson.databind.JsonNode;

/**
 * What a statement says of a person beside the name, as written: the properties {@code
 * x_birth_date}, {@code x_nationality}, {@code x_gender} and {@code x_document} ({@code
 * STATE:NUMBER} or a number), each a text or a list of texts.
 */
public record PersonFacts(
    SortedSet<String> births,
    SortedSet<String> nationalities,
    SortedSet<String> genders,
    SortedSet<String> documents)
    implements Comparable<PersonFacts> {
  private static final int MOST = 20;
  private static final int LONGEST = 100;

  /** Nothing is said. */
  public static final PersonFacts NONE =
      new PersonFacts(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

  /** Copies the sets. */
  public PersonFacts {
    births = Collections.unmodifiableSortedSet(new TreeSet<>(births));
    nationalities = Collections.unmodifiableSortedSet(new TreeSet<>(nationalities));
    genders = Collections.unmodifiableSortedSet(new TreeSet<>(genders));
    documents = Collections.unmodifiableSortedSet(new TreeSet<>(documents));
  }

  /** Of a statement; texts that are blank or too long for a fact are left out. */
  static PersonFacts of(StixObject object) {
    return new PersonFacts(
        texts(object, "x_birth_date"),
        texts(object, "x_nationality"),
        texts(object, "x_gender"),
        texts(object, "x_document"));
  }

  private static TreeSet<String> texts(StixObject object, String property) {
    TreeSet<String> texts = new TreeSet<>();
    JsonNode value = object.property(property);
    if (value == null) {
      return texts;
    }
    List<JsonNode> all = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(all::add);
    } else {
      all.add(value);
    }
    for (JsonNode each : all) {
      String text = each.isString() ? each.stringValue().strip() : "";
      if (!text.isEmpty()
          && text.length() <= LONGEST
          && text.indexOf('\u0000') < 0
          && texts.size() < MOST) {
        texts.add(text);
      }
    }
    return texts;
  }

  @Override
  public int compareTo(PersonFacts other) {
    return toString().compareTo(other.toString());
  }
}
