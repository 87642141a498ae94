package org.jisr.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jisr.fixtures.SharedData;
import org.jisr.names.HeldOut;
import org.jisr.names.NameIndex;
import org.jisr.names.NameModel;
import org.jisr.names.NameScript;
import org.jisr.names.NameSearch;

/** A million invented names of real tokens: how long the index takes, and a question. */
final class NamesSpeed {
  private static final int NAMES = 1_000_000;
  private static final int QUESTIONS = 3_000;

  private final List<HeldOut.Pair> tokens;
  private final Random random = new Random(7);

  private NamesSpeed(List<HeldOut.Pair> tokens) {
    this.tokens = tokens;
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
    NameIndex.Builder builder = new NameIndex.Builder(NameModel.shipped());
    List<String> questions = new ArrayList<>();
    List<String> right = new ArrayList<>();
    Stopwatch building = new Stopwatch();
    for (int name = 0; name < NAMES; name++) {
      StringBuilder latin = new StringBuilder();
      StringBuilder arabic = new StringBuilder();
      for (int left = 2 + random.nextInt(2); left > 0; left--) {
        HeldOut.Pair token = draw();
        latin.append(token.latin()).append(' ');
        arabic.append(token.other()).append(' ');
      }
      builder.add(Integer.toString(name), latin.toString().strip());
      if (name % (NAMES / QUESTIONS) == 0) {
        questions.add(arabic.toString().strip());
        right.add(Integer.toString(name));
      }
    }
    NameIndex index = builder.build();
    sheet.figure("index of a million names", Sheet.seconds(building.seconds()), "target 60 s");
    System.gc();
    long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    sheet.figure("… heap in use", Sheet.megabytes(used), "target 400 MB");
    ask(sheet, index.search(), questions, right);
  }

  private static void ask(
      Sheet sheet, NameSearch search, List<String> questions, List<String> right) {
    Latencies latencies = new Latencies();
    int first = 0;
    for (int at = 0; at < questions.size(); at++) {
      long started = System.nanoTime();
      var hits = search.find(questions.get(at), 5);
      latencies.add((System.nanoTime() - started) / 1e6);
      first += !hits.isEmpty() && hits.getFirst().id().equals(right.get(at)) ? 1 : 0;
    }
    sheet.figure(
        "… questions in Arabic, one thread",
        Sheet.rate(questions.size(), latencies.total() / 1000, "questions"),
        latencies.summary(.99) + "; target 1,000/s, p99 5 ms");
    sheet.figure(
        "… the very name first",
        "%.3f".formatted((double) first / questions.size()),
        "seen tokens");
  }
}
