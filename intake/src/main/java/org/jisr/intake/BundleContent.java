package org.jisr.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.jisr.bank.Source;
import org.jisr.stix.BundleEntry;
import org.jisr.stix.BundleLimits;
import org.jisr.stix.BundleReader;
import org.jisr.stix.MarkingDefinition;
import org.jisr.stix.StixId;

/** A STIX bundle, or what is turned into objects as one, that was read from end to end. */
final class BundleContent implements Content {
  private final JobRow row;
  private final Workshop workshop;
  private final ImportTracker tracker;
  private final Reading reading;
  private final long objects;
  private final Map<StixId, MarkingDefinition> markings;
  private final ReadAhead readAhead;

  private BundleContent(
      JobRow row,
      Workshop workshop,
      ImportTracker tracker,
      Reading reading,
      long objects,
      Map<StixId, MarkingDefinition> markings,
      ReadAhead readAhead) {
    this.row = row;
    this.workshop = workshop;
    this.tracker = tracker;
    this.reading = reading;
    this.objects = objects;
    this.markings = markings;
    this.readAhead = readAhead;
  }

  static BundleContent check(JobRow row, Workshop workshop, ImportTracker tracker)
      throws IOException {
    Reading reading = () -> Entries.of(reader(row, workshop, tracker));
    return check(row, workshop, tracker, reading, reading);
  }

  /**
   * Checks what becomes objects.
   *
   * @param checked reads it for the check, which keeps what it has read only if this is also what
   *     reads it for good
   */
  static BundleContent check(
      JobRow row, Workshop workshop, ImportTracker tracker, Reading checked, Reading reading)
      throws IOException {
    Map<StixId, MarkingDefinition> markings = new HashMap<>();
    ReadAhead readAhead = new ReadAhead();
    long objects = 0;
    if (checked != reading) {
      readAhead.giveUp();
    }
    try (Entries entries = checked.open()) {
      for (BundleEntry entry = entries.next(); entry != null; entry = entries.next()) {
        objects++;
        readAhead.add(entry);
        if (entry instanceof BundleEntry.Accepted accepted
            && accepted.object() instanceof MarkingDefinition marking) {
          markings.putIfAbsent(marking.id(), marking);
        }
      }
    } catch (RuntimeException e) {
      readAhead.close();
      throw e;
    }
    return new BundleContent(row, workshop, tracker, reading, objects, markings, readAhead);
  }

  @Override
  public void store() throws IOException {
    Source source =
        new Source(Source.Kind.BUNDLE, row.name(), row.id().toString(), row.startedAt());
    workshop.bank().writer().open(source, ImportLeaf.of(row, source, objects));
    workshop.jobs().storing(row.id(), objects);
    tracker.storing(row, objects);
    HandlingChoice choice =
        new HandlingChoice(
            row.profile().handling(),
            markings,
            new BankMarkings(workshop.bank().gate(), row.consultation()));
    try (Entries entries = entries();
        ChunkStore chunks = new ChunkStore(row, workshop, tracker)) {
      Chunk chunk = new Chunk(source, choice);
      for (BundleEntry entry = entries.next(); entry != null; entry = entries.next()) {
        chunk.add(entry);
        if (chunk.full(workshop.limits())) {
          chunks.submit(chunk);
          chunk = new Chunk(source, choice);
        }
      }
      chunks.submit(chunk);
      chunks.finish();
    }
  }

  private Entries entries() throws IOException {
    if (readAhead.complete()) {
      tracker.read(row.bytesTotal());
      return readAhead.from(row.entries());
    }
    Entries entries = reading.open();
    entries.skip(row.entries());
    return entries;
  }

  @Override
  public void close() {
    readAhead.close();
  }

  private static BundleReader reader(JobRow row, Workshop workshop, ImportTracker tracker)
      throws IOException {
    BundleLimits standard = BundleLimits.defaults();
    ImportLimits limits = workshop.limits();
    return BundleReader.open(
        new CountedInput(Files.newInputStream(workshop.spool().file(row.id())), tracker),
        new BundleLimits(
            limits.unpackedBytes(),
            limits.expansion(),
            standard.objectBytes(),
            standard.stringBytes(),
            standard.objectDepth(),
            standard.hostileDepth()));
  }
}
