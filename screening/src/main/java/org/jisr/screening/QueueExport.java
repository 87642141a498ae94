package org.jisr.screening;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jisr.bank.EntityReference;
import org.jisr.law.Language;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/** A viewer's queue as a CSV file, each line with the marking under which the bank holds it. */
final class QueueExport {
  private static final List<String> COLUMNS =
      List.of(
          "marking",
          "entity",
          "name",
          "band",
          "probability",
          "bits",
          "list",
          "version",
          "published",
          "entry",
          "listed",
          "decision",
          "why",
          "decided_by",
          "decided_at",
          "sentence",
          "sha256");

  private QueueExport() {}

  /**
   * Writes all of it.
   *
   * @param names of accounts, by which people know each other
   */
  static void write(
      List<QueueItem> items,
      Map<StixId, EntityReference> known,
      UnaryOperator<String> names,
      Language language,
      OutputStream file) {
    try {
      AnswerTable table = new AnswerTable(file, COLUMNS);
      for (QueueItem item : items) {
        table.row(record(item, known.get(item.entity()), names, language));
      }
      table.flush();
    } catch (IOException e) {
      throw new ScreeningException(ScreeningFault.FILE_TRUNCATED, Map.of(), e);
    }
  }

  private static List<String> record(
      QueueItem item,
      @Nullable EntityReference known,
      UnaryOperator<String> names,
      Language language) {
    ScreeningMatch match = item.match();
    List<String> cells = new ArrayList<>();
    cells.add(known == null || known.marking() == null ? "" : known.marking().code());
    cells.add(item.entity().toString());
    cells.add(Batch.safe(item.name()));
    cells.add(match.band().code());
    cells.add(String.format(Locale.ROOT, "%.4f", match.probability()));
    cells.add(String.format(Locale.ROOT, "%.1f", match.bits()));
    cells.add(match.version().list());
    cells.add(Integer.toString(match.version().number()));
    cells.add(Batch.safe(match.version().published()));
    cells.add(Batch.safe(match.entry().id()));
    cells.add(Batch.safe(match.listed().text()));
    MatchDecision decision = item.decision();
    if (decision == null) {
      cells.addAll(List.of("", "", "", ""));
    } else {
      cells.add(decision.verdict().code());
      cells.add(Batch.safe(decision.why()));
      cells.add(Batch.safe(names.apply(decision.by())));
      cells.add(decision.at().toString());
    }
    cells.add(Batch.safe(MatchSentence.of(match, language)));
    cells.add(match.version().sha256());
    return cells;
  }
}
