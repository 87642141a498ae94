package org.jisr.log;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** A process of its own that appends from several threads and says which leaves it was promised. */
final class AppendingProcess {
  private static final int THREADS = 4;

  private AppendingProcess() {}

  /** The folder and the secret key text. */
  public static void main(String[] arguments) {
    SigningKey key = SigningKey.parse(arguments[1]);
    TransparencyLog log = TransparencyLog.open(Path.of(arguments[0]), key, Clock.systemUTC());
    for (int t = 0; t < THREADS; t++) {
      new Thread(() -> appendForever(log)).start();
    }
  }

  private static void appendForever(TransparencyLog log) {
    while (true) {
      String value = Long.toHexString(ThreadLocalRandom.current().nextLong());
      long index = log.append(new Leaf(LeafKind.CONSULT, Map.of(), Map.of("value", value)));
      synchronized (AppendingProcess.class) {
        System.out.println(index + " " + value);
        System.out.flush();
      }
      if (ThreadLocalRandom.current().nextInt(40) == 0) {
        log.prove(index);
      }
    }
  }
}
