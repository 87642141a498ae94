package org.jisr.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fixed parts that were written together with a name: Abderrahman, Elkhatib, Salahuddin. */
final class Attached {
  /** A core may lose no more than this. */
  private static final int SHORTEST = 3;

  private static final Set<String> RADICAL_ARABIC =
      Set.of(
          "الياس",
          "الهام",
          "البير",
          "البرت",
          "البرتو",
          "الفريد",
          "الفريدو",
          "الكسندر",
          "الكساندر",
          "الكسي",
          "اليزابيث",
          "اليسا",
          "الينا",
          "الين",
          "اليكس",
          "الفونس",
          "الفونسو",
          "الاء",
          "الا",
          "الان",
          "البا",
          "البان",
          "البانو",
          "الفارو",
          "الفا",
          "اليس",
          "اليف",
          "الماس",
          "الطاف",
          "الزا",
          "السا",
          "المر",
          "الدا",
          "الدو",
          "اليكساندر",
          "اليخاندرو",
          "اليوت");
  private static final String[] RADICAL_LATIN = {
    "alb", "alc", "ald", "alex", "alf", "alg", "aleks", "alph", "als", "alt", "alv", "alw", "alm",
    "alpa", "alys", "elb", "eld", "elis", "eliz", "elk", "ell", "elm", "els", "elt", "elv", "elw",
    "elf", "elp", "all", "elc", "elg"
  };

  /** After an attached El- these are Arabic words all the same. */
  private static final String[] ARABIC_AFTER = {
    "kh", "ka", "ma", "mo", "mu", "me", "ba", "be", "bo", "gh", "ha", "he", "hi", "ho", "hu", "ja",
    "je", "fa", "fe", "fi", "mi", "ou", "am", "kb", "ko", "mg", "mn", "mr", "bi", "dj", "sh", "ss",
    "gu", "go", "ga", "si", "sa", "wa", "za", "qa", "qu"
  };

  private static final Pattern ALLAH_REST = Pattern.compile("[aeou]{1,2}l?l[ao]h?");
  private static final Pattern LATIF = Pattern.compile("l[aei]t[iey].*");
  private static final Pattern ATIF = Pattern.compile("at[iey]+ff?e?");
  private static final Pattern DOUBLE_SUN = Pattern.compile("(ch|sh|th|dh){2}.*");
  private static final Pattern SLAVIC_ENDING = Pattern.compile("in|ov|ova|ev|en");
  private static final Pattern CYRILLIC_ALLAH = Pattern.compile("[уоаэ]л?лах?");
  private static final Pattern CYRILLIC_ABD = Pattern.compile("[уэеаы][лрснзтдш].{3,}");
  private static final Pattern LATIN_ARTICLE = Pattern.compile("[ae]l[^aeiouy].*");
  private static final Pattern SURELY_ARABIC =
      Pattern.compile(
          "(?:kh|gh|dj|sh|haj|haw|haf|has|ham|had|mah|moh|mans|mas|mag|mou|bou|bak|kad|kass|fass|far|hou|hou|hus|jaz).*");
  private static final Pattern LATIN_DIN =
      Pattern.compile("(.{3,}?)(?:al|el|ul|il|a|e|u|i|o|ou)dd?(?:in|ine|een|ene|yn|ean)$");
  private static final Pattern CYRILLIC_DIN =
      Pattern.compile("(.{2,}?)(?:аль|эль|ал|ел|уль|ул|а|е|э|у|и|о|ы)дд?ин$");
  private static final Pattern LATIN_ALLAH =
      Pattern.compile("(?!ben|bin|bou)(.{3,}?)(?:[ae]llah|(?:u|i|o|ou)ll?ah)");
  private static final Pattern CYRILLIC_ALLAH_END =
      Pattern.compile("(?!бен|бин|бу)(.{3,}?)(?:аллах?|(?:у|и|о)лл?ах?)");
  private static final Pattern OTHER_ABU_0 = Pattern.compile("(?:abou|abu|aboo)([^aeiou].{3,})");
  private static final Pattern OTHER_ABU_1 = Pattern.compile("(?:bou|bu)([^aeiou].{2,})");
  private static final Pattern OTHER_BEN_2 = Pattern.compile("ben([^aeiou].{2,}|a.{2,}|i.{3,})");
  private static final Pattern OTHER_BEN_3 = Pattern.compile("bin([^aeiou].{3,})");
  private static final Pattern OTHER_OGLU_4 = Pattern.compile("(.{4,})og(?:lu|ly|li|lou)");
  private static final Pattern OTHER_ABU_5 = Pattern.compile("(?:ابو|ابا|ابي)(.{3,})");
  private static final Pattern OTHER_ABU_6 = Pattern.compile("بو(.{3,})");
  private static final Pattern OTHER_BEN_7 = Pattern.compile("بن(.{3,})");
  private static final Pattern OTHER_OGLU_8 = Pattern.compile("(.{3,})[او]?[وغ]غ?لو");
  private static final Pattern OTHER_ABU_9 = Pattern.compile("абу(.{4,})");
  private static final Pattern OTHER_ABU_10 = Pattern.compile("бу([^аеиоуыэюя].{3,})");
  private static final Pattern OTHER_BEN_11 = Pattern.compile("бен(.{3,})");
  private static final Pattern OTHER_OGLU_12 = Pattern.compile("(.{4,})огл[уы]");

