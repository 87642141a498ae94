package org.jisr.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jisr.stix.BundleLimits;
import org.jisr.stix.BundleReader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast a bundle is read into objects with all indexed fields, beside a bare parser over the
 * same bytes. CPU time of one thread, so that other work on the machine counts little.
 */
public final class StixReading {
  private static final int WARM_UP = 15;
  private static final int ROUNDS = 20;

  private interface Work {
    long run() throws IOException;
  }

  private StixReading() {}

  /** The only argument is a bundle, plain or compressed by gzip. */
  public static void main(String[] arguments) throws IOException {
    byte[] json = unpacked(Path.of(arguments[0]));
    print("read into objects with fields", json, () -> read(json));
    print("pass over without looking", json, () -> pass(json));
    print("Jackson: tokens only", json, () -> tokens(json));
    JsonMapper mapper = JsonMapper.builder().build();
    print("Jackson: tree of the file", json, () -> mapper.readTree(json).size());
  }

  private static byte[] unpacked(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return file.toString().endsWith(".gz")
          ? new GZIPInputStream(in).readAllBytes()
          : in.readAllBytes();
    }
  }

  private static long read(byte[] json) {
    long objects = 0;
    try (BundleReader reader =
        BundleReader.open(new ByteArrayInputStream(json), BundleLimits.defaults())) {
      while (reader.next() != null) {
        objects++;
      }
    }
    return objects;
  }

  private static long pass(byte[] json) {
    try (BundleReader reader =
        BundleReader.open(new ByteArrayInputStream(json), BundleLimits.defaults())) {
      return reader.skip(Long.MAX_VALUE);
    }
  }

  private static long tokens(byte[] json) {
    long tokens = 0;
    try (JsonParser parser =
        new JsonFactory().createParser(ObjectReadContext.empty(), json, 0, json.length)) {
      while (parser.nextToken() != null) {
        tokens++;
      }
    }
    return tokens;
  }

  private static void print(String name, byte[] json, Work work) throws IOException {
    var threads = ManagementFactory.getThreadMXBean();
    double[] seconds = new double[ROUNDS];
    long count = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      count = work.run();
      if (round >= 0) {
        seconds[round] = (threads.getCurrentThreadCpuTime() - start) / 1e9;
      }
    }
    Arrays.sort(seconds);
    double megabytes = json.length / 1e6;
    System.out.printf(
        Locale.ROOT,
        "%-32s %,10d  best %,6.0f  median %,6.0f MB per CPU second%n",
        name,
        count,
        megabytes / seconds[0],
        megabytes / seconds[ROUNDS / 2]);
  }
}
