package org.jisr.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The page that figures are printed on: what, how much, and beside it what it is compared with. */
final class Sheet {
  private final PrintStream out;

  Sheet(PrintStream out) {
    this.out = out;
  }

  void say(String line) {
    out.println(line);
  }

  void title(String name) {
    out.printf("%n== %s%n", name);
  }

  /** One figure. */
  void figure(String what, String measured, String besides) {
    out.printf(Locale.ROOT, "%-46s %22s   %s%n", what, measured, besides);
  }

  /** The machine and what else keeps it busy, without which no figure means anything. */
  void machine() throws IOException {
    Path load = Path.of("/proc/loadavg");
    String busy = Files.exists(load) ? Files.readString(load).split(" ")[0] : "?";
    say(
        "%d cores, Java %s, load before the start %s"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                busy));
  }

  static String rate(long count, double seconds, String unit) {
    return String.format(Locale.ROOT, "%,.0f %s/s", count / seconds, unit);
  }

  static String millis(double millis) {
    return String.format(Locale.ROOT, millis < 10 ? "%.2f ms" : "%.0f ms", millis);
  }

  static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.2f s", seconds);
  }

  static String share(double part, double whole) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * part / whole);
  }

  static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,.0f MB", bytes / 1e6);
  }
}
