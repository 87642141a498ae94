package org.jisr.intake;

import java.io.IOException;

/** A file that passed its check and can be stored. */
sealed interface Content extends AutoCloseable permits BundleContent, DocumentContent {

  /**
   * Checks the whole file; nothing is stored.
   *
   * @throws IntakeException or {@link org.jisr.stix.BundleException} when the file is bad
   */
  static Content check(JobRow row, Workshop workshop, ImportTracker tracker) throws IOException {
    DocumentFormat format = FileKind.of(workshop.spool().file(row.id()), row.name());
    return format == null
        ? BundleContent.check(row, workshop, tracker)
        : DocumentContent.check(row, format, workshop, tracker);
  }

  /** Stores what is not yet stored. */
  void store() throws IOException;

  @Override
  void close();
}
