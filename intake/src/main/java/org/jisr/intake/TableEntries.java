package org.jisr.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jisr.stix.BundleEntry;
import org.jspecify.annotations.Nullable;

/** The objects of a table, row by row. */
final class TableEntries implements Entries {
  private static final int ROWS_AT_ONCE = 200;

  private final TableFile table;
  private final RowReader rows;
  private final RowBuilder objects;
  private final Deque<BundleEntry> waiting = new ArrayDeque<>();

  TableEntries(TableFile table, TableMapping mapping, RowIds ids, @Nullable String language) {
    this.table = table;
    this.rows = new RowReader(mapping, table);
    String said = mapping.language();
    this.objects = new RowBuilder(ids, said == null ? language : said);
  }

  /** Whether the name is that of a table. */
  static boolean named(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|tab)");
  }

  static Content check(JobRow row, Workshop workshop, ImportTracker tracker) throws IOException {
    String text = row.mapping();
    if (text == null) {
      throw new IntakeException(IntakeFault.MAPPING_MISSING);
    }
    TableMapping mapping = MappingReader.read(text);
    Path file = workshop.spool().file(row.id());
    try (InputStream in = Files.newInputStream(file)) {
      Utf8.check(in, TableFile.MOST_BYTES);
    }
    RowIds ids =
        workshop
            .rows()
            .under(row.profile().handling().originator().value(), mapping.name(), row.startedAt());
    return BundleContent.check(
        row,
        workshop,
        tracker,
        () -> open(file, mapping, RowIds.passing(row.startedAt()), row, tracker),
        () -> open(file, mapping, ids, row, tracker));
  }

  private static TableEntries open(
      Path file, TableMapping mapping, RowIds ids, JobRow row, ImportTracker tracker)
      throws IOException {
    InputStream in = new CountedInput(Files.newInputStream(file), tracker);
    return new TableEntries(TableFile.open(in, mapping), mapping, ids, row.language());
  }

  @Override
  public @Nullable BundleEntry next() {
    while (waiting.isEmpty()) {
      List<RowDraft> drafts = new ArrayList<>();
      TableFile.Row row = table.next();
      if (row == null) {
        return null;
      }
      for (int i = 1; row != null; i++) {
        drafts.addAll(rows.read(row));
        row = i < ROWS_AT_ONCE ? table.next() : null;
      }
      waiting.addAll(objects.build(drafts));
    }
    return waiting.remove();
  }

  @Override
  public void close() {
    table.close();
  }
}
