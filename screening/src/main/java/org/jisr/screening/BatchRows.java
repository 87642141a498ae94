package org.jisr.screening;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of a file of questions: a table with a heading, or one JSON object a line with the same
 * names. A file that begins with a brace is of lines.
 */
@FunctionalInterface
interface BatchRows {
  /** Blanks and a mark that may stand before the first brace. */
  int AHEAD = 64;

  /**
   * The next row; null after the last.
   *
   * @throws ScreeningException {@code SCREENING_FILE_MALFORMED} with {@code line} where a table
   *     cannot be read on
   */
  @Nullable BatchRow next() throws IOException;

  /**
   * Reads what the file is.
   *
   * @throws ScreeningException {@code SCREENING_BATCH_INVALID}
   */
  static BatchRows of(InputStream file) throws IOException {
    BufferedInputStream whole = new BufferedInputStream(file);
    boolean braces = beginsWithBrace(whole);
    BoundedInput input = new BoundedInput(whole);
    return braces ? lines(input) : table(input);
  }

  private static boolean beginsWithBrace(BufferedInputStream file) throws IOException {
    file.mark(AHEAD);
    byte[] ahead = file.readNBytes(AHEAD);
    file.reset();
    return new String(ahead, StandardCharsets.UTF_8).replace("\uFEFF", "").strip().startsWith("{");
  }

  private static BatchRows table(BoundedInput input) throws IOException {
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
    return () -> {
      CsvRecord row = rows.next();
      if (row == null) {
        return null;
      }
      input.found();
      List<String> facts = new ArrayList<>();
      BatchRow.FACTS.forEach(fact -> facts.add(CsvRows.cell(row, columns.indexOf(fact))));
      String name = CsvRows.cell(row, columns.indexOf("name"));
      return BatchRow.of(row.getStartingLineNumber(), name, facts);
    };
  }

  private static BatchRows lines(BoundedInput input) {
    JsonMapper mapper = JsonMapper.builder().build();
    TextLines lines = new TextLines(input);
    return () -> {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        BatchRow row = object(mapper, line, lines.number());
        if (row != null) {
          return row;
        }
      }
      return null;
    };
  }

  /** A line that is no object stands as such; null for an empty one. */
  private static @Nullable BatchRow object(JsonMapper mapper, byte[] line, long number) {
    try {
      String text = TextLines.text(line);
      if (text.isEmpty()) {
        return null;
      }
      JsonNode object = mapper.readTree(text);
      List<String> facts = new ArrayList<>();
      BatchRow.FACTS.forEach(fact -> facts.add(cell(object, fact)));
      return object.isObject()
          ? BatchRow.of(number, cell(object, "name"), facts)
          : BatchRow.malformed(number);
    } catch (CharacterCodingException | JacksonException e) {
      return BatchRow.malformed(number);
    }
  }

  /** Years may stand as numbers. */
  private static String cell(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isString() || value.isNumber() ? value.asString() : "";
  }
}
