package org.jisr.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.jisr.names.BirthDate;
import org.jisr.names.NameForm;
import org.jisr.names.NameToken;
import org.jisr.names.Role;

/**
 * Lets through the names of a list that a name may reach the threshold with, so that only these are
 * compared in full.
 *
 * <p>Two names reach many bits only when every word of the shorter one fits a word of the longer
 * one well: a word on both sides that fits nothing contradicts, and costs more than the others can
 * give. So each word of the name is looked up once, the names of the list that hold what it may be
 * are counted, and those of which one side is covered pass. How well a word alone must fit follows
 * from what is asked of the whole: more words add at most {@value #MOST_BY_OTHERS} bits to the one
 * that fits worst. Initials count as covered. Safe for use by many threads.
 */
final class NameSieve {
  /** Words that weigh nothing. */
  private static final Set<Role> LIGHT = EnumSet.of(Role.HONORIFIC, Role.PARTICLE, Role.LEGAL_FORM);

  private static final int MOST_WORDS = 10;
  private static final int LONGEST_JOINED = 24;
  private static final double MOST_BY_OTHERS = 5;

  /** Below this many bits asked of the whole, one word may contradict. */
  private static final double LOOSE = 2.5;

  private static final int MOST_LET_THROUGH = 24;
  private static final int PLACE_BITS = 5;
  private static final int JOINED = 1 << 4;

  private final List<Listed> names = new ArrayList<>();
  private final int[][] postings;
  private final SieveWords words;

  /** The consonants of the list's words and of two that stand together. */
  private final Set<String> consonants = new HashSet<>();

  private final Queue<Tally> tallies = new ConcurrentLinkedQueue<>();

  /**
   * A name of an entry.
   *
   * @param mask a bit for each word that counts
   */
  private record Listed(ListEntry entry, String text, int mask) {}

  /** A name that may reach the threshold. */
  record Passed(ListEntry entry, String name) {}

