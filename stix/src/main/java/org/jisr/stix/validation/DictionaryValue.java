package org.jisr.stix.validation;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JsonToken;

/** Keys with values of one type (STIX 2.1, section 2.4). */
final class DictionaryValue implements Value {
  private final Value value;
  private final boolean lowerCase;

  DictionaryValue(Value value, boolean lowerCase) {
    this.value = value;
    this.lowerCase = lowerCase;
  }

  @Override
  public void check(Walk walk, JsonToken token) {
    if (!walk.expect(token == JsonToken.START_OBJECT, "a dictionary")) {
      return;
    }
    Set<String> keys = new HashSet<>();
    for (String key = walk.nextName(); key != null; key = walk.nextName()) {
      walk.place().push(key);
      key(walk, key);
      if (!keys.add(key)) {
        walk.report(Rule.JSON_DUPLICATE_NAME);
      }
      walk.value(value, walk.next());
      walk.place().pop();
    }
    if (keys.isEmpty()) {
      walk.report(Rule.DICTIONARY_EMPTY);
    }
  }

  private void key(Walk walk, String key) {
    if (!Formats.isKey(key, 1)) {
      walk.report(Rule.DICTIONARY_KEY);
    } else if (lowerCase && Formats.hasUpperCase(key)) {
      walk.report(Rule.DICTIONARY_KEY_CASE);
    }
  }
}
