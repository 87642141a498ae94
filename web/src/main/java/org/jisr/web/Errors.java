package org.jisr.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jisr.exchange.ExchangeFault;
import org.jisr.intake.ImportProblem;
import org.jisr.law.Language;
import tools.jackson.databind.node.ObjectNode;

/** What each error code says in the four languages, and the answer that carries it. */
final class Errors {
  private static final Map<Language, Properties> TEXTS = load();

  private Errors() {}

  /** The error as the API answers it. */
  static ObjectNode answer(String code, Map<String, String> details, String request) {
    ObjectNode answer = Json.object().put("code", code);
    answer.set("message", ReasonJson.spoken(language -> text(code, details, language)));
    ObjectNode parameters = answer.putObject("details");
    details.forEach(parameters::put);
    return answer.put("request", request);
  }

  private static String text(String code, Map<String, String> details, Language language) {
    if (code.startsWith("INTAKE_")) {
      return new ImportProblem(code, code, details).text(language);
    }
    if (code.startsWith("EXCHANGE_")) {
      return ExchangeFault.text(code, language);
    }
    Properties texts = Objects.requireNonNull(TEXTS.get(language));
    return texts.getProperty(code, texts.getProperty("UNKNOWN"));
  }

  static Set<String> codes(Language language) {
    return Objects.requireNonNull(TEXTS.get(language)).stringPropertyNames();
  }

  private static Map<Language, Properties> load() {
    Map<Language, Properties> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String name = "errors." + language.name().toLowerCase(Locale.ROOT) + ".properties";
      try (Reader reader =
          new InputStreamReader(Errors.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
        Properties properties = new Properties();
        properties.load(reader);
        all.put(language, properties);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }
}
