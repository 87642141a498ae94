package org.jisr.names;

/** The consonants of a token in eight classes, the same for all spellings of most names. */
final class Skeleton {
  private Skeleton() {}

  /** At most one letter for each of the token's; "0" where no consonant is left. */
  static String of(String token, NameScript script) {
    String classes = script == NameScript.LATIN ? latin(token) : token;
    StringBuilder result = new StringBuilder();
    char before = 0;
    for (int at = 0; at < classes.length(); at++) {
      char each = code(classes.charAt(at));
      if (each != 0 && each != before) {
        result.append(each);
      }
      before = each == 0 ? before : each;
    }
    return result.isEmpty() ? "0" : result.toString();
  }

  private static String latin(String token) {
    return token
        .replace("tch", "s")
        .replace("sch", "s")
        .replace("sh", "s")
        .replace("ch", "s")
        .replace("kh", "k")
        .replace("gh", "k")
        .replace("ph", "f")
        .replace("th", "t")
        .replace("dh", "t")
        .replace("dj", "j")
        .replace("x", "ks");
  }

  private static char code(char letter) {
    return "bpبپбпבפ".indexOf(letter) >= 0
        ? 'B'
        : "tdتطثدضذظтдתטד".indexOf(letter) >= 0
            ? 'T'
            : "szcسشصزچсзшщцчжשסזצ".indexOf(letter) >= 0
                ? 'S'
                : "jgkqجژخغقكگڭкгхקכגח".indexOf(letter) >= 0
                    ? 'K'
                    : "fvڤفфв".indexOf(letter) >= 0
                        ? 'F'
                        : "rرрר".indexOf(letter) >= 0
                            ? 'R'
                            : "lلлל".indexOf(letter) >= 0
                                ? 'L'
                                : "mnمنмнמנ".indexOf(letter) >= 0 ? 'N' : 0;
  }
}
