package org.jisr.screening;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The records of a CSV file (RFC 4180), one by one, each with its line. */
final class CsvRows {
  private static final int MOST_COLUMNS = 500;
  private static final int BUFFER = 1 << 20;
  private static final int MARK = '\uFEFF';

  private final Iterator<CsvRecord> records;
  private long line = 1;

  private CsvRows(Iterator<CsvRecord> records) {
    this.records = records;
  }

  /** Rows of a text; letters that are none in its encoding make the file malformed. */
  static CsvRows of(InputStream input, Charset encoding) throws IOException {
    java.io.BufferedReader text =
        new java.io.BufferedReader(
            new InputStreamReader(
                input,
                encoding
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    text.mark(1);
    if (text.read() != MARK) {
      text.reset();
    }
    return new CsvRows(
        CsvReader.builder()
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(BUFFER)
            .ofCsvRecord(text)
            .iterator());
  }

  /** The next record; null after the last. */
  @Nullable CsvRecord next() {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CsvRecord record = records.next();
      line = record.getStartingLineNumber();
      if (record.getFieldCount() > MOST_COLUMNS) {
        throw ScreeningException.atLine(ScreeningFault.FILE_UNSAFE, line);
      }
      return record;
    } catch (CsvParseException | UncheckedIOException | NoSuchElementException e) {
      if (e.getCause() instanceof ScreeningException cause) {
        throw cause;
      }
      throw new ScreeningException(
          ScreeningFault.FILE_MALFORMED, Map.of("line", Long.toString(line)), e);
    }
  }

  /** A cell, or nothing where the record is shorter. */
  static String cell(CsvRecord record, int column) {
    return column >= 0 && column < record.getFieldCount() ? record.getField(column) : "";
  }
}
