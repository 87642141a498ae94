package org.jisr.exchange;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jisr.law.Language;

/** What people read about faults of the exchange, from {@code faults_xx.properties}. */
final class FaultTexts {
  private static final Map<Language, Properties> ALL = load();

  private FaultTexts() {}

  /** The text, or the code itself where a later version's partner sent one. */
  static String get(Language language, String code) {
    return Objects.requireNonNull(ALL.get(language)).getProperty(code, code);
  }

  static Set<String> codes(Language language) {
    return Objects.requireNonNull(ALL.get(language)).stringPropertyNames();
  }

  private static Map<Language, Properties> load() {
    Map<Language, Properties> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Properties texts = new Properties();
      String file = "faults_" + language.code() + ".properties";
      try (var in = Objects.requireNonNull(FaultTexts.class.getResourceAsStream(file));
          var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        texts.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      all.put(language, texts);
    }
    return all;
  }
}
