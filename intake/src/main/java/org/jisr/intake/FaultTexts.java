package org.jisr.intake;

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

/**
 * What people read about defects of files, in four languages, from {@code faults_xx.properties}.
 */
final class FaultTexts {
  private static final Map<Language, Properties> ALL = load();

  private FaultTexts() {}

  /**
   * The text of a code with each {@code {name}} replaced; a code of a later version gets the
   * English message that came with it.
   */
  static String get(Language language, String code, String message, Map<String, String> details) {
    String text = texts(language).getProperty(code, message);
    for (Map.Entry<String, String> detail : details.entrySet()) {
      text = text.replace("{" + detail.getKey() + "}", detail.getValue());
    }
    return text;
  }

  static Set<String> codes(Language language) {
    return texts(language).stringPropertyNames();
  }

  private static Properties texts(Language language) {
    return Objects.requireNonNull(ALL.get(language));
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
