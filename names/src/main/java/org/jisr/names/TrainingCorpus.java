package org.jisr.names;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Pairs of tokens from one of the files that training knows, normalised as names are. */
final class TrainingCorpus {
  /** Every so many-th word of each side is kept out for tests, and the next for calibration. */
  private static final int PARTS = 20;

  private static final int COMMON = 20;

  /** One pair and how often it was seen. */
  record Entry(String source, String target, int count) {}

  /** What a pair may be used for. */
  enum Split {
    TRAIN,
    CALIBRATE,
    TEST
  }

  private TrainingCorpus() {}

  /**
   * Reads the lines of a file: Latin, letters of the other script apart by spaces, count; or Arabic
   * and Latin. Lines that are none are left out.
   */
  static List<Entry> read(byte[] file, NameScript script, boolean arabicFirst) {
    List<Entry> result = new ArrayList<>();
    for (String line : new String(file, StandardCharsets.UTF_8).split("\n")) {
      String[] parts = line.strip().split("\t");
      if (parts.length >= 2) {
        String other = arabicFirst ? parts[0] : parts[1].replace(" ", "");
        String latin = arabicFirst ? parts[1] : parts[0];
        int count =
            parts.length > 2 && parts[2].matches("\\d{1,6}") ? Integer.parseInt(parts[2]) : 1;
        Entry entry = entry(other, latin, script, count);
        if (!entry.source().isEmpty() && !entry.target().isEmpty()) {
          result.add(entry);
        }
      }
    }
    return result;
  }

  private static Entry entry(String other, String latin, NameScript script, int count) {
    String source = plain(Letters.fold(other, script), script);
    String target = plain(Letters.fold(latin, NameScript.LATIN), NameScript.LATIN);
    List<ReadingStep> ignored = new ArrayList<>();
    TokenForm here = TokenShape.of(source, script, 0, false, ignored).forms().getFirst();
    TokenForm there = TokenShape.of(target, NameScript.LATIN, 0, false, ignored).forms().getFirst();
    boolean alike = here.affixes() == there.affixes() && here.core().length() > 2;
    return alike ? new Entry(here.core(), there.core(), count) : new Entry(source, target, count);
  }

  /** Only letters of the script: data holds slips such as digits and foreign letters. */
  private static String plain(String text, NameScript script) {
    StringBuilder result = new StringBuilder(text.length());
    text.chars()
        .filter(each -> Character.isLetter(each) && NameScript.of(each) == script)
        .forEach(each -> result.append((char) each));
    return result.toString();
  }

  /** The words seen so often that keeping them out would harm what is compared every day. */
  static java.util.Set<String> common(List<Entry> entries) {
    java.util.Map<String, Integer> counts = new java.util.HashMap<>();
    for (Entry each : entries) {
      counts.merge(each.source(), each.count(), Integer::sum);
      counts.merge(each.target(), each.count(), Integer::sum);
    }
    counts.values().removeIf(each -> each < COMMON);
    return counts.keySet();
  }

  /** By both words, so that a word kept out is never trained on in whatever pair. */
  static Split split(Entry entry, java.util.Set<String> common) {
    int here = common.contains(entry.source()) ? PARTS : part(entry.source());
    int there = common.contains(entry.target()) ? PARTS : part(entry.target());
    return here == 0 || there == 0
        ? Split.TEST
        : here == 1 || there == 1 ? Split.CALIBRATE : Split.TRAIN;
  }

  /** The part that a word belongs to, from 0 to 19; 0 is the test's. */
  static int part(String word) {
    int hash = 0x811c9dc5;
    for (int at = 0; at < word.length(); at++) {
      hash = (hash ^ word.charAt(at)) * 0x01000193;
    }
    hash ^= hash >>> 15;
    return Math.floorMod(hash * 0x2c1b3c6d, PARTS);
  }
}
