package org.jisr.networks.explain;

import java.util.Arrays;
import java.util.Map;
import org.jisr.networks.NetworkException;

/** A language of explanations. */
public enum Language {
  /** Arabic. */
  ARABIC("ar"),
  /** French. */
  FRENCH("fr"),
  /** English. */
  ENGLISH("en"),
  /** Spanish. */
  SPANISH("es");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** Two letters, as ISO 639-1. */
  public String code() {
    return code;
  }

  /**
   * The language of a code.
   *
   * @throws NetworkException {@code LANGUAGE_UNKNOWN}
   */
  public static Language of(String code) {
    return Arrays.stream(values())
        .filter(language -> language.code.equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new NetworkException(
                    "LANGUAGE_UNKNOWN",
                    "Explanations are in ar, fr, en or es.",
                    Map.of("language", code)));
  }
}
