package org.jisr.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jisr.intake.ImportJob;

/**
 * Import of a table: each row becomes a person, an address and the relationship between them,
 * checked against STIX 2.1, indexed and stored durably; beside the same bytes through the bare CSV
 * parser that the import uses.
 */
final class TableBench {
  private static final int ROWS = 20_000;
  private static final int ROUNDS = 3;
  private static final int PARSES = 5;
  private static final String MAPPING =
      """
      {"mapping": "bench", "language": "ar", "objects": {
        "person": {"type": "identity", "key": ["رقم"],
          "constant": {"identity_class": "individual"},
          "columns": {"name": "الاسم", "description": "ملاحظة",
            "labels": {"column": "لغات", "split": "،"}}},
        "mail": {"type": "email-addr", "columns": {"value": "البريد"}}},
       "relationships": [{"from": "person", "type": "related-to", "to": "mail"}]}""";

  private TableBench() {}

  static void run(Sheet sheet) throws Exception {
    byte[] table = table().getBytes(StandardCharsets.UTF_8);
    double bare = Double.MAX_VALUE;
    for (int i = 0; i < PARSES; i++) {
      bare = Math.min(bare, parse(table));
    }
    for (int round = 1; round <= ROUNDS; round++) {
      try (BenchNode node = BenchNode.fresh()) {
        Cpu before = Cpu.now();
        Stopwatch watch = new Stopwatch();
        ImportJob job = node.run("bench.csv", new ByteArrayInputStream(table), MAPPING);
        double seconds = watch.seconds();
        Cpu used = Cpu.now().minus(before);
        if (job.progress().stored() != 3L * ROWS) {
          throw new IllegalStateException("Not all objects of the table were stored.");
        }
        sheet.figure(
            "import of a table, %s".formatted(round == 1 ? "cold JVM" : "round " + round),
            Sheet.rate(ROWS, seconds, "rows"),
            Sheet.rate(job.progress().stored(), seconds, "objects")
                + ", %s, %s".formatted(Sheet.megabytes(table.length), Sheet.seconds(seconds)));
        sheet.figure(
            "  CPU used by node + database",
            Sheet.seconds(used.own()) + " + " + Sheet.seconds(used.children()),
            "three objects a row");
      }
    }
    sheet.figure(
        "bare CSV parse of the same bytes",
        Sheet.rate(ROWS, bare, "rows"),
        "FastCSV, best of %d; the import reads twice: check, then store".formatted(PARSES));
  }

  private static double parse(byte[] table) throws IOException {
    Stopwatch watch = new Stopwatch();
    long cells = 0;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .ofCsvRecord(
                new InputStreamReader(new ByteArrayInputStream(table), StandardCharsets.UTF_8))) {
      for (CsvRecord row : reader) {
        cells += row.getFieldCount();
      }
    }
    if (cells != 5L * (ROWS + 1)) {
      throw new IllegalStateException("The parser read another number of cells.");
    }
    return watch.seconds();
  }

  private static String table() {
    StringBuilder table = new StringBuilder("رقم,الاسم,البريد,لغات,ملاحظة\r\n");
    for (int i = 0; i < ROWS; i++) {
      table.append(
          String.format(
              Locale.ROOT,
              "%d,عضو مخترع %d,m%d@steward.example,العربية،Français،English,\"يعمل عند البوابة %d, works at gate \"\"%d\"\".\"\r\n",
              i,
              i,
              i,
              i % 40,
              i % 40));
    }
    return table.toString();
  }
}
