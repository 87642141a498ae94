package org.jisr.bank;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which light stemmer words in Latin letters get. Arabic words are known by their letters and are
 * stemmed alike whatever the language of the text around them.
 */
enum Tongue {
  ENGLISH,
  FRENCH,
  SPANISH;

  static final List<Tongue> ALL = List.of(values());

  /** Of a language tag (RFC 5646); STIX takes a missing one for English (section 3.2). */
  static Tongue of(@Nullable String lang) {
    String tag = lang == null ? "" : lang.toLowerCase(Locale.ROOT);
    if (tag.equals("fr") || tag.startsWith("fr-")) {
      return FRENCH;
    }
    return tag.equals("es") || tag.startsWith("es-") ? SPANISH : ENGLISH;
  }
}
