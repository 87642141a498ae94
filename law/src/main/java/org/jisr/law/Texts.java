package org.jisr.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts of law in four languages, read once from {@code texts_xx.properties} in UTF-8. */
final class Texts {
  private static final Map<Language, Properties> ALL = load();

  private Texts() {}

  /** The text of a key; a missing one is a defect of the build, not of the caller. */
  static String get(Language language, String key) {
    String text = find(language, key);
    if (text == null) {
      throw new LawException(
          LawException.Code.LAW_TEXT_MISSING, "A text is missing in one of the four languages.");
    }
    return text;
  }

  /** The text of a key, or null when there is none. */
  static @Nullable String find(Language language, String key) {
    return of(language).getProperty(key);
  }

  /** The text of a key with each {@code {name}} replaced by the fact of that name, in words. */
  static String get(Language language, String key, Map<String, String> facts) {
    String text = get(language, key);
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      String words = FactWords.say(language, fact.getKey(), fact.getValue());
      text = text.replace("{" + fact.getKey() + "}", words);
    }
    return text;
  }

  static Set<String> keys(Language language) {
    return of(language).stringPropertyNames();
  }

  private static Properties of(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  private static Map<Language, Properties> load() {
    Map<Language, Properties> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      all.put(language, load("texts_" + language.code() + ".properties"));
    }
    return all;
  }

  private static Properties load(String name) {
    Properties texts = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new LawException(
            LawException.Code.LAW_TEXT_MISSING, "A file of texts is missing from the program.");
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
