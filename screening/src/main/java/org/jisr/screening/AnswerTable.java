package org.jisr.screening;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table of answers on its way to a spreadsheet; whose stream it is closes it. */
final class AnswerTable {
  private final OutputStreamWriter text;
  private final CsvWriter csv;

  AnswerTable(OutputStream file, List<String> columns) throws IOException {
    text = new OutputStreamWriter(file, StandardCharsets.UTF_8);
    // A byte-order mark tells spreadsheets that this is UTF-8.
    text.write('\uFEFF');
    csv = CsvWriter.builder().build(text);
    csv.writeRecord(columns);
  }

  void row(List<String> cells) {
    csv.writeRecord(cells);
  }

  /** Hands on what was written so far. */
  void flush() throws IOException {
    csv.flush();
    text.flush();
  }
}
