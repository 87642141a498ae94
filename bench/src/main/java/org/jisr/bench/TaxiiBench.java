package org.jisr.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jisr.stix.BundleEntry;
import org.jisr.stix.BundleLimits;
import org.jisr.stix.BundleReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A subscriber pushes ATT&amp;CK to a whole node over TAXII, pages it back and polls for more. */
final class TaxiiBench {
  private static final int ENVELOPE = 2_000;
  private static final int PAGE = 1_000;
  private static final int WARMING = 6;
  private static final int WARMING_PAGES = 3;
  private static final int EMPTY_POLLS = 300;
  private static final int CLIENTS = 50;
  private static final int ROUNDS = 12;
  private static final int PUSHES = 5;

  private static final Pattern UUID_START = Pattern.compile("--([0-9a-f]{8})-");

  private TaxiiBench() {}

  static void run(Sheet sheet) throws Exception {
    List<byte[]> envelopes = envelopes(Sets.attack().unpacked());
    Path folder = Files.createTempDirectory("jisr-bench-taxii");
    try (RealNode node = RealNode.start(folder.resolve("node"), "bench-taxii")) {
      Seat liaison =
          Seat.administrator(node, "cyber-crime").colleague("liaison", "red", "cyber-crime");
      warm(sheet, node, liaison, envelopes);
      Subscription subscription = push(sheet, node, liaison, envelopes);
      page(sheet, node, subscription);
      poll(sheet, subscription);
      crowd(sheet, node, subscription);
    } finally {
      RealNode.delete(folder);
    }
  }

  /**
   * Other subscribers do it all before, with things of their own: a node at work has its code
   * compiled, and the bank holds nothing yet of what is measured. The first of them meets a node
   * that has just started.
   */
  private static void warm(Sheet sheet, RealNode node, Seat liaison, List<byte[]> envelopes)
      throws Exception {
    Subscription other = Subscription.open(node, liaison, "warming-up");
    Stopwatch cold = new Stopwatch();
    long taken = push(other, renamed(envelopes, PUSHES + 1));
    sheet.figure(
        "push to a node that has just started",
        Sheet.rate(taken, cold.seconds(), "objects"),
        "its code is compiled meanwhile");
    for (int round = 1; round < WARMING; round++) {
      push(other, renamed(envelopes, PUSHES + 1 + round));
    }
    for (int i = 0; i < WARMING_PAGES; i++) {
      other.pages(PAGE, new Latencies());
    }
    for (int i = 0; i < EMPTY_POLLS; i++) {
      other.get("objects/?added_after=" + other.last());
    }
  }

