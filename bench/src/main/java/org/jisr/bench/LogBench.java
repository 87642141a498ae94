package org.jisr.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jisr.log.CosigningKey;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.LeafProof;
import org.jisr.log.LogReport;
import org.jisr.log.LogVerifier;
import org.jisr.log.SigningKey;
import org.jisr.log.TransparencyLog;
import org.jisr.log.Witness;
import org.jisr.log.WitnessPolicy;
import org.jisr.log.WitnessPublisher;
import org.jisr.log.WitnessRhythm;

/**
 * Durable appends per second beside the bare disk: the same machine forcing 1 KiB writes into an
 * allocated file, which is the most that one thread without group commit can reach.
 */
public final class LogBench {
  private static final SigningKey KEY = SigningKey.generate("bench.example/log");
  private static final Duration ROUND = Duration.ofSeconds(5);
  private static final int BATCH = 256;

  private LogBench() {}

  /** The folder to measure in (default: the temporary one); it is left as it was found. */
  public static void main(String[] arguments) throws Exception {
    Path parent =
        arguments.length == 0
            ? Path.of(System.getProperty("java.io.tmpdir"))
            : Path.of(arguments[0]);
    Path folder = Files.createTempDirectory(parent, "jisr-log-bench");
    try {
      print("bare forced writes of 1 KiB", forcedWrites(folder.resolve("bare")), "writes/s");
      for (int threads : new int[] {1, 8, 64}) {
        print(
            "append, threads: " + threads,
            appends(folder.resolve("t" + threads), threads),
            "leaves/s");
      }
      print("append in batches of " + BATCH, batches(folder.resolve("batch")), "leaves/s");
      proofs(folder.resolve("proofs"));
      SignatureBench.run();
      witness(folder.resolve("witness"));
    } finally {
      delete(folder);
    }
  }

  private static double forcedWrites(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(1 << 22), 0);
      channel.force(true);
      long count = 0;
      long began = System.nanoTime();
      for (; System.nanoTime() - began < ROUND.toNanos(); count++) {
        channel.write(ByteBuffer.allocate(1024), (count % 4096) * 1024);
        channel.force(false);
      }
      return perSecond(count, began);
    }
  }

  private static double appends(Path folder, int threads) {
    try (TransparencyLog log = TransparencyLog.open(folder, KEY, Clock.systemUTC())) {
      AtomicLong count = new AtomicLong();
      long began = System.nanoTime();
      try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
        for (int i = 0; i < threads; i++) {
          executor.execute(
              () -> {
                while (System.nanoTime() - began < ROUND.toNanos()) {
                  log.append(leaf(count.incrementAndGet()));
                }
              });
        }
      }
      return perSecond(count.get(), began);
    }
  }

  private static double batches(Path folder) {
    try (TransparencyLog log = TransparencyLog.open(folder, KEY, Clock.systemUTC())) {
      long count = 0;
      long began = System.nanoTime();
      while (System.nanoTime() - began < ROUND.toNanos()) {
        log.append(IntStream.range(0, BATCH).mapToObj(LogBench::leaf).toList());
        count += BATCH;
      }
      return perSecond(count, began);
    }
  }

  private static void proofs(Path folder) {
    try (TransparencyLog log = TransparencyLog.open(folder, KEY, Clock.systemUTC())) {
      for (int i = 0; i < 100_000 / BATCH; i++) {
        log.append(IntStream.range(0, BATCH).mapToObj(LogBench::leaf).toList());
      }
      log.publish();
      double[] fresh = new double[200];
      double[] check = new double[fresh.length];
      for (int i = 0; i < fresh.length; i++) {
        long began = System.nanoTime();
        String proof = log.prove(log.append(leaf(i))).toString();
        fresh[i] = millis(began);
        long received = System.nanoTime();
        LeafProof.parse(proof).verify(KEY.verifierKeys());
        check[i] = millis(received);
      }
      print("append + sign + prove, p50", percentile(fresh, 0.5), "ms");
      print("append + sign + prove, p99", percentile(fresh, 0.99), "ms");
      print("verify a proof offline, p50", percentile(check, 0.5), "ms");
      print("verify a proof offline, p99", percentile(check, 0.99), "ms");
    }
    long began = System.nanoTime();
    LogReport report = LogVerifier.verify(folder, KEY.verifierKeys(), List.of());
    print("verify the whole log of " + report.size(), millis(began), "ms, ok: " + report.ok());
  }

  /** One round with two witnesses in this process: pad, sign, prove, cosign on disk, keep. */
  private static void witness(Path folder) throws InterruptedException {
    StringBuilder policy = new StringBuilder("log " + KEY.verifierKey() + "\n");
    Map<String, Witness> witnesses = new HashMap<>();
    for (String name : List.of("one", "two")) {
      CosigningKey key = CosigningKey.generate(name + ".example/w");
      witnesses.put(name, Witness.open(folder.resolve(name), key, Clock.systemUTC()));
      policy.append("witness %s %s\n".formatted(name, key.verifierKeys().getLast()));
    }
    policy.append("group both all one two\nquorum both\n");
    WitnessPolicy read = WitnessPolicy.parse(policy.toString());
    double[] rounds = new double[100];
    double[] checks = new double[rounds.length];
    try (TransparencyLog log = TransparencyLog.open(folder.resolve("log"), KEY, Clock.systemUTC());
        WitnessPublisher publisher =
            new WitnessPublisher(
                log,
                read,
                named ->
                    request ->
                        Objects.requireNonNull(witnesses.get(named.name()))
                            .addCheckpoint(request, KEY.verifierKeys()),
                new WitnessRhythm(Duration.ofMinutes(1), 16),
                Clock.systemUTC())) {
      for (int i = 0; i < rounds.length; i++) {
        long index = log.append(leaf(i));
        long began = System.nanoTime();
        publisher.publish();
        rounds[i] = millis(began);
        String proof = log.prove(index).toString();
        long received = System.nanoTime();
        LeafProof.parse(proof).verify(read);
        checks[i] = millis(received);
      }
    }
    witnesses.values().forEach(Witness::close);
    print("a round with two witnesses, p50", percentile(rounds, 0.5), "ms");
    print("verify with policy offline, p50", percentile(checks, 0.5), "ms");
    print("verify with policy offline, p99", percentile(checks, 0.99), "ms");
  }

  private static Leaf leaf(long number) {
    return new Leaf(
        LeafKind.CONSULT,
        Map.of("purpose", "event-security"),
        Map.of(
            "viewer", "officer-" + number, "object", "identity--" + number, "caseRef", "2030-1"));
  }

  private static double perSecond(long count, long began) {
    return count * 1e9 / (System.nanoTime() - began);
  }

  private static double millis(long began) {
    return (System.nanoTime() - began) / 1e6;
  }

  private static double percentile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.round(share * sorted.length))];
  }

  static void print(String what, double figure, String unit) {
    System.out.printf("%-32s %,12.1f %s%n", what, figure, unit);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : all) {
        Files.delete(file);
      }
    }
  }
}
