package org.jisr.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jisr.stix.BundleEntry;
import org.jisr.stix.StixException;
import org.jspecify.annotations.Nullable;

/** A file with one alert of the Common Alerting Protocol. */
final class CapFile implements Entries {
  /** Alerts are for radios and signs; what is larger is something else. */
  private static final int BYTES = 4 << 20;

  private static final int HEAD = 4096;

  private final Deque<BundleEntry> waiting;

  private CapFile(Deque<BundleEntry> waiting) {
    this.waiting = waiting;
  }

  /** Whether the file begins as an alert does, of whatever version. */
  static boolean is(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
      return head.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().startsWith("<")
          && head.contains(CapXml.FAMILY);
    }
  }

  static Content check(JobRow row, Workshop workshop, ImportTracker tracker) throws IOException {
    Path file = workshop.spool().file(row.id());
    Reading reading = () -> read(new CountedInput(Files.newInputStream(file), tracker));
    return BundleContent.check(row, workshop, tracker, reading, reading);
  }

  private static CapFile read(InputStream file) throws IOException {
    try (InputStream in = file) {
      return new CapFile(new ArrayDeque<>(entries(in.readNBytes(BYTES + 1))));
    }
  }

  /** The objects of an alert; throws {@code INTAKE_CAP_…} or {@code INTAKE_NOT_UTF8}. */
  static List<BundleEntry> entries(byte[] bytes) throws IOException {
    if (bytes.length > BYTES) {
      throw new IntakeException(IntakeFault.CAP_TOO_LARGE);
    }
    try {
      return CapAlert.entries(new CapPart(CapXml.read(Utf8.decode(bytes)).getDocumentElement()));
    } catch (DateTimeException | StixException e) {
      throw new IntakeException(IntakeFault.CAP_INVALID, Map.of("line", "?", "found", "dateTime"));
    }
  }

  @Override
  public @Nullable BundleEntry next() {
    return waiting.poll();
  }

  @Override
  public void close() {}
}
