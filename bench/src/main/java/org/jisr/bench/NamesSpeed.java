package org.jisr.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jisr.fixtures.SharedData;
import org.jisr.names.HeldOut;
import org.jisr.names.NameHit;
import org.jisr.names.NameIndex;
import org.jisr.names.NameModel;
import org.jisr.names.NameScript;
import org.jisr.names.NameSearch;

/**
 * A million invented names of real tokens: how long the index takes, and a question; first with
 * nothing remembered, then after tens of thousands of other questions, as in service.
 *
 * <p>Half of the questions are in Arabic, half in Latin letters with other spellings than the
 * list's where the data has any. One token in ten was kept out of training.
 */
final class NamesSpeed {
  private static final int NAMES = 1_000_000;
  private static final int QUESTIONS = 3_000;
  private static final int BEFORE = 20_000;
  private static final int FAR = 300;
  private static final int FAR_QUESTIONS = 600;
  private static final int BEST = 5;

  private final List<HeldOut.Pair> tokens;
  private final Map<String, List<String>> spellings = new HashMap<>();
  private final Random random = new Random(7);
  private final List<String> list = new ArrayList<>();

  private record Question(String text, int right) {}

  private NamesSpeed(List<HeldOut.Pair> tokens) {
    this.tokens = tokens;
    for (HeldOut.Pair each : tokens) {
      spellings.computeIfAbsent(each.other(), key -> new ArrayList<>()).add(each.latin());
    }
  }

  static void run(Sheet sheet) throws IOException {
    Path file = SharedData.find("names/wd_arabic_80.tsv").orElse(null);
    if (file == null) {
      sheet.say("names/wd_arabic_80.tsv is not beside the checkout: left out.");
      return;
    }
    new NamesSpeed(HeldOut.all(Files.readAllBytes(file), NameScript.ARABIC)).measure(sheet);
  }

  /** Few tokens are common and most are rare, as in any list of people. */
  private HeldOut.Pair draw() {
    double skewed = Math.pow(random.nextDouble(), 3);
    return tokens.get((int) (skewed * tokens.size()));
  }

  private void measure(Sheet sheet) {
    int every = NAMES / (QUESTIONS * 2 + BEFORE);
    List<Question> questions = new ArrayList<>();
    NameIndex.Builder builder = new NameIndex.Builder(NameModel.shipped());
    Stopwatch building = new Stopwatch();
    for (int name = 0; name < NAMES; name++) {
      StringBuilder latin = new StringBuilder();
      StringBuilder arabic = new StringBuilder();
      StringBuilder alias = new StringBuilder();
      for (int left = 2 + random.nextInt(2); left > 0; left--) {
        HeldOut.Pair token = draw();
        List<String> others = spellings.getOrDefault(token.other(), List.of());
        latin.append(token.latin()).append(' ');
        arabic.append(token.other()).append(' ');
        alias.append(others.get(random.nextInt(others.size()))).append(' ');
      }
      list.add(latin.toString().strip());
      builder.add(Integer.toString(name), list.getLast());
      if (name % every == 0) {
        questions.add(new Question((name / every % 2 == 0 ? arabic : alias).toString(), name));
      }
    }
    NameIndex index = builder.build();
    sheet.figure(
        "index of a million names",
        Sheet.seconds(building.seconds()),
        "%,d tokens; target 60 s".formatted(index.vocabulary()));
    NameSearch search = index.search();
    ask(sheet, "first questions", search, questions.subList(0, QUESTIONS));
    for (Question each : questions.subList(QUESTIONS, QUESTIONS + BEFORE)) {
      search.find(each.text(), BEST);
    }
    List<Question> last = questions.subList(QUESTIONS + BEFORE, questions.size());
    ask(sheet, "after %,d others".formatted(BEFORE), search, last);
    far(sheet, search, last.subList(0, FAR_QUESTIONS));
    System.gc();
    long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    // Without this the index could be collected before its size is read.
    Reference.reachabilityFence(search);
    sheet.figure(
        "… heap in use, with all that is remembered", Sheet.megabytes(used), "target 400 MB");
  }

  private void ask(Sheet sheet, String when, NameSearch search, List<Question> questions) {
    Latencies latencies = new Latencies();
    double first = 0;
    double five = 0;
    long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (Question each : questions) {
      long started = System.nanoTime();
      List<NameHit> hits = search.find(each.text(), BEST);
      latencies.add((System.nanoTime() - started) / 1e6);
      int rank = rank(hits, each);
      first += rank == 0 ? 1 : 0;
      five += rank < BEST ? 1 : 0;
    }
    processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor;
    sheet.figure(
        "… " + when + ", one thread",
        Sheet.rate(questions.size(), latencies.total() / 1000, "questions"),
        "%s of processor time; %s; target 1,000/s, p99 5 ms"
            .formatted(
                Sheet.rate(questions.size(), processor / 1e9, "questions"),
                latencies.summary(.99)));
    sheet.figure(
        "… R@1/R@5",
        "%.3f/%.3f".formatted(first / questions.size(), five / questions.size()),
        "half Arabic, half other Latin spellings; a tenth of the tokens never seen");
  }

  private int rank(List<NameHit> hits, Question question) {
    for (int at = 0; at < hits.size(); at++) {
      if (hits.get(at).name().equals(list.get(question.right()))) {
        return at;
      }
    }
    return Integer.MAX_VALUE;
  }

  private void far(Sheet sheet, NameSearch search, List<Question> questions) {
    double found = 0;
    for (Question each : questions) {
      found += rank(search.find(each.text(), FAR), each) < FAR ? 1 : 0;
    }
    sheet.figure("… among the first 300", "%.3f".formatted(found / questions.size()), "");
  }
}