  private static final String PERSIAN = "پچگڭڤ";
  private static final String PLAIN = "بجككف";

  private Attached() {}

  /**
   * What stands after Abd-, its article and the doubled sun letter; null when it is no such name.
   */
  static @Nullable String afterAbd(String word, NameScript script) {
    return switch (script) {
      case LATIN -> word.startsWith("abd") ? latinAfterAbd(word.substring(3)) : null;
      case ARABIC ->
          word.startsWith("عبدال") && word.length() > 6
              ? word.equals("عبدالله") ? "الله" : word.substring(5)
              : null;
      case CYRILLIC -> word.startsWith("абд") ? cyrillicAfterAbd(word.substring(3)) : null;
      case HEBREW, OTHER -> null;
    };
  }

  private static @Nullable String latinAfterAbd(String rest) {
    if (ALLAH_REST.matcher(rest).matches()) {
      return "allah";
    }
    int at = 0;
    while (at < rest.length() && at < 2 && "aeiou".indexOf(rest.charAt(at)) >= 0) {
      at++;
    }
    if (at == 0 || rest.length() - at < SHORTEST) {
      return null;
    }
    return afterArticle(rest.substring(at));
  }

  private static @Nullable String afterArticle(String rest) {
    String core = rest;
    if (rest.charAt(0) == 'l') {
      core = LATIF.matcher(rest).matches() ? rest : rest.substring(1);
      if (ATIF.matcher(core).matches()) {
        core = rest;
      }
      core =
          core.startsWith("l") && core.length() > 1 && core.charAt(1) == 'l'
              ? core.substring(1)
              : core;
    } else if (rest.length() > 2 && rest.charAt(0) == rest.charAt(1)) {
      core = rest.substring(1);
    } else if (DOUBLE_SUN.matcher(rest).matches()) {
      core = rest.substring(2);
    }
    return core.length() >= SHORTEST && !SLAVIC_ENDING.matcher(core).matches() ? core : null;
  }

  private static @Nullable String cyrillicAfterAbd(String rest) {
    if (CYRILLIC_ALLAH.matcher(rest).matches()) {
      return "аллах";
    }
    if (!CYRILLIC_ABD.matcher(rest).matches()) {
      return null;
    }
    String core = rest.charAt(1) == 'л' ? rest.substring(2) : rest.substring(1);
    core = core.startsWith("ь") ? core.substring(1) : core;
    boolean doubled = core.length() > 3 && core.charAt(0) == core.charAt(1);
    return doubled ? core.substring(1) : core;
  }

  /** What stands before an attached -uddin or -eddine; null when there is none. */
  static @Nullable String beforeDin(String word, NameScript script) {
    return switch (script) {
      case LATIN -> cut(word, LATIN_DIN, 5);
      case ARABIC ->
          word.endsWith("الدين") && word.length() > 6 ? word.substring(0, word.length() - 5) : null;
      case CYRILLIC -> cut(word, CYRILLIC_DIN, 5);
      case HEBREW, OTHER -> null;
    };
  }

