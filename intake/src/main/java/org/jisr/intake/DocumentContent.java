package org.jisr.intake;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jisr.bank.ChunkReport;
import org.jisr.bank.NewStatement;
import org.jisr.bank.Source;
import org.jisr.bank.StoreOutcome;
import org.jisr.law.Handling;
import org.jspecify.annotations.Nullable;

/** A text document whose words could be read. */
final class DocumentContent implements Content {
  /** A report and the file that it refers to. */
  private static final int OBJECTS = 2;

  private final JobRow row;
  private final Workshop workshop;
  private final ImportTracker tracker;
  private final Document document;
  private final DocumentFormat format;

  private DocumentContent(
      JobRow row,
      Workshop workshop,
      ImportTracker tracker,
      Document document,
      DocumentFormat format) {
    this.row = row;
    this.workshop = workshop;
    this.tracker = tracker;
    this.document = document;
    this.format = format;
  }

  static DocumentContent check(
      JobRow row, DocumentFormat format, Workshop workshop, ImportTracker tracker)
      throws IOException {
    tracker.checkpoint();
    Document document =
        new DocumentReader(workshop.limits()).read(workshop.spool().file(row.id()), format);
    tracker.read(row.bytesTotal());
    return new DocumentContent(row, workshop, tracker, document, format);
  }

  @Override
  public void store() {
    Source source =
        new Source(Source.Kind.DOCUMENT, row.name(), row.id().toString(), row.startedAt());
    workshop.bank().writer().open(source, ImportLeaf.of(row, source, OBJECTS));
    workshop.jobs().storing(row.id(), OBJECTS);
    tracker.storing(row, OBJECTS);
    tracker.checkpoint();
    if (row.entries() > 0) {
      return;
    }
    Handling handling = row.profile().handling();
    String originator = handling.originator().value();
    KnownDocument before = workshop.documents().find(row.digest(), originator);
    DocumentReport report =
        DocumentReport.of(document, format, row, before, workshop.clock().instant());
    List<NewStatement> statements =
        List.of(
            new NewStatement(report.file(), handling, source),
            new NewStatement(report.report(), handling, source));
    ChunkReport stored =
        workshop
            .bank()
            .writer()
            .store(statements, (handle, done) -> save(handle, done, originator, before, report));
    tracker.stored(result(stored));
    tracker.read(row.bytesTotal());
  }

  @Override
  public void close() {}

  private void save(
      Handle handle,
      ChunkReport stored,
      String originator,
      @Nullable KnownDocument before,
      DocumentReport report) {
    try {
      Connection connection = handle.getConnection();
      JobTable.advance(connection, row.id(), row.entries(), result(stored));
      DocumentTable.save(connection, row.digest(), originator, before, report.known());
    } catch (SQLException e) {
      throw Database.failure(e);
    }
  }

  private static ChunkResult result(ChunkReport stored) {
    int known = stored.count(StoreOutcome.KNOWN);
    return new ChunkResult(OBJECTS, stored.stored(), known, OBJECTS - stored.stored() - known);
  }
}
