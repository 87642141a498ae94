package org.jisr.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jisr.fixtures.SharedData;
import org.jisr.names.HeldOut;
import org.jisr.names.NameHit;
import org.jisr.names.NameIndex;
import org.jisr.names.NameModel;
import org.jisr.names.NameScript;
import org.jisr.names.NameSearch;

/**
 * How often the right name comes first when only its spelling in another script is known, beside
 * the usual methods over the same names: words that no model was trained on. Then {@link
 * NamesJudged}, {@link NamesLists} and {@link NamesSpeed}.
 */
final class NamesBench {
  private static final int QUESTIONS = 1_000;
  private static final int NAMES = 2_000;
  private static final int BASELINE_QUESTIONS = 60;
  private static final int SAMPLE = 1_000;
  private static final int BEST = 5;

  private NamesBench() {}

  static void run(Sheet sheet) throws IOException {
    for (String each : List.of("wd_arabic_80.tsv", "wd_russian_80.tsv", "wd_hebrew_80.tsv")) {
      Path file = SharedData.find("names/" + each).orElse(null);
      if (file == null) {
        sheet.say("names/" + each + " is not beside the checkout: left out.");
        continue;
      }
      NameScript script =
          each.contains("arabic")
              ? NameScript.ARABIC
              : each.contains("russian") ? NameScript.CYRILLIC : NameScript.HEBREW;
      byte[] bytes = Files.readAllBytes(file);
      tokens(sheet, bytes, script);
      NamesJudged.judge(
          sheet, script + " and LATIN, whole names", HeldOut.names(bytes, script, false, NAMES));
      if (script == NameScript.ARABIC) {
        NamesJudged.judge(
            sheet, "two LATIN spellings, whole names", HeldOut.names(bytes, script, true, NAMES));
      }
    }
    NamesJudged.maghreb(sheet);
    NamesLists.run(sheet);
    NamesSpeed.run(sheet);
  }

  private static void tokens(Sheet sheet, byte[] bytes, NameScript script) {
    List<HeldOut.Pair> all = HeldOut.all(bytes, script);
    Map<String, Set<String>> toLatin = new TreeMap<>();
    Map<String, Set<String>> fromLatin = new TreeMap<>();
    for (HeldOut.Pair each : HeldOut.of(bytes, script)) {
      if (each.other().length() > 1 && each.latin().length() > 1) {
        Map<String, Set<String>> into = each.unseen() ? toLatin : fromLatin;
        String key = each.unseen() ? each.other() : each.latin();
        into.computeIfAbsent(key, unused -> new TreeSet<>())
            .add(each.unseen() ? each.latin() : each.other());
      }
    }
    Set<String> latin = new LinkedHashSet<>();
    Set<String> other = new LinkedHashSet<>();
    for (HeldOut.Pair each : all) {
      latin.add(each.latin());
      other.add(each.other());
    }
    measure(sheet, script + " to LATIN, unseen words", toLatin, latin);
    measure(sheet, "LATIN to " + script + ", unseen words", fromLatin, other);
  }

  private static void measure(
      Sheet sheet, String what, Map<String, Set<String>> truth, Collection<String> vocabulary) {
    NameIndex.Builder builder = new NameIndex.Builder(NameModel.shipped());
    vocabulary.forEach(each -> builder.add(each, each));
    NameSearch search = builder.build().search();
    List<String> questions = new ArrayList<>(truth.keySet());
    java.util.Collections.shuffle(questions, new Random(1));
    questions = questions.subList(0, Math.min(QUESTIONS, questions.size()));
    sheet.figure(
        what + " (R@1/R@5)",
        ranks(
            questions,
            truth,
            question -> search.find(question, BEST).stream().map(NameHit::name).toList()),
        "%,d in the list, %,d questions".formatted(vocabulary.size(), questions.size()));
    List<String> few = questions.subList(0, Math.min(BASELINE_QUESTIONS, questions.size()));
    for (NamesBaseline each : NamesBaseline.values()) {
      Collection<String> list = each.slow() ? sample(vocabulary, few, truth) : vocabulary;
      NamesBaseline.Ranking ranking = each.over(list);
      sheet.figure(
          "… " + each.title(),
          ranks(few, truth, question -> ranking.best(question, BEST)),
          "%,d in the list%s, %d questions"
              .formatted(
                  list.size(),
                  each.slow() ? ", a sample with the right ones, which is easier" : "",
                  few.size()));
    }
  }

  /** The right answers and every so many-th word of a list. */
  private static Collection<String> sample(
      Collection<String> vocabulary, List<String> questions, Map<String, Set<String>> truth) {
    Set<String> result = new LinkedHashSet<>();
    questions.forEach(each -> result.addAll(truth.getOrDefault(each, Set.of())));
    int step = Math.max(1, vocabulary.size() / SAMPLE);
    int at = 0;
    for (String each : vocabulary) {
      if (at++ % step == 0) {
        result.add(each);
      }
    }
    return result;
  }

  static String ranks(
      List<String> questions, Map<String, Set<String>> truth, NamesBaseline.Finder finder) {
    double first = 0;
    double five = 0;
    for (String question : questions) {
      List<String> found = finder.find(question);
      Set<String> right = truth.getOrDefault(question, Set.of());
      for (int at = 0; at < found.size(); at++) {
        if (right.contains(found.get(at))) {
          first += at == 0 ? 1 : 0;
          five++;
          break;
        }
      }
    }
    return "%.3f/%.3f".formatted(first / questions.size(), five / questions.size());
  }
}
