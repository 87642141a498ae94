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

/** What each built-in rule of releases is about, in a few words, for tables and statistics. */
public final class RuleTitles {
  private static final Map<Language, Properties> ALL = load();

  private RuleTitles() {}

  /** The title of a rule's code; null for national rules, which bring their own words. */
  public static @Nullable String find(String code, Language language) {
    return of(language).getProperty(code);
  }

  static Set<String> codes(Language language) {
    return of(language).stringPropertyNames();
  }

  private static Properties of(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  private static Map<Language, Properties> load() {
    Map<Language, Properties> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String name = "titles_" + language.code() + ".properties";
      Properties titles = new Properties();
      try (InputStream in = Objects.requireNonNull(RuleTitles.class.getResourceAsStream(name))) {
        titles.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      all.put(language, titles);
    }
    return all;
  }
}
