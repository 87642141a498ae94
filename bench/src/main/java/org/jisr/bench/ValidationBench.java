package org.jisr.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jisr.stix.BundleEntry;
import org.jisr.stix.BundleLimits;
import org.jisr.stix.BundleReader;
import org.jisr.stix.StixObject;
import org.jisr.stix.validation.Profile;
import org.jisr.stix.validation.Validator;

/**
 * What the check of every rule costs, beside reading the same objects without it. CPU time of one
 * thread, both in one run.
 */
final class ValidationBench {
  private static final int WARM_UP = 10;
  private static final int ROUNDS = 15;

  private interface Work {
    void run() throws IOException;
  }

  private ValidationBench() {}

  static void run(Sheet sheet) throws IOException {
    byte[] bundle = Sets.attack().unpacked();
    List<byte[]> objects = objects(bundle);
    Validator validator = new Validator(Profile.LENIENT);
    double check = median(() -> objects.forEach(validator::validate));
    double read = median(() -> objects.forEach(StixObject::read));
    double whole = median(() -> validator.validate(bundle));
    double parse = median(() -> objects(bundle));
    int count = objects.size();
    sheet.figure(
        "validate objects one by one",
        Sheet.rate(count, check, "objects"),
        "stix2-validator 238/s (measured on 2 cores): %,.0f times; target 25,000/s"
            .formatted(count / check / 238));
    sheet.figure(
        "read the same objects (StixObject.read)",
        Sheet.rate(count, read, "objects"),
        String.format(
            Locale.ROOT, "checking costs %.2f times reading; target at most 2", check / read));
    sheet.figure("validate the bundle", Sheet.rate(count, whole, "objects"), "across objects, too");
    sheet.figure(
        "read the bundle (BundleReader)",
        Sheet.rate(count, parse, "objects"),
        String.format(
            Locale.ROOT, "checking costs %.2f times reading; target at most 2", whole / parse));
  }

  private static List<byte[]> objects(byte[] bundle) throws IOException {
    List<byte[]> result = new ArrayList<>();
    try (BundleReader reader =
        BundleReader.open(new ByteArrayInputStream(bundle), BundleLimits.defaults())) {
      for (BundleEntry entry = reader.next(); entry != null; entry = reader.next()) {
        if (entry instanceof BundleEntry.Accepted accepted) {
          result.add(accepted.object().json());
        }
      }
    }
    return result;
  }

  private static double median(Work work) throws IOException {
    var threads = ManagementFactory.getThreadMXBean();
    double[] seconds = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      work.run();
      if (round >= 0) {
        seconds[round] = (threads.getCurrentThreadCpuTime() - start) / 1e9;
      }
    }
    Arrays.sort(seconds);
    return seconds[ROUNDS / 2];
  }
}
