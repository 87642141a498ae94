package org.jisr.screening;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Facts in the remarks of OFAC's CSV, between semicolons. */
final class OfacRemarks {
  private static final Pattern BIRTH = Pattern.compile("(?:alt\\. )?DOB (.+?)\\.?");
  private static final Pattern STATE =
      Pattern.compile("(?:alt\\. )?(?:nationality|citizen) (.+?)\\.?");
  private static final Pattern GENDER = Pattern.compile("Gender (\\w+)\\.?");
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?:alt\\. )?(?:Passport|National ID No\\.|Identification Number|Tax ID No\\.|"
              + "Vessel Registration Identification)\\s+([\\p{L}\\p{Nd}/-]+)\\s*"
              + "(?:\\(([^)]*)\\))?[^;]*");

  private OfacRemarks() {}

  static void read(String remarks, EntryBuilder entry) {
    for (String part : remarks.split(";", -1)) {
      String fact = part.strip();
      Matcher birth = BIRTH.matcher(fact);
      Matcher state = STATE.matcher(fact);
      Matcher gender = GENDER.matcher(fact);
      Matcher document = DOCUMENT.matcher(fact);
      if (birth.matches()) {
        entry.birth(birth.group(1));
      } else if (state.matches()) {
        entry.nationality(state.group(1));
      } else if (gender.matches()) {
        entry.gender(gender.group(1));
      } else if (document.matches()) {
        entry.document(document.group(2), document.group(1));
      }
    }
  }
}
