package org.jisr.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Handling;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * What was said before of statements that arrive once more. They come under the handling that this
 * makes, so that sending something again never loosens what its sender said of it.
 */
final class Amended {
  private final Map<Key, List<Entry>> entries = new HashMap<>();

  private record Key(String sender, StixId id, String digest) {}

  /** Said of it; with the handling it came under and the one that it has now, while it is held. */
  private record Entry(Said one, @Nullable String came, @Nullable Handling held) {}

  private Amended() {}

  /** The rows of a chunk under their handlings as amended. */
  static List<PreparedRow> rows(Handle handle, List<PreparedRow> rows) {
    boolean mailed =
        rows.stream().anyMatch(row -> row.statement().source().kind() == Source.Kind.ENVELOPE);
    if (!mailed) {
      return rows;
    }
    Amended amended = new Amended();
    amended.load(handle, rows.stream().map(row -> row.statement().object().id()).toList());
    return amended.entries.isEmpty() ? rows : rows.stream().map(amended::row).toList();
  }

  private void load(Handle handle, List<StixId> ids) {
    handle
        .createQuery(
            """
            SELECT a.sender, a.entity, a.type, a.digest, a.notice, a.act, a.uses,
              EXISTS (SELECT 1 FROM bank.lifted l WHERE l.notice = a.notice) AS lifted,
              came.digest AS came, held.json AS held
            FROM bank.amendment a
            LEFT JOIN bank.handling came ON came.id = a.handling
            LEFT JOIN bank.statement_rows s ON s.seq = a.statement
            LEFT JOIN bank.handling held ON held.id = s.handling
            WHERE a.entity = ANY(:entities) ORDER BY a.notice
            """)
        .bindArray("entities", UUID.class, Sql.uuids(ids))
        .map(
            (rows, context) -> {
              byte[] held = rows.getBytes("held");
              return entries
                  .computeIfAbsent(
                      new Key(
                          rows.getString("sender"),
                          Sql.id(rows, "type", "entity"),
                          HexFormat.of().formatHex(rows.getBytes("digest"))),
                      key -> new ArrayList<>())
                  .add(
                      new Entry(
                          Said.of(rows),
                          rows.getString("came"),
                          held == null ? null : Handling.ofJson(held)));
            })
        .list();
  }

  private PreparedRow row(PreparedRow row) {
    NewStatement statement = row.statement();
    List<Entry> said =
        entries.getOrDefault(
            new Key(
                statement.source().name(),
                statement.object().id(),
                HexFormat.of().formatHex(row.digest())),
            List.of());
    Handling handling = said.isEmpty() ? statement.handling() : handling(statement, said);
    return new PreparedRow(
        new NewStatement(
            statement.object(),
            handling,
            statement.source(),
            statement.line(),
            statement.offset(),
            statement.layers()),
        row.json(),
        row.digest(),
        row.version(),
        row.saidAt(),
        row.name(),
        row.person(),
        row.names(),
        row.words(),
        row.edges(),
        row.mentions(),
        row.layers().stream().map(this::row).toList());
  }

  /** The one it has already, where it came under the same: then it is known. */
  private static Handling handling(NewStatement statement, List<Entry> said) {
    String digest = statement.handling().digest();
    for (Entry each : said) {
      if (digest.equals(each.came()) && each.held() != null) {
        return each.held();
      }
    }
    return Said.apply(statement.handling(), said.stream().map(Entry::one).toList());
  }
}
