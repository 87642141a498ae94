package org.jisr.screening;

import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jisr.law.Consultation;
import org.jisr.law.Language;
import org.jspecify.annotations.Nullable;

/** A file of questions answered row by row; some hundred at a time have one leaf before them. */
final class Batch {
  private static final int AT_ONCE = 200;
  private static final List<String> FACTS = List.of("birth", "nationality", "gender", "document");

  private final Consultation consultation;
  private final Leaves leaves;
  private final Scorer scorer;
  private final Language language;

  Batch(Consultation consultation, Leaves leaves, Scorer scorer, Language language) {
    this.consultation = consultation;
    this.leaves = leaves;
    this.scorer = scorer;
    this.language = language;
  }

  private record Asked(long line, String name, @Nullable Question question) {}

  long run(InputStream questions, OutputStream answers) {
    try {
      BoundedInput input = new BoundedInput(questions);
      CsvRows rows = CsvRows.of(input, StandardCharsets.UTF_8);
      CsvRecord header = rows.next();
      List<String> columns =
          header == null
              ? List.of()
              : header.getFields().stream()
                  .map(each -> each.strip().toLowerCase(Locale.ROOT))
                  .toList();
      if (!columns.contains("name")) {
        throw new ScreeningException(ScreeningFault.BATCH_INVALID);
      }
      // A byte-order mark tells spreadsheets that this is UTF-8.
      OutputStreamWriter text = new OutputStreamWriter(answers, StandardCharsets.UTF_8);
      text.write('\uFEFF');
      CsvWriter csv = CsvWriter.builder().build(text);
      csv.writeRecord(
          "line",
          "name",
          "band",
          "probability",
          "bits",
          "list",
          "version",
          "published",
          "entry",
          "listed",
          "sentence");
      return answer(input, rows, columns, csv, text);
    } catch (IOException e) {
      throw new ScreeningException(ScreeningFault.FILE_TRUNCATED, Map.of(), e);
    }
  }

  private long answer(
      BoundedInput input,
      CsvRows rows,
      List<String> columns,
      CsvWriter csv,
      OutputStreamWriter text)
      throws IOException {
    long count = 0;
    List<Asked> chunk = new ArrayList<>();
    for (CsvRecord row = rows.next(); row != null; row = rows.next()) {
      input.found();
      chunk.add(asked(row, columns));
      count++;
      if (chunk.size() == AT_ONCE) {
        write(chunk, csv);
        chunk.clear();
      }
    }
    write(chunk, csv);
    csv.flush();
    text.flush();
    return count;
  }

  private static Asked asked(CsvRecord row, List<String> columns) {
    String name = CsvRows.cell(row, columns.indexOf("name"));
    List<String> facts = new ArrayList<>();
    FACTS.forEach(fact -> facts.add(CsvRows.cell(row, columns.indexOf(fact))));
    Question question = null;
    try {
      question = new Question(name, facts.get(0), facts.get(1), facts.get(2), facts.get(3));
    } catch (ScreeningException e) {
      // A row that asks nothing is answered as such; the others count.
      question = null;
    }
    return new Asked(row.getStartingLineNumber(), name, question);
  }

  private void write(List<Asked> chunk, CsvWriter csv) {
    if (chunk.isEmpty()) {
      return;
    }
    leaves.write(
        "batch",
        consultation,
        Map.of("count", Integer.toString(chunk.size())),
        Map.of("query", "sha256:" + digest(chunk)));
    for (Asked each : chunk) {
      csv.writeRecord(record(each));
    }
  }

  private static String digest(List<Asked> chunk) {
    StringBuilder names = new StringBuilder();
    chunk.forEach(each -> names.append(each.question()).append('\n'));
    return HexFormat.of().formatHex(EntryText.digest(names.toString()));
  }

  private List<String> record(Asked asked) {
    List<String> cells = new ArrayList<>(List.of(Long.toString(asked.line()), safe(asked.name())));
    List<ScreeningMatch> found =
        asked.question() == null ? List.of() : scorer.find(asked.question());
    if (found.isEmpty()) {
      cells.add(asked.question() == null ? "not-asked" : "no-hit");
      for (int at = 0; at < 8; at++) {
        cells.add("");
      }
      return cells;
    }
    ScreeningMatch best = Objects.requireNonNull(found.getFirst());
    cells.add(best.band().code());
    cells.add(String.format(Locale.ROOT, "%.4f", best.probability()));
    cells.add(String.format(Locale.ROOT, "%.1f", best.bits()));
    cells.add(best.version().list());
    cells.add(Integer.toString(best.version().number()));
    cells.add(safe(best.version().published()));
    cells.add(safe(best.entry().id()));
    cells.add(safe(best.listed().text()));
    cells.add(safe(MatchSentence.of(best, language)));
    return cells;
  }

  /** Spreadsheets take some beginnings for formulas. */
  static String safe(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