  private static List<byte[]> envelopes(byte[] bundle) throws Exception {
    List<byte[]> envelopes = new ArrayList<>();
    ByteArrayOutputStream next = new ByteArrayOutputStream();
    int count = 0;
    try (BundleReader reader =
        BundleReader.open(new ByteArrayInputStream(bundle), BundleLimits.defaults())) {
      for (BundleEntry entry = reader.next(); entry != null; entry = reader.next()) {
        if (entry instanceof BundleEntry.Accepted accepted) {
          next.writeBytes(bytes(count % ENVELOPE == 0 ? "{\"objects\":[" : ","));
          next.writeBytes(accepted.object().json());
          if (++count % ENVELOPE == 0) {
            next.writeBytes(bytes("]}"));
            envelopes.add(next.toByteArray());
            next.reset();
          }
        }
      }
    }
    if (count % ENVELOPE != 0) {
      next.writeBytes(bytes("]}"));
      envelopes.add(next.toByteArray());
    }
    return envelopes;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Each round another subscriber pushes it all; what each sends is its own and new to the bank.
   */
  private static Subscription push(Sheet sheet, RealNode node, Seat liaison, List<byte[]> envelopes)
      throws Exception {
    List<Double> rates = new ArrayList<>();
    long taken = 0;
    Subscription last = null;
    double[] before = node.cpuSeconds();
    for (int round = 0; round < PUSHES; round++) {
      last = Subscription.open(node, liaison, "source-" + round);
      List<byte[]> own = renamed(envelopes, round);
      Stopwatch watch = new Stopwatch();
      taken = push(last, own);
      rates.add(taken / watch.seconds());
    }
    Collections.sort(rates);
    sheet.figure(
        "push, envelopes of 2,000 over two connections",
        Sheet.rate(Math.round(rates.get(PUSHES / 2)), 1, "objects"),
        "median of %d rounds of %,d durable objects, slowest %,.0f, fastest %,.0f; target 10,000; OpenTAXII 434, measured"
            .formatted(PUSHES, taken, rates.getFirst(), rates.getLast()));
    cost(sheet, "  of it CPU", node, before, taken * PUSHES);
    return Objects.requireNonNull(last);
  }

  /** What it cost the machine, which other work on it changes less than the rate. */
  private static void cost(Sheet sheet, String title, RealNode node, double[] before, long objects)
      throws Exception {
    double[] after = node.cpuSeconds();
    sheet.figure(
        title,
        "%.0f µs an object".formatted(1e6 * (after[0] - before[0]) / objects),
        "of the node, and %.0f µs of its database"
            .formatted(1e6 * (after[1] - before[1]) / objects));
  }

  /** The same objects and references under other ids. */
  private static List<byte[]> renamed(List<byte[]> envelopes, int round) {
    List<byte[]> renamed = new ArrayList<>();
    for (byte[] envelope : envelopes) {
      String text = new String(envelope, StandardCharsets.UTF_8);
      renamed.add(
          bytes(
              UUID_START
                  .matcher(text)
                  .replaceAll(
                      found ->
                          "--%08x-"
                              .formatted(
                                  Integer.parseUnsignedInt(found.group(1), 16)
                                      ^ (round * 0x01010101)))));
    }
    return renamed;
  }

  private static long push(Subscription subscription, List<byte[]> envelopes) throws Exception {
    ConcurrentLinkedQueue<byte[]> waiting = new ConcurrentLinkedQueue<>(envelopes);
    AtomicLong taken = new AtomicLong();
    together(
        2,
        () -> {
          for (byte[] next = waiting.poll(); next != null; next = waiting.poll()) {
            taken.addAndGet(subscription.push(next));
          }
        });
    return taken.get();
  }

  private static void page(Sheet sheet, RealNode node, Subscription subscription) throws Exception {
    Stopwatch first = new Stopwatch();
    long filled = subscription.pages(PAGE, new Latencies());
    sheet.figure(
        "first paging, which fills the view",
        Sheet.rate(filled, first.seconds(), "objects"),
        "once for a subscriber");
    Latencies pages = new Latencies();
    long objects = 0;
    double[] before = node.cpuSeconds();
    Stopwatch watch = new Stopwatch();
    for (int round = 0; round < ROUNDS; round++) {
      objects += subscription.pages(PAGE, pages);
    }
    sheet.figure(
        "paging it all, pages of 1,000",
        Sheet.rate(objects, watch.seconds(), "objects"),
        "target 60,000; OpenTAXII ~6,550, measured through the OASIS client");
    cost(sheet, "  of it CPU", node, before, objects);
    sheet.figure("a page of 1,000", pages.summary(0.99), "target p99 50 ms");
  }

  private static void poll(Sheet sheet, Subscription subscription) throws Exception {
    String last = subscription.last();
    Latencies polls = new Latencies();
    for (int i = 0; i < EMPTY_POLLS; i++) {
      polls.time(() -> subscription.get("objects/?added_after=" + last));
    }
    sheet.figure("a poll that finds nothing new", polls.summary(0.95), "target 2 ms");
  }

  private static void crowd(Sheet sheet, RealNode node, Subscription subscription)
      throws Exception {
    long before = node.residentBytes()[0];
    AtomicLong objects = new AtomicLong();
    Stopwatch watch = new Stopwatch();
    together(CLIENTS, () -> objects.addAndGet(subscription.pages(PAGE, new Latencies())));
    double seconds = watch.seconds();
    long once = node.residentBytes()[0];
    together(CLIENTS, () -> subscription.pages(PAGE, new Latencies()));
    sheet.figure(
        "50 clients page it all at once",
        Sheet.rate(objects.get(), seconds, "objects"),
        "memory of the node %s before, %s after, %s after doing it again"
            .formatted(
                Sheet.megabytes(before),
                Sheet.megabytes(once),
                Sheet.megabytes(node.residentBytes()[0])));
  }

  private static void together(int clients, Latencies.Call work) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        all.add(
            threads.submit(
                () -> {
                  work.run();
                  return true;
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
  }

  /** What a liaison officer agrees with a party that shares everything both ways. */
  static ObjectNode terms(String party) {
    ObjectNode wish = Seat.object().put("party", party).put("canRead", true).put("canWrite", true);
    wish.putObject("names").put("en", party);
    wish.putArray("purposes").add("cyber-crime");
    wish.putArray("types").add("*");
    wish.putArray("conditions");
    return wish.put("circle", "red")
        .put("humanRights", "no-concern")
        .put("validUntil", Instant.now().plus(Duration.ofDays(30)).toString());
  }

  static JsonNode token(Seat liaison, JsonNode subscriber) throws Exception {
    return liaison.post("/api/subscribers/" + subscriber.path("id").asString() + "/tokens", null);
  }
}