  NameSieve(Collection<ListEntry> entries) {
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    for (ListEntry entry : entries) {
      for (ListedName name : entry.names()) {
        List<NameToken> tokens = counted(NameForm.read(name.text()));
        for (int at = 0; at < tokens.size(); at++) {
          int place = names.size() << PLACE_BITS | at;
          tokens.get(at).forms().forEach(each -> put(places, each.core(), place));
          consonants.add(tokens.get(at).consonants());
          if (at + 1 < tokens.size()) {
            put(places, joined(tokens, at), place | JOINED);
            consonants.add(joinedConsonants(tokens, at));
          }
        }
        names.add(new Listed(entry, name.text(), mask(tokens)));
      }
    }
    words = new SieveWords(List.copyOf(places.keySet()));
    postings =
        places.values().stream()
            .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  /** Lets go of the words that were looked up. */
  void forget() {
    words.forget();
  }

  /** How many words are remembered. */
  int remembered() {
    return words.remembered();
  }

  private static void put(Map<String, List<Integer>> places, String word, int place) {
    if (word.length() > 1) {
      places.computeIfAbsent(word, key -> new ArrayList<>(2)).add(place);
    }
  }

  /** The words that say something; where there are none, all. */
  private static List<NameToken> counted(NameForm form) {
    List<NameToken> heavy =
        form.tokens().stream().filter(each -> !LIGHT.contains(each.role())).toList();
    List<NameToken> tokens = heavy.isEmpty() ? form.tokens() : heavy;
    return tokens.subList(0, Math.min(MOST_WORDS, tokens.size()));
  }

  private static int mask(List<NameToken> tokens) {
    int mask = 0;
    for (int at = 0; at < tokens.size(); at++) {
      mask |= tokens.get(at).text().length() > 1 ? 1 << at : 0;
    }
    return mask;
  }

  private static String joined(List<NameToken> tokens, int at) {
    String text = tokens.get(at).text() + tokens.get(at + 1).text();
    return text.length() > LONGEST_JOINED ? "" : text;
  }

  private static String joinedConsonants(List<NameToken> tokens, int at) {
    String first = tokens.get(at).consonants();
    String second = tokens.get(at + 1).consonants();
    boolean same = first.charAt(first.length() - 1) == second.charAt(0);
    return first + (same ? second.substring(1) : second);
  }

  /**
   * Whether the list may hold two words as one. Most pairs of words stand together in one name of
   * the bank only, so that looking up each of them would cost more than all single words.
   */
  private boolean mayBeOne(List<NameToken> tokens, int at) {
    return consonants.contains(joinedConsonants(tokens, at));
  }

  /**
   * What may reach so many bits by the comparison of names, the fullest first.
   *
   * @param fit bits as of {@link org.jisr.names.NameMatch#bits}
   */
  List<Passed> pass(NameForm question, double fit) {
    List<Listed> passed = pass(question, fit - MOST_BY_OTHERS, fit < LOOSE ? 1 : 0, each -> true);
    return passed.stream().map(each -> new Passed(each.entry(), each.text())).toList();
  }

  /** Whoever shares a word and perhaps a date: so much may speak for one that a name need not. */
  List<Passed> passWithBirth(NameForm question, List<BirthDate> births) {
    return pass(question, -MOST_BY_OTHERS, 1, each -> near(births, each.entry())).stream()
        .map(each -> new Passed(each.entry(), each.text()))
        .toList();
  }

  private static boolean near(List<BirthDate> births, ListEntry entry) {
    return Beside.births(entry).stream()
        .anyMatch(there -> births.stream().anyMatch(here -> here.bits(there) > 0));
  }

  private List<Listed> pass(
      NameForm question, double floor, int spare, Predicate<Listed> condition) {
    List<NameToken> tokens = counted(question);
    Tally borrowed = tallies.poll();
    Tally tally = borrowed == null ? new Tally(names.size()) : borrowed;
    try {
      tally.begin();
      boolean before = true;
      for (int at = 0; at < tokens.size(); at++) {
        boolean sure = look(tally, tokens.get(at), 1 << at, floor);
        if (at > 0 && !(before && sure)) {
          String joined = joined(tokens, at - 1);
          if (!joined.isEmpty() && mayBeOne(tokens, at - 1)) {
            count(tally, words.hits(joined), 3 << at - 1, floor);
          }
        }
        before = sure;
      }
      return chosen(tally, mask(tokens), spare, condition);
    } finally {
      tallies.offer(tally);
    }
  }

  /** Whether the word is one of the list's, as far as can be told. */
  private boolean look(Tally tally, NameToken token, int bit, double floor) {
    boolean any = false;
    String last = "";
    for (var form : token.forms()) {
      if (form.core().length() > 1 && !form.core().equals(last)) {
        any |= count(tally, words.hits(form.core()), bit, floor);
        last = form.core();
      }
    }
    return any;
  }

  private boolean count(Tally tally, SieveWords.Hits hits, int bits, double floor) {
    boolean any = false;
    for (int at = 0; at < hits.words().length; at++) {
      if (hits.odds()[at] < floor) {
        continue;
      }
      any = true;
      for (int place : postings[hits.words()[at]]) {
        int word = place & JOINED - 1;
        int there = (place & JOINED) == 0 ? 1 << word : 3 << word;
        tally.add(place >> PLACE_BITS, bits, there);
      }
    }
    return any;
  }

  private List<Listed> chosen(Tally tally, int mask, int spare, Predicate<Listed> condition) {
    List<Integer> covered = new ArrayList<>();
    for (int at = 0; at < tally.count; at++) {
      int name = tally.touched[at];
      int there = names.get(name).mask();
      boolean whole =
          Integer.bitCount(mask & ~tally.here[name]) <= spare
              || Integer.bitCount(there & ~tally.there[name]) <= spare;
      if (whole && condition.test(names.get(name))) {
        covered.add(name);
      }
    }
    if (covered.size() > MOST_LET_THROUGH) {
      covered.sort(
          Comparator.comparingInt(
              name ->
                  Integer.bitCount(mask & ~tally.here[name])
                      + Integer.bitCount(names.get(name).mask() & ~tally.there[name])));
      covered = covered.subList(0, MOST_LET_THROUGH);
    }
    return covered.stream().map(names::get).toList();
  }

  /** Which words of both sides were found to fit, for each name of the list; used again. */
  private static final class Tally {
    final int[] here;
    final int[] there;
    final int[] touched;
    private final int[] epochs;
    private int epoch;
    private int count;

    Tally(int names) {
      here = new int[names];
      there = new int[names];
      touched = new int[names];
      epochs = new int[names];
    }

    void begin() {
      count = 0;
      epoch++;
      if (epoch == 0) {
        Arrays.fill(epochs, 0);
        epoch = 1;
      }
    }

    void add(int name, int bits, int places) {
      if (epochs[name] != epoch) {
        epochs[name] = epoch;
        here[name] = 0;
        there[name] = 0;
        touched[count++] = name;
      }
      here[name] |= bits;
      there[name] |= places;
    }
  }
}
