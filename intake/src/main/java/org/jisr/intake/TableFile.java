package org.jisr.intake;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table (RFC 4180), one by one, in memory that does not grow with it.
 *
 * <p>The first row names the columns. The separator is the mapping's, or that of comma, semicolon,
 * tab and bar under which most of the mapping's columns are found. The bytes must be UTF-8.
 */
final class TableFile implements AutoCloseable {
  static final int MOST_COLUMNS = 1_000;
  static final int LONGEST_CELL = 100_000;
  static final int MOST_ROWS = 500_000;
  static final long MOST_BYTES = 256L << 20;

  private static final int BUFFER = 4 * LONGEST_CELL;
  private static final int HEAD = 64 << 10;
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  /** Cells of a row; the line on which it begins counts from 1. */
  record Row(long line, List<String> cells) {}

  private final char separator;
  private final CsvReader<Row> reader;
  private final CloseableIterator<Row> rows;
  private final Handler handler;
  private final List<String> columns;
  private final Map<String, Integer> places = new HashMap<>();
  private int taken;

  private TableFile(Reader text, char separator) {
    this.separator = separator;
    this.handler = new Handler();
    this.reader = csv(text, separator, handler);
    this.rows = reader.iterator();
    Row header = read();
    this.columns = header == null ? List.of() : header.cells();
    for (int i = 0; i < columns.size(); i++) {
      String name = plain(columns.get(i));
      if (!name.isEmpty() && places.put(name, i) != null) {
        throw new IntakeException(IntakeFault.TABLE_HEADER);
      }
    }
    if (places.isEmpty()) {
      throw new IntakeException(IntakeFault.TABLE_HEADER);
    }
  }

  /**
   * Opens a table and reads its first row; the stream is closed with it.
   *
   * @throws IntakeException {@code INTAKE_TABLE_…}, {@code INTAKE_MAPPING_COLUMN}
   */
  static TableFile open(InputStream in, TableMapping mapping) throws IOException {
    BufferedReader text =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), HEAD + 1);
    text.mark(HEAD);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    text.mark(HEAD);
    char[] head = new char[HEAD];
    int length = 0;
    for (int n = 0; n >= 0 && length < HEAD; length += n) {
      n = text.read(head, length, HEAD - length);
      if (n < 0) {
        break;
      }
    }
    text.reset();
    Character said = mapping.separator();
    char separator = said != null ? said : separator(new String(head, 0, length), mapping);
    TableFile table = new TableFile(text, separator);
    for (String column : mapping.columns()) {
      if (table.place(column) < 0) {
        throw new IntakeException(IntakeFault.MAPPING_COLUMN, Map.of("column", column));
      }
    }
    return table;
  }

  /**
   * The next row, or null after the last.
   *
   * @throws IntakeException when the table can't be read on
   */
  @Nullable Row next() {
    Row row = read();
    if (row != null && ++taken > MOST_ROWS) {
      throw new IntakeException(
          IntakeFault.TABLE_TOO_LONG, Map.of("limit", String.valueOf(MOST_ROWS)));
    }
    return row;
  }

  List<String> columns() {
    return columns;
  }

  char separator() {
    return separator;
  }

  /** Where a column stands, from 0, or -1. */
  int place(String column) {
    return places.getOrDefault(plain(column), -1);
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Row read() {
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (CsvParseException e) {
      if (e.getCause() instanceof IntakeException cause) {
        throw cause;
      }
      throw new IntakeException(
          IntakeFault.TABLE_BROKEN, Map.of("line", String.valueOf(handler.line)));
    }
  }

  private static CsvReader<Row> csv(Reader text, char separator, Handler handler) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(BUFFER)
        .build(handler, text);
  }

  private static char separator(String head, TableMapping mapping) {
    char best = ',';
    int most = -1;
    for (char each : SEPARATORS) {
      List<String> names = new ArrayList<>();
      try (CsvReader<Row> reader = csv(new StringReader(head), each, new Handler())) {
        var first = reader.iterator();
        if (first.hasNext()) {
          first.next().cells().forEach(name -> names.add(plain(name)));
        }
      } catch (CsvParseException | IOException e) {
        boolean wide = e.getCause() instanceof IntakeException;
        names.addAll(Collections.nCopies(wide ? MOST_COLUMNS : 0, ""));
      }
      int found = (int) mapping.columns().stream().filter(c -> names.contains(plain(c))).count();
      int score = found * (MOST_COLUMNS + 1) + names.size();
      if (score > most) {
        most = score;
        best = each;
      }
    }
    return best;
  }

  private static String plain(String name) {
    return Normalizer.normalize(Cell.stripped(name), Normalizer.Form.NFC);
  }

  private static final class Handler extends AbstractBaseCsvCallbackHandler<Row> {
    private List<String> cells = new ArrayList<>();
    private long line = 1;

    @Override
    protected void handleBegin(long startingLine) {
      cells = new ArrayList<>();
      line = startingLine;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      if (index >= MOST_COLUMNS || length > LONGEST_CELL) {
        throw new IntakeException(IntakeFault.TABLE_TOO_WIDE, Map.of("line", String.valueOf(line)));
      }
      cells.add(new String(buffer, offset, length));
    }

    @Override
    protected Row buildRecord() {
      return new Row(line, cells);
    }
  }
}
