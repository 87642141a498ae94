package org.jisr.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jisr.law.Consultation;
import org.jisr.law.Language;

/**
 * A file of questions answered row by row; some hundred at a time have one leaf before them. Each
 * row says beside which versions of lists it was laid, also where nothing was found.
 */
final class Batch {
  private static final int AT_ONCE = 200;
  private static final List<String> COLUMNS =
      List.of(
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
          "sentence",
          "problem",
          "sha256",
          "lists");

  private final Consultation consultation;
  private final Leaves leaves;
  private final Scorer scorer;
  private final String lists;
  private final Language language;

  /**
   * @param lists the versions that are asked
   */
  Batch(Consultation consultation, Leaves leaves, Scorer scorer, String lists, Language language) {
    this.consultation = consultation;
    this.leaves = leaves;
    this.scorer = scorer;
    this.lists = lists;
    this.language = language;
  }

  long run(InputStream questions, OutputStream answers) {
    try {
      BatchRows rows = BatchRows.of(questions);
      return answer(rows, new AnswerTable(answers, COLUMNS));
    } catch (IOException e) {
      throw new ScreeningException(ScreeningFault.FILE_TRUNCATED, Map.of(), e);
    }
  }

  private long answer(BatchRows rows, AnswerTable table) throws IOException {
    long count = 0;
    boolean begun = false;
    List<BatchRow> chunk = new ArrayList<>();
    try {
      for (BatchRow row = rows.next(); row != null; row = rows.next()) {
        chunk.add(row);
        count++;
        if (chunk.size() == AT_ONCE) {
          write(chunk, table);
          begun = true;
          chunk.clear();
        }
      }
    } catch (ScreeningException e) {
      if (begun) {
        // Answers are on their way, so that the file itself says where it ends and why.
        write(chunk, table);
        table.row(ended(e));
        table.flush();
      }
      throw e;
    }
    write(chunk, table);
    table.flush();
    return count;
  }

  private List<String> ended(ScreeningException e) {
    List<String> cells = new ArrayList<>();
    cells.add(e.details().getOrDefault("line", ""));
    cells.addAll(List.of("", "not-asked", "", "", "", "", "", "", ""));
    cells.add(BatchSentence.ended(language));
    cells.addAll(List.of(e.fault().code(), "", lists));
    return cells;
  }

  private void write(List<BatchRow> chunk, AnswerTable table) {
    if (chunk.isEmpty()) {
      return;
    }
    leaves.write(
        "batch",
        consultation,
        Map.of("count", Integer.toString(chunk.size())),
        Map.of("query", "sha256:" + digest(chunk)));
    for (BatchRow each : chunk) {
      table.row(record(each));
    }
  }

  private static String digest(List<BatchRow> chunk) {
    StringBuilder names = new StringBuilder();
    chunk.forEach(each -> names.append(each.question()).append('\n'));
    return HexFormat.of().formatHex(EntryText.digest(names.toString()));
  }

  private List<String> record(BatchRow row) {
    List<String> cells = new ArrayList<>(List.of(Long.toString(row.line()), safe(row.name())));
    List<ScreeningMatch> found = row.question() == null ? List.of() : scorer.find(row.question());
    String unread = BatchSentence.unread(row.unread(), language);
    if (found.isEmpty()) {
      boolean asked = row.question() != null;
      cells.addAll(List.of(asked ? "no-hit" : "not-asked", "", "", "", "", "", "", ""));
      cells.add((asked ? unread : BatchSentence.notAsked(language)).strip());
      cells.addAll(List.of(row.problem(), "", lists));
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
    cells.add(safe(unread + MatchSentence.of(best, language)));
    cells.addAll(List.of(row.problem(), best.version().sha256(), lists));
    return cells;
  }

  /** Spreadsheets take some beginnings for formulas. */
  static String safe(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
