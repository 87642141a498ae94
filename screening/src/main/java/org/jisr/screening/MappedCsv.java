package org.jisr.screening;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** A table of one's own, UTF-8, by a mapping of its columns. */
final class MappedCsv {
  private final Map<String, Integer> places = new HashMap<>();

  private MappedCsv(CsvRecord header, ColumnMapping mapping) {
    mapping
        .columns()
        .forEach(
            (field, column) -> {
              int place =
                  header.getFields().stream().map(String::strip).toList().indexOf(column.strip());
              if (place < 0) {
                throw ScreeningException.atLine(ScreeningFault.FILE_MALFORMED, 1);
              }
              places.put(field, place);
            });
  }

  static void read(BoundedInput input, ColumnMapping mapping, ListSink sink) throws IOException {
    CsvRows rows = CsvRows.of(input, StandardCharsets.UTF_8);
    CsvRecord header = rows.next();
    if (header == null) {
      throw ScreeningException.atLine(ScreeningFault.FILE_MALFORMED, 1);
    }
    MappedCsv table = new MappedCsv(header, mapping);
    for (CsvRecord row = rows.next(); row != null; row = rows.next()) {
      input.found();
      if (table.value(row, "id").isEmpty()) {
        throw ScreeningException.atLine(ScreeningFault.FILE_MALFORMED, row.getStartingLineNumber());
      }
      sink.take(table.entry(row), row.getStartingLineNumber());
    }
  }

  private EntryBuilder entry(CsvRecord row) {
    String kind = value(row, "kind");
    EntryBuilder entry =
        new EntryBuilder(value(row, "id"), kind.isEmpty() ? EntryKind.PERSON : EntryKind.of(kind));
    entry.name(value(row, "name"), NameQuality.PRIMARY);
    each(row, "alias", alias -> entry.name(alias, NameQuality.STRONG));
    each(row, "weakAlias", alias -> entry.name(alias, NameQuality.WEAK));
    each(row, "birth", entry::birth);
    each(row, "nationality", entry::nationality);
    each(row, "gender", entry::gender);
    each(
        row,
        "document",
        document -> {
          int colon = document.indexOf(':');
          entry.document(
              colon < 0 ? null : document.substring(0, colon), document.substring(colon + 1));
        });
    return entry;
  }

  private void each(CsvRecord row, String field, Consumer<String> taker) {
    for (String part : value(row, field).split(";", -1)) {
      taker.accept(part);
    }
  }

  private String value(CsvRecord row, String field) {
    return CsvRows.cell(row, Objects.requireNonNullElse(places.get(field), -1)).strip();
  }
}
