package org.jisr.names;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;

/** Splits a cleaned name into words of one script each. */
final class WordSplitter {
  private static final String APOSTROPHES = "'’‘ʼʿʾ`´ʻʹʺ\"“”ˈ";

  /** Cyrillic, Greek and Latin letters that look alike. */
  private static final String LOOK_CYRILLIC = "асеорхуіјѕԁһк";

  private static final String LOOK_LATIN = "aceopxyijsdhk";
  private static final String LOOK_BACK_LATIN = "aceopxykmthbn";
  private static final String LOOK_BACK_CYRILLIC = "асеорхукмтнвп";
  private static final String GREEK = "αεικνοπρτυχβμ";
  private static final String GREEK_LATIN = "aeiknoptpuxbm";

  private final List<ReadingStep> steps;
  private final List<Word> words = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private String separator = "";
  private boolean comma;

  WordSplitter(List<ReadingStep> steps) {
    this.steps = steps;
  }

  boolean comma() {
    return comma;
  }

  List<Word> split(String cleaned) {
    for (int at = 0; at < cleaned.length(); ) {
      int point = cleaned.codePointAt(at);
      at += Character.charCount(point);
      int type = Character.getType(point);
      boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
      if (Character.isLetterOrDigit(point) || mark) {
        current.appendCodePoint(point);
      } else if (APOSTROPHES.indexOf(point) < 0) {
        finish();
        separator = point == '-' || point == '‐' ? "-" : " ";
        comma |= (point == ',' || point == '،') && !words.isEmpty() && at < cleaned.length();
      }
    }
    finish();
    return words.size() > NameReader.MOST_WORDS ? cut() : words;
  }

  private List<Word> cut() {
    steps.add(new ReadingStep(ReadingStep.Kind.CUT, ""));
    return words.subList(0, NameReader.MOST_WORDS);
  }

  private void finish() {
    if (current.isEmpty()) {
      return;
    }
    String text = unmixed(current.toString());
    current.setLength(0);
    int from = 0;
    while (from < text.length()) {
      NameScript script = scriptAt(text, from);
      int to = from;
      while (to < text.length() && scriptAt(text, to) == script) {
        to += Character.charCount(text.codePointAt(to));
      }
      add(text.substring(from, to), script);
      from = to;
    }
  }

  /** Marks belong to the letter before them, digits to whatever they stand beside. */
  private static NameScript scriptAt(String text, int at) {
    int here = at;
    while (here > 0 && Character.getType(text.codePointAt(here)) == Character.NON_SPACING_MARK) {
      here = text.offsetByCodePoints(here, -1);
    }
    return NameScript.of(text.codePointAt(here));
  }

  private void add(String surface, NameScript script) {
    String text = Letters.fold(surface, script);
    NameScript known = script;
    if (script == NameScript.OTHER && !text.isEmpty()) {
      text = Letters.fold(romanised(surface), NameScript.LATIN);
      known = NameScript.LATIN;
      steps.add(new ReadingStep(ReadingStep.Kind.ROMANISED, text));
    }
    if (!text.isEmpty()) {
      words.add(new Word(surface, text, known, words.isEmpty() ? "" : separator));
      separator = "";
    }
  }

  private static String romanised(String text) {
    return Romaniser.INSTANCE.transliterate(text);
  }

  private static final class Romaniser {
    private static final Transliterator INSTANCE =
        Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
  }

  /** A word that mixes look-alikes of two scripts, in the script of most of its letters. */
  private String unmixed(String text) {
    long latin = text.codePoints().filter(each -> NameScript.of(each) == NameScript.LATIN).count();
    long cyrillic =
        text.codePoints().filter(each -> NameScript.of(each) == NameScript.CYRILLIC).count();
    long greek = text.chars().filter(each -> GREEK.indexOf(each) >= 0).count();
    String result = text;
    if (latin > 0 && cyrillic > 0) {
      boolean allLook =
          text.chars()
              .filter(each -> NameScript.of(each) == NameScript.CYRILLIC)
              .allMatch(each -> LOOK_CYRILLIC.indexOf(each) >= 0);
      result =
          latin >= cyrillic || allLook
              ? map(text, LOOK_CYRILLIC, LOOK_LATIN)
              : map(text, LOOK_BACK_LATIN, LOOK_BACK_CYRILLIC);
    } else if (latin > 0 && greek > 0) {
      result = map(text, GREEK, GREEK_LATIN);
    }
    if (!result.equals(text)) {
      steps.add(new ReadingStep(ReadingStep.Kind.HOMOGLYPHS, result));
    }
    return result;
  }

  private static String map(String text, String from, String to) {
    StringBuilder result = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      int place = from.indexOf(text.charAt(at));
      result.append(place < 0 ? text.charAt(at) : to.charAt(place));
    }
    return result.toString();
  }
}
