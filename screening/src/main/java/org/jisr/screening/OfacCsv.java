package org.jisr.screening;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * OFAC's CSV set: names in {@code sdn.csv}, other names in {@code alt.csv}, both without headings.
 * Dates, nationality and papers stand in the remarks, which {@link OfacRemarks} reads.
 */
final class OfacCsv {
  private static final int MOST_BYTES = 128 << 20;
  private static final int MOST_FILES = 20;

  /** What stands for an empty cell. */
  private static final String NOTHING = "-0-";

  private final Map<String, EntryBuilder> entries = new LinkedHashMap<>();
  private final Map<String, Long> lines = new HashMap<>();

  private OfacCsv() {}

  static void read(BoundedInput input, ListSink sink) throws IOException {
    Map<String, byte[]> files = unpack(input);
    byte[] names = files.get("sdn.csv");
    byte[] others = files.get("alt.csv");
    if (names == null || others == null) {
      throw ScreeningException.atLine(ScreeningFault.FILE_MALFORMED, 1);
    }
    OfacCsv set = new OfacCsv();
    set.names(names);
    set.aliases(others);
    set.entries.forEach(
        (id, entry) -> sink.take(entry, Objects.requireNonNullElse(set.lines.get(id), 1L)));
  }

  private static Map<String, byte[]> unpack(BoundedInput input) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(input)) {
      int count = 0;
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        if (++count > MOST_FILES) {
          throw new ScreeningException(ScreeningFault.FILE_UNSAFE);
        }
        files.put(plain(each.getName()), content(zip, input));
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw new ScreeningException(ScreeningFault.FILE_MALFORMED, Map.of("line", "1"), e);
    }
    return files;
  }

  private static String plain(String path) {
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  private static byte[] content(InputStream zip, BoundedInput input) throws IOException {
    java.io.ByteArrayOutputStream content = new java.io.ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      content.write(buffer, 0, read);
      input.found();
      if (content.size() > MOST_BYTES) {
        throw new ScreeningException(ScreeningFault.FILE_UNSAFE);
      }
    }
    return content.toByteArray();
  }

  /** Old copies of the files are in Latin-1. */
  private static CsvRows rows(byte[] file) throws IOException {
    Charset encoding = StandardCharsets.UTF_8;
    try {
      encoding.newDecoder().decode(ByteBuffer.wrap(file));
    } catch (CharacterCodingException e) {
      encoding = StandardCharsets.ISO_8859_1;
    }
    return CsvRows.of(new ByteArrayInputStream(file), encoding);
  }

  private void names(byte[] file) throws IOException {
    CsvRows rows = rows(file);
    for (CsvRecord row = rows.next(); row != null; row = rows.next()) {
      if (endMark(row)) {
        continue;
      }
      if (row.getFieldCount() < 12) {
        throw ScreeningException.atLine(ScreeningFault.FILE_MALFORMED, row.getStartingLineNumber());
      }
      String id = cell(row, 0);
      String type = cell(row, 2);
      EntryBuilder entry =
          new EntryBuilder(id, type.isEmpty() ? EntryKind.ORGANISATION : EntryKind.of(type));
      entry.name(turned(cell(row, 1), entry.kind), NameQuality.PRIMARY);
      OfacRemarks.read(cell(row, 11), entry);
      if (entries.put(id, entry) != null) {
        throw ScreeningException.atLine(ScreeningFault.ENTRY_TWICE, row.getStartingLineNumber());
      }
      lines.put(id, row.getStartingLineNumber());
    }
  }

  private void aliases(byte[] file) throws IOException {
    CsvRows rows = rows(file);
    for (CsvRecord row = rows.next(); row != null; row = rows.next()) {
      if (endMark(row)) {
        continue;
      }
      EntryBuilder entry = entries.get(cell(row, 0));
      if (entry == null || row.getFieldCount() < 4) {
        throw ScreeningException.atLine(ScreeningFault.FILE_MALFORMED, row.getStartingLineNumber());
      }
      entry.name(turned(cell(row, 3), entry.kind), NameQuality.STRONG);
    }
  }

  /** The files end with a control character of the old days. */
  private static boolean endMark(CsvRecord row) {
    return row.getFieldCount() == 1 && row.getField(0).strip().equals("\u001a");
  }

  private static String cell(CsvRecord row, int column) {
    String cell = CsvRows.cell(row, column).strip();
    return cell.equals(NOTHING) ? "" : cell;
  }

  /** Persons stand as "FAMILY, Given". */
  private static String turned(String name, EntryKind kind) {
    int comma = name.indexOf(',');
    return kind != EntryKind.PERSON || comma < 0
        ? name
        : name.substring(comma + 1).strip() + " " + name.substring(0, comma).strip();
  }
}
