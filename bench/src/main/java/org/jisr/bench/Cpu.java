package org.jisr.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * CPU seconds that this process and the PostgreSQL servers of this account have used: on a busy
 * machine a better figure than elapsed time.
 */
record Cpu(double own, double children) {
  private static final double TICKS = 100;

  static Cpu now() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    double databases =
        ProcessHandle.allProcesses()
            .filter(each -> each.info().command().orElse("").contains("jisr"))
            .filter(each -> each.info().command().orElse("").endsWith("/postgres"))
            .mapToDouble(Cpu::seconds)
            .sum();
    return new Cpu(system.getProcessCpuTime() / 1e9, databases);
  }

  Cpu minus(Cpu before) {
    return new Cpu(own - before.own, Math.max(0, children - before.children));
  }

  private static double seconds(ProcessHandle process) {
    return ticks(process, 11, 12) / TICKS;
  }

  /** With what its children used that have ended. */
  static double secondsWithEnded(ProcessHandle process) {
    return ticks(process, 11, 14) / TICKS;
  }

  private static long ticks(ProcessHandle process, int first, int last) {
    Path file = Path.of("/proc", String.valueOf(process.pid()), "stat");
    try {
      String text = Files.readString(file);
      String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
      long sum = 0;
      for (int i = first; i <= last; i++) {
        sum += Long.parseLong(fields[i]);
      }
      return sum;
    } catch (IOException e) {
      if (Files.exists(file)) {
        throw new UncheckedIOException(e);
      }
      return 0;
    }
  }
}
