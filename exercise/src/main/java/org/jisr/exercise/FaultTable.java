package org.jisr.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of the messages of every fault, and of the lies that were posted. */
final class FaultTable {
  private static final int WIDTH = 62;

  /**
   * The messages of one fault.
   *
   * @param sent how many stand in the sender's outbox
   * @param delivered how many of them the recipient has and the sender has a receipt for
   * @param duplicated how often one had its effect again
   * @param lost how many are nowhere
   */
  record Row(String fault, int sent, int delivered, int duplicated, int lost) {
    boolean whole() {
      return sent > 0 && delivered == sent && duplicated == 0 && lost == 0;
    }

    String numbers() {
      return "%d / %d / %d / %d".formatted(sent, delivered, duplicated, lost);
    }
  }

  private record Refusal(String fault, String code, boolean right) {}

  private final Transcript transcript;
  private final Checks checks;
  private final List<Row> rows = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();

  FaultTable(Transcript transcript, Checks checks) {
    this.transcript = transcript;
    this.checks = checks;
  }

  void add(Row row) {
    rows.add(row);
    transcript.line(row.numbers(), row.fault());
    checks.that("nothing lost, nothing twice: " + row.fault(), row.whole(), row.numbers());
  }

  /**
   * A lie and what was said to it.
   *
   * @param seen the code
   * @param trace what it left behind; empty for nothing
   */
  void refused(String fault, String expected, String seen, String trace) {
    boolean right = expected.equals(seen) && trace.isEmpty();
    refusals.add(new Refusal(fault, seen, right));
    String detail = trace.isEmpty() ? seen : seen + ", " + trace;
    transcript.line("refused", fault + ": " + detail);
    checks.that("refused, nothing stored: " + fault, right, detail);
  }

  /** A fault that could not be played here. */
  void skipped(String why) {
    skipped.add(why);
    transcript.line("–", why);
  }

  Transcript transcript() {
    return transcript;
  }

  Checks checks() {
    return checks;
  }

  void print() {
    transcript.plain(line("fault", "sent / delivered / duplicated / lost"));
    rows.forEach(row -> transcript.plain(line(row.fault(), row.numbers())));
    long sent = rows.stream().mapToLong(Row::sent).sum();
    long delivered = rows.stream().mapToLong(Row::delivered).sum();
    long duplicated = rows.stream().mapToLong(Row::duplicated).sum();
    long lost = rows.stream().mapToLong(Row::lost).sum();
    transcript.plain(line("all", "%d / %d / %d / %d".formatted(sent, delivered, duplicated, lost)));
    skipped.forEach(why -> transcript.plain("  " + why));
    if (!refusals.isEmpty()) {
      transcript.plain("");
      transcript.plain(line("lie of an enrolled partner", "refused with, nothing stored"));
      refusals.forEach(
          each ->
              transcript.plain(
                  line(each.fault(), each.right() ? each.code() : "WRONG: " + each.code())));
    }
  }

  private static String line(String left, String right) {
    return String.format(Locale.ROOT, "  %-" + WIDTH + "s %s", left, right);
  }
}
