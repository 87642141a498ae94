package org.jisr.stix.validation;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JsonToken;

/**
 * Any value, as of a custom property: what holds of every value of STIX, no null, no empty list or
 * dictionary, no number out of range.
 */
final class AnyValue implements Value {
  @Override
  public void check(Walk walk, JsonToken token) {
    switch (token) {
      case START_OBJECT -> object(walk);
      case START_ARRAY -> list(walk);
      case VALUE_NUMBER_INT -> {
        if (!Values.isWithin(walk.parser(), token, -Values.GREATEST, Values.GREATEST)) {
          walk.report(Rule.INTEGER_RANGE, -Values.GREATEST, Values.GREATEST);
        }
      }
      case VALUE_NUMBER_FLOAT -> Values.FLOAT.check(walk, token);
      default -> {}
    }
  }

  private void object(Walk walk) {
    Set<String> names = new HashSet<>();
    for (String name = walk.nextName(); name != null; name = walk.nextName()) {
      walk.place().push(name);
      if (!names.add(name)) {
        walk.report(Rule.JSON_DUPLICATE_NAME);
      }
      walk.value(this, walk.next());
      walk.place().pop();
    }
    if (names.isEmpty()) {
      walk.report(Rule.DICTIONARY_EMPTY);
    }
  }

  private void list(Walk walk) {
    int index = 0;
    for (JsonToken each = walk.next(); each != JsonToken.END_ARRAY; each = walk.next()) {
      walk.place().push(index++);
      walk.value(this, each);
      walk.place().pop();
    }
    if (index == 0) {
      walk.report(Rule.LIST_EMPTY);
    }
  }
}
