package org.jisr.bank;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one page, fetched as one row: all objects one after the other, and beside them a line
 * for each. A thousand rows of a kilobyte each would make database and node wait for one another at
 * every few of them, which took longer than finding them.
 */
final class ViewRows {
  /** What is selected of the rows {@code p} of a page, in the order of columns read here. */
  static final String COLUMNS =
      """
      bool_or(NOT p.kept),
      string_agg(CASE WHEN p.kept THEN p.json END, ''::bytea ORDER BY p.date_added),
      string_agg(CASE WHEN p.kept THEN concat_ws(' ', p.type, p.entity, octet_length(p.json),
        (extract(epoch FROM p.date_added) * 1000000)::bigint) END, E'\\n' ORDER BY p.date_added)
      """;

  private final boolean more;
  private final List<ViewedObject> objects = new ArrayList<>();

  private ViewRows(boolean more, byte @Nullable [] json, @Nullable String lines) {
    this.more = more;
    if (json != null && lines != null) {
      int start = 0;
      for (String line : lines.split("\n", -1)) {
        int end = start + add(json, start, line);
        start = end;
      }
    }
  }

  static ViewRows of(ResultSet rows) throws SQLException {
    byte[] lines = rows.getBytes(3);
    return new ViewRows(
        rows.getBoolean(1),
        rows.getBytes(2),
        lines == null ? null : new String(lines, StandardCharsets.UTF_8));
  }

  private int add(byte[] json, int start, String line) {
    int type = line.indexOf(' ');
    int entity = line.indexOf(' ', type + 1);
    int length = line.indexOf(' ', entity + 1);
    int bytes = Integer.parseInt(line, entity + 1, length, 10);
    objects.add(
        new ViewedObject(
            StixId.parse(line.substring(0, type) + "--" + line.substring(type + 1, entity)),
            Arrays.copyOfRange(json, start, start + bytes),
            Instant.EPOCH.plus(
                Long.parseLong(line, length + 1, line.length(), 10), ChronoUnit.MICROS)));
    return bytes;
  }

  /** The page, which goes on where rows were left out. */
  ViewPage<ViewedObject> page(Instant horizon) {
    return new ViewPage<>(
        objects, more ? new ViewPosition(objects.getLast().dateAdded(), horizon) : null);
  }
}
