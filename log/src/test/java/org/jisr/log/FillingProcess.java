package org.jisr.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fills the small disk that its log lies on, frees it again, and checks what was promised. */
final class FillingProcess {
  private static final int MANY = 10_000;

  private FillingProcess() {}

  /** The folder of the small disk. */
  public static void main(String[] arguments) throws IOException {
    Path disk = Path.of(arguments[0]);
    Path folder = disk.resolve("log");
    SigningKey key = SigningKey.generate("test");
    List<Long> acknowledged = new ArrayList<>();
    try (TransparencyLog log = TransparencyLog.open(folder, key, Clock.systemUTC())) {
      acknowledged.add(log.append(leaf(acknowledged.size())));
      Path filler = disk.resolve("filler");
      fill(filler);
      appendUntilRefused(log, acknowledged);
      Files.delete(filler);
      acknowledged.add(log.append(leaf(acknowledged.size())));
      System.out.println("appends again");
      log.publish();
      for (int i = 0; i < acknowledged.size(); i++) {
        require(acknowledged.get(i) == i && log.open(i).values().equals(leaf(i).committed()));
      }
    }
    LogReport report = LogVerifier.verify(folder, key.verifierKey());
    require(report.ok() && report.size() == acknowledged.size());
    System.out.println("verifies");
  }

  private static void appendUntilRefused(TransparencyLog log, List<Long> acknowledged) {
    for (int i = 0; i < MANY; i++) {
      try {
        acknowledged.add(log.append(leaf(acknowledged.size())));
      } catch (LogException e) {
        System.out.println("refused with " + e.code());
        return;
      }
    }
    throw new IllegalStateException("The disk is full and still nothing was refused.");
  }

  private static void fill(Path filler) throws IOException {
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(new byte[4096]);
      }
    } catch (IOException e) {
      System.out.println("the disk is full");
    }
  }

  private static Leaf leaf(int number) {
    return new Leaf(LeafKind.CONSULT, Map.of(), Map.of("value", number + "x".repeat(2_000)));
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalStateException("The log is not what was promised.");
    }
  }
}
