package org.jisr.stix.validation;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JsonToken;

/** Translations: languages, and for each the translated properties (STIX 2.1, section 7.1). */
final class LanguageContents implements Value {
  @Override
  public void check(Walk walk, JsonToken token) {
    if (!walk.expect(token == JsonToken.START_OBJECT, "a dictionary of languages")) {
      return;
    }
    Set<String> languages = new HashSet<>();
    for (String language = walk.nextName(); language != null; language = walk.nextName()) {
      walk.place().push(language);
      if (!Formats.isLanguage(language)) {
        walk.report(Rule.LANGUAGE_INVALID);
      }
      if (!languages.add(language)) {
        walk.report(Rule.JSON_DUPLICATE_NAME);
      }
      walk.value(LanguageContents::translation, walk.next());
      walk.place().pop();
    }
    if (languages.isEmpty()) {
      walk.report(Rule.DICTIONARY_EMPTY);
    }
  }

  private static void translation(Walk walk, JsonToken token) {
    if (walk.expect(token == JsonToken.START_OBJECT, "a dictionary of properties")) {
      Values.ANY.check(walk, token);
    }
  }
}