  /** What stands before an attached -ullah or -allah; null when there is none. */
  static @Nullable String beforeAllah(String word, NameScript script) {
    return switch (script) {
      case LATIN -> cut(word, LATIN_ALLAH, 6);
      case ARABIC ->
          word.endsWith("الله") && word.length() > 6 ? word.substring(0, word.length() - 4) : null;
      case CYRILLIC -> cut(word, CYRILLIC_ALLAH_END, 6);
      case HEBREW, OTHER -> null;
    };
  }

  private static @Nullable String cut(String word, Pattern pattern, int shortest) {
    if (word.length() < shortest) {
      return null;
    }
    Matcher matcher = pattern.matcher(word);
    return matcher.matches() ? matcher.group(1) : null;
  }

  /** What stands after an attached article; null when the letters belong to the name itself. */
  static @Nullable String afterArticle(String word, NameScript script) {
    if (script == NameScript.ARABIC) {
      boolean article = word.startsWith("ال") && word.length() >= 5;
      return article && !RADICAL_ARABIC.contains(word) ? word.substring(2) : null;
    }
    if (script != NameScript.LATIN || word.length() < 6 || !LATIN_ARTICLE.matcher(word).matches()) {
      return null;
    }
    String rest = word.substring(2);
    for (String each : ARABIC_AFTER) {
      if (rest.startsWith(each) && !radical(word, rest)) {
        return rest;
      }
    }
    return null;
  }

  private static boolean radical(String word, String rest) {
    if (SURELY_ARABIC.matcher(rest).matches()) {
      return false;
    }
    for (String each : RADICAL_LATIN) {
      if (word.startsWith(each)) {
        return true;
      }
    }
    return false;
  }

  /** Other readings of a token, each at a cost: Benali, Boubker, Aboubakr, Hasanoglu. */
  static List<TokenForm> others(String word, NameScript script) {
    List<TokenForm> result = new ArrayList<>();
    switch (script) {
      case LATIN -> {
        after(result, word, OTHER_ABU_0, Affix.ABU);
        after(result, word, OTHER_ABU_1, Affix.ABU);
        afterBen(result, word, OTHER_BEN_2, script);
        afterBen(result, word, OTHER_BEN_3, script);
        after(result, word, OTHER_OGLU_4, Affix.OGLU);
        written(result, word, word.replace("dsch", "dj").replace("rh", "gh").replace('v', 'w'));
      }
      case ARABIC -> {
        after(result, word, OTHER_ABU_5, Affix.ABU);
        after(result, word, OTHER_ABU_6, Affix.ABU);
        afterBen(result, word, OTHER_BEN_7, script);
        after(result, word, OTHER_OGLU_8, Affix.OGLU);
        written(result, word, Letters.map(word, PERSIAN, PLAIN));
      }
      case CYRILLIC -> {
        after(result, word, OTHER_ABU_9, Affix.ABU);
        after(result, word, OTHER_ABU_10, Affix.ABU);
        afterBen(result, word, OTHER_BEN_11, script);
        after(result, word, OTHER_OGLU_12, Affix.OGLU);
      }
      case HEBREW, OTHER -> {}
    }
    return result;
  }

  /** As another school writes it, where its own letters were seen too seldom to be learnt. */
  private static void written(List<TokenForm> result, String word, String other) {
    if (!other.equals(word)) {
      result.add(new TokenForm(other, 0, 1));
    }
  }

  /** Also a servant name may stand there: Benabdallah. */
  private static void afterBen(
      List<TokenForm> result, String word, Pattern pattern, NameScript script) {
    Matcher matcher = pattern.matcher(word);
    if (matcher.matches()) {
      String father = matcher.group(1);
      result.add(new TokenForm(father, Affix.BEN.bit(), 1));
      String servant = afterAbd(father, script);
      if (servant != null) {
        result.add(new TokenForm(servant, Affix.BEN.bit() | Affix.ABD.bit(), 1));
      }
    }
  }

  private static void after(List<TokenForm> result, String word, Pattern pattern, Affix affix) {
    Matcher matcher = pattern.matcher(word);
    if (matcher.matches()) {
      result.add(new TokenForm(matcher.group(1), affix.bit(), 1));
    }
  }
}
