package org.jisr.screening;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names of states in lists, as two-letter codes. */
final class States {
  private static final Map<String, String> CODES = codes();

  private States() {}

  /** The code of ISO 3166-1 in capital letters; the word itself where it is no state we know. */
  static String code(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT);
    return CODES.getOrDefault(plain, word.strip());
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale state = Locale.of("", code);
      codes.put(code.toLowerCase(Locale.ROOT), code);
      codes.put(state.getISO3Country().toLowerCase(Locale.ROOT), code);
      for (Locale language : new Locale[] {Locale.ENGLISH, Locale.FRENCH, Locale.of("es")}) {
        codes.putIfAbsent(state.getDisplayCountry(language).toLowerCase(Locale.ROOT), code);
      }
    }
    // As the lists of the United Nations and of the United States write them.
    codes.put("turkey", "TR");
    codes.put("burma", "MM");
    codes.put("czech republic", "CZ");
    codes.put("ivory coast", "CI");
    codes.put("west bank", "PS");
    codes.put("palestine", "PS");
    codes.put("syrian arab republic", "SY");
    codes.put("russian federation", "RU");
    codes.put("iran (islamic republic of)", "IR");
    codes.put("democratic people's republic of korea", "KP");
    codes.put("republic of korea", "KR");
    codes.put("korea, north", "KP");
    codes.put("libyan arab jamahiriya", "LY");
    codes.put("united republic of tanzania", "TZ");
    codes.put("democratic republic of the congo", "CD");
    codes.put("congo, democratic republic of the", "CD");
    codes.put("united kingdom of great britain and northern ireland", "GB");
    codes.put("united states of america", "US");
    return codes;
  }
}
