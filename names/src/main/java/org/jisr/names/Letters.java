package org.jisr.names;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** The letters of a name, without what writers add or leave out at will. */
final class Letters {
  /** Longer names are cut: no name of a person or organisation comes near. */
  static final int LONGEST = 1_000;

  private static final String ARABIC_FROM = "أإآٱىیئېێےؤۆکہھەۀۂںٹڈڑڵڕ";
  private static final String ARABIC_TO = "ااااييييييووكهههههنتدرلر";
  private static final String LATIN_FROM = "øłđðßæœıþħŋəĸſ";
  private static final String[] LATIN_TO = {
    "o", "l", "d", "d", "ss", "ae", "oe", "i", "th", "h", "n", "a", "k", "s"
  };
  private static final String CYRILLIC_FROM = "ёіїєґѐѝў";
  private static final String CYRILLIC_TO = "еииегеиу";

  private Letters() {}

  /** The text in composed compatibility form and small letters, without invisible characters. */
  static String clean(String name, List<ReadingStep> steps) {
    String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    if (cut.length() < name.length()) {
      steps.add(new ReadingStep(ReadingStep.Kind.CUT, ""));
    }
    String composed = Normalizer.normalize(cut, Normalizer.Form.NFKC);
    if (!composed.equals(Normalizer.normalize(cut, Normalizer.Form.NFC))) {
      steps.add(new ReadingStep(ReadingStep.Kind.COMPATIBILITY, ""));
    }
    StringBuilder visible = new StringBuilder(composed.length());
    composed.codePoints().filter(each -> !invisible(each)).forEach(visible::appendCodePoint);
    if (visible.length() < composed.length()) {
      steps.add(new ReadingStep(ReadingStep.Kind.INVISIBLE, ""));
    }
    return visible.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean invisible(int each) {
    int type = Character.getType(each);
    return type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.CONTROL && !Character.isWhitespace(each)
        || each == 'ـ';
  }

  /** The letters of one token in their script's plain form. */
  static String fold(String token, NameScript script) {
    return switch (script) {
      case ARABIC -> arabic(token);
      case LATIN -> latin(token);
      case CYRILLIC -> letters(map(token, CYRILLIC_FROM, CYRILLIC_TO));
      case HEBREW -> letters(finals(decomposed(token)));
      case OTHER -> letters(decomposed(token));
    };
  }

  private static String arabic(String token) {
    String ends = map(token, ARABIC_FROM, ARABIC_TO);
    StringBuilder result = new StringBuilder(ends.length());
    ends.chars()
        .filter(each -> each != 'ء' && Character.isLetterOrDigit(each))
        .forEach(each -> result.append((char) each));
    return digits(result.toString());
  }

  private static String latin(String token) {
    String bare = digits(decomposed(token));
    StringBuilder result = new StringBuilder(bare.length() + 2);
    for (int at = 0; at < bare.length(); at++) {
      char each = bare.charAt(at);
      int special = LATIN_FROM.indexOf(each);
      if (special >= 0) {
        result.append(LATIN_TO[special]);
      } else if (each >= 'a' && each <= 'z' || each >= '0' && each <= '9') {
        result.append(each);
      }
    }
    return result.toString();
  }

  private static String decomposed(String token) {
    return Normalizer.normalize(token, Normalizer.Form.NFKD)
        .codePoints()
        .filter(each -> Character.getType(each) != Character.NON_SPACING_MARK)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String finals(String token) {
    return map(token, "ךםןףץ", "כמנפצ");
  }

  private static String letters(String token) {
    return digits(
        token
            .codePoints()
            .filter(Character::isLetterOrDigit)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString());
  }

  private static String digits(String token) {
    StringBuilder result = new StringBuilder(token.length());
    for (int at = 0; at < token.length(); at++) {
      char each = token.charAt(at);
      int value = Character.isDigit(each) ? Character.digit(each, 10) : -1;
      result.append(value >= 0 ? (char) ('0' + value) : each);
    }
    return result.toString();
  }

  static String map(String text, String from, String to) {
    StringBuilder result = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      int place = from.indexOf(text.charAt(at));
      result.append(place < 0 ? text.charAt(at) : to.charAt(place));
    }
    return result.toString();
  }
}
