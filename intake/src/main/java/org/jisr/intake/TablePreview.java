package org.jisr.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jisr.stix.BundleEntry;
import org.jisr.stix.StixObject;
import org.jspecify.annotations.Nullable;

/**
 * What the first rows of a table would become; nothing of it is stored, and the ids are of no
 * import.
 *
 * @param separator between the cells, as told or found
 * @param columns the names in the first row
 */
public record TablePreview(char separator, List<String> columns, List<Row> rows) {
  /** How many rows are shown. */
  public static final int MOST_ROWS = 20;

  private static final int MOST_BYTES = 4 << 20;

  /** Copies the lists. */
  public TablePreview {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param line where it begins, from 1
   * @param objects what it would become
   * @param problems what of it would be refused, and why; {@code objectId} names the column
   */
  public record Row(
      long line, List<String> cells, List<StixObject> objects, List<RefusalRecord> problems) {
    /** Copies the lists. */
    public Row {
      cells = List.copyOf(cells);
      objects = List.copyOf(objects);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Looks at the beginning of a table; a row that is cut off where the looking ends is left out.
   */
  static TablePreview of(
      InputStream content, String mapping, @Nullable String language, Instant now)
      throws IOException {
    TableMapping meaning = MappingReader.read(mapping);
    byte[] head = content.readNBytes(MOST_BYTES);
    if (head.length == 0) {
      throw new IntakeException(IntakeFault.FILE_EMPTY);
    }
    if (head.length == MOST_BYTES) {
      head = Arrays.copyOf(head, lastLine(head));
    }
    Utf8.check(new ByteArrayInputStream(head), MOST_BYTES);
    String said = meaning.language();
    try (TableFile table = TableFile.open(new ByteArrayInputStream(head), meaning)) {
      RowReader reader = new RowReader(meaning, table);
      RowBuilder builder = new RowBuilder(RowIds.passing(now), said == null ? language : said);
      List<Row> rows = new ArrayList<>();
      for (TableFile.Row row = table.next();
          row != null && rows.size() < MOST_ROWS;
          row = table.next()) {
        rows.add(shown(row, builder.build(reader.read(row))));
      }
      return new TablePreview(table.separator(), table.columns(), rows);
    }
  }

  private static Row shown(TableFile.Row row, List<BundleEntry> entries) {
    List<StixObject> objects = new ArrayList<>();
    List<RefusalRecord> problems = new ArrayList<>();
    for (BundleEntry entry : entries) {
      switch (entry) {
        case BundleEntry.Accepted accepted -> objects.add(accepted.object());
        case BundleEntry.Refused refused ->
            problems.add(
                new RefusalRecord(
                    problems.size() + 1L,
                    refused.line(),
                    0,
                    refused.id(),
                    refused.code(),
                    refused.message()));
      }
    }
    return new Row(row.line(), row.cells(), objects, problems);
  }

  private static int lastLine(byte[] head) {
    int end = head.length;
    while (end > 0 && head[end - 1] != '\n') {
      end--;
    }
    return end;
  }
}
