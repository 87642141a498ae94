package org.jisr.exercise;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Supplier;

/** The story of the day as it happens, one line an act, with how long each took. */
final class Transcript {
  private static final String BOLD = "\u001b[1m";
  private static final String FAINT = "\u001b[2m";
  private static final String GREEN = "\u001b[32m";
  private static final String RED = "\u001b[31m";
  private static final String PLAIN = "\u001b[0m";
  private static final double NANOS_PER_MILLI = 1e6;

  private final PrintStream out;
  private final boolean colour;
  private final long start = System.nanoTime();

  Transcript(PrintStream out, boolean colour) {
    this.out = out;
    this.colour = colour;
  }

  void scene(String title) {
    out.println();
    out.println(painted(BOLD, title));
  }

  void line(String who, String what) {
    out.printf(Locale.ROOT, "%s %-22s %s%n", painted(FAINT, clock()), who, what);
  }

  /** Does something and says how long it took. */
  <T> T timed(String who, String what, Supplier<T> act) {
    long before = System.nanoTime();
    T result = act.get();
    line(who, what + painted(FAINT, " (%.0f ms)".formatted(millis(before))));
    return result;
  }

  void figure(String name, String value) {
    out.printf(Locale.ROOT, "  %-44s %s%n", name, value);
  }

  void check(Checks.Check check) {
    String mark = check.passed() ? painted(GREEN, "pass") : painted(RED, "FAIL");
    out.printf(Locale.ROOT, "  %s  %s%s%n", mark, check.name(), detail(check));
  }

  void plain(String text) {
    out.println(text);
  }

  static double millis(long sinceNanos) {
    return (System.nanoTime() - sinceNanos) / NANOS_PER_MILLI;
  }

  private String detail(Checks.Check check) {
    return check.detail().isEmpty() ? "" : painted(FAINT, "  · " + check.detail());
  }

  private String clock() {
    return "%8.2f s".formatted((System.nanoTime() - start) / 1e9);
  }

  private String painted(String style, String text) {
    return colour ? style + text + PLAIN : text;
  }
}
