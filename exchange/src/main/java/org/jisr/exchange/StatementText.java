package org.jisr.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jisr.law.PartyId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What one node says passed between it and a partner in a month: counts of letters and where the
 * channels stood, and nothing that the partner does not know.
 *
 * @param month by UTC
 * @param version from 1; of two the higher one counts
 * @param lines at most one for each channel
 */
public record StatementText(
    PartyId from,
    PartyId to,
    YearMonth month,
    int version,
    Instant madeAt,
    List<StatementLine> lines) {
  private static final String FORMAT = "jisr-statement/1";
  private static final int MAX_TEXT = 64;
  private static final int CHANNELS = 4;

  /**
   * Copies the list and checks that it speaks of these two and of each channel once.
   *
   * @throws ExchangeException {@code EXCHANGE_STATEMENT_INVALID}
   */
  public StatementText {
    lines = List.copyOf(lines);
    boolean ours =
        lines.stream().allMatch(line -> line.from().equals(from) || line.from().equals(to));
    long channels = lines.stream().map(line -> line.from() + "/" + line.lane()).distinct().count();
    if (from.equals(to)
        || version < 1
        || !ours
        || channels != lines.size()
        || lines.size() > CHANNELS) {
      throw new ExchangeException(ExchangeFault.STATEMENT_INVALID);
    }
  }

  /** The bytes that are signed. */
  public byte[] canonicalJson() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    lines.forEach(line -> all.add(line.json()));
    return CanonicalText.bytes(
        CanonicalText.object()
            .put("format", FORMAT)
            .put("from", from.value())
            .put("to", to.value())
            .put("month", month.toString())
            .put("version", version)
            .put("madeAt", madeAt.toString())
            .set("lines", all));
  }

  static StatementText read(byte[] bytes) {
    JsonFields json = JsonFields.read(bytes, ExchangeFault.STATEMENT_INVALID);
    if (!json.text("format", MAX_TEXT).equals(FORMAT)) {
      throw new ExchangeException(ExchangeFault.STATEMENT_INVALID);
    }
    StatementText text =
        new StatementText(
            Ids.party(json.text("from", MAX_TEXT)),
            Ids.party(json.text("to", MAX_TEXT)),
            month(json.text("month", MAX_TEXT)),
            json.count("version"),
            json.instant("madeAt"),
            json.objects("lines").stream().map(StatementLine::read).toList());
    json.end();
    return text;
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw new ExchangeException(ExchangeFault.STATEMENT_INVALID, e);
    }
  }
}
