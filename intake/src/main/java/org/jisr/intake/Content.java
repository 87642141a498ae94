package org.jisr.intake;

import java.io.IOException;
import java.nio.file.Path;

/** A file that passed its check and can be stored. */
sealed interface Content extends AutoCloseable permits BundleContent, DocumentContent {

  /**
   * Checks the whole file; nothing is stored.
   *
   * @throws IntakeException or {@link org.jisr.stix.BundleException} when the file is bad
   */
  static Content check(JobRow row, Workshop workshop, ImportTracker tracker) throws IOException {
    Path file = workshop.spool().file(row.id());
    if (row.mapping() != null || TableEntries.named(row.name())) {
      return TableEntries.check(row, workshop, tracker);
    }
    if (CapFile.is(file)) {
      return CapFile.check(row, workshop, tracker);
    }
    DocumentFormat format = FileKind.of(file, row.name());
    if (format != null) {
      return DocumentContent.check(row, format, workshop, tracker);
    }
    return MispFile.is(file)
        ? MispFile.check(row, workshop, tracker)
        : BundleContent.check(row, workshop, tracker);
  }

  /** Stores what is not yet stored. */
  void store() throws IOException;

  @Override
  void close();
}
