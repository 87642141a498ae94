package org.jisr.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times of one kind of call, in milliseconds. */
final class Latencies {
  private final List<Double> millis = new ArrayList<>();

  interface Call {
    void run() throws Exception;
  }

  void time(Call call) throws Exception {
    long started = System.nanoTime();
    call.run();
    add((System.nanoTime() - started) / 1e6);
  }

  void add(double each) {
    millis.add(each);
  }

  /** All of them together. */
  double total() {
    return millis.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The value that this share of the calls stays under. */
  double percentile(double share) {
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.clamp(index, 0, sorted.size() - 1));
  }

  /** For example {@code p50 3.1 ms, p95 12 ms}. */
  String summary(double high) {
    return "p50 %s, p%.0f %s"
        .formatted(Sheet.millis(percentile(0.5)), high * 100, Sheet.millis(percentile(high)));
  }
}
