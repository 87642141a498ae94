package org.jisr.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Lists, versions and entries in their tables. */
final class Lists {
  private Lists() {}

  /** Makes the list known and keeps others from importing it until the transaction's end. */
  static int lock(Handle handle, ListImport order) {
    handle
        .createUpdate(
            """
            INSERT INTO screening.list (name, title, format) VALUES (:name, :title, :format)
            ON CONFLICT (name) DO NOTHING
            """)
        .bind("name", order.list())
        .bind("title", order.title())
        .bind("format", order.format().name())
        .execute();
    return handle
        .createQuery("SELECT version FROM screening.list WHERE name = :name FOR UPDATE")
        .bind("name", order.list())
        .mapTo(Integer.class)
        .one();
  }

  static void alarm(Handle handle, ListImport order, Instant at, int entries, String sha256) {
    handle
        .createUpdate(
            """
            UPDATE screening.list SET alarm_at = :at, alarm_entries = :entries, alarm_sha256 = :sha
            WHERE name = :name
            """)
        .bind("at", moment(at))
        .bind("entries", entries)
        .bind("sha", sha256)
        .bind("name", order.list())
        .execute();
  }

  static void insert(Handle handle, ListVersion version) {
    handle
        .createUpdate(
            """
            INSERT INTO screening.list_version (list, number, title, format, published, sha256,
              imported_at, imported_by, entries, added, changed, removed)
            VALUES (:list, :number, :title, :format, :published, :sha256, :at, :by, :entries,
              :added, :changed, :removed)
            """)
        .bind("list", version.list())
        .bind("number", version.number())
        .bind("title", version.title())
        .bind("format", version.format().name())
        .bind("published", version.published())
        .bind("sha256", version.sha256())
        .bind("at", moment(version.importedAt()))
        .bind("by", version.importedBy())
        .bind("entries", version.entries())
        .bind("added", version.added())
        .bind("changed", version.changed())
        .bind("removed", version.removed())
        .execute();
    handle
        .createUpdate(
            """
            UPDATE screening.list SET version = :number, title = :title, format = :format,
              alarm_at = NULL, alarm_entries = NULL, alarm_sha256 = NULL WHERE name = :list
            """)
        .bind("number", version.number())
        .bind("title", version.title())
        .bind("format", version.format().name())
        .bind("list", version.list())
        .execute();
  }

  /** The versions of a list, the newest first. */
  static List<ListVersion> versions(Handle handle, String list) {
    return handle
        .createQuery("SELECT * FROM screening.list_version WHERE list = :list ORDER BY number DESC")
        .bind("list", list)
        .map((rows, context) -> version(rows))
        .list();
  }

  static Optional<ListVersion> version(Handle handle, String list, int number) {
    return handle
        .createQuery("SELECT * FROM screening.list_version WHERE list = :list AND number = :number")
        .bind("list", list)
        .bind("number", number)
        .map((rows, context) -> version(rows))
        .findOne();
  }

  /** The versions in force, by name. */
  static List<ListVersion> inForce(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT v.* FROM screening.list l
            JOIN screening.list_version v ON v.list = l.name AND v.number = l.version
            ORDER BY l.name
            """)
        .map((rows, context) -> version(rows))
        .list();
  }

  /** Every list with its alarm, by name; none is ready yet. */
  static List<ListStatus> all(Handle handle) {
    List<ListVersion> inForce = inForce(handle);
    return handle
        .createQuery("SELECT * FROM screening.list ORDER BY name")
        .map(
            (rows, context) -> {
              String name = rows.getString("name");
              return new ListStatus(
                  name,
                  rows.getString("title"),
                  inForce.stream()
                      .filter(each -> each.list().equals(name))
                      .findFirst()
                      .orElse(null),
                  alarm(rows),
                  false);
            })
        .list();
  }

  private static ListStatus.@Nullable Alarm alarm(ResultSet rows) throws SQLException {
    String sha256 = rows.getString("alarm_sha256");
    return sha256 == null
        ? null
        : new ListStatus.Alarm(instant(rows, "alarm_at"), rows.getInt("alarm_entries"), sha256);
  }

  /** All entries of a version. */
  static List<ListEntry> entries(Handle handle, String list, int version) {
    return handle
        .createQuery(
            """
            SELECT json FROM screening.list_entry WHERE list = :list AND from_version <= :version
              AND (to_version IS NULL OR to_version > :version) ORDER BY id
            """)
        .bind("list", list)
        .bind("version", version)
        .setFetchSize(1_000)
        .map((rows, context) -> EntryText.read(rows.getString(1)))
        .list();
  }

  /** What a version changed, by id after the one given. */
  static List<EntryChange> changes(
      Handle handle, String list, int version, String after, int limit) {
    List<EntryChange> changes = new ArrayList<>();
    handle
        .createQuery(
            """
            SELECT coalesce(n.id, o.id) AS id, o.json AS before, n.json AS after
            FROM (SELECT * FROM screening.list_entry
                  WHERE list = :list AND from_version = :version) n
            FULL JOIN (SELECT * FROM screening.list_entry
                  WHERE list = :list AND to_version = :version) o ON o.id = n.id
            WHERE coalesce(n.id, o.id) > :after ORDER BY 1 LIMIT :limit
            """)
        .bind("list", list)
        .bind("version", version)
        .bind("after", after)
        .bind("limit", limit)
        .map(
            (rows, context) ->
                changes.add(
                    new EntryChange(
                        rows.getString("id"),
                        read(rows.getString("before")),
                        read(rows.getString("after")))))
        .list();
    return changes;
  }

  /** The entries that stand in a version and did not stand so in one before, by id. */
  static List<String> changedSince(Handle handle, String list, int before, int version) {
    return handle
        .createQuery(
            """
            SELECT id FROM screening.list_entry WHERE list = :list
              AND from_version > :before AND from_version <= :version
              AND (to_version IS NULL OR to_version > :version) ORDER BY id
            """)
        .bind("list", list)
        .bind("before", before)
        .bind("version", version)
        .mapTo(String.class)
        .list();
  }

  private static @Nullable ListEntry read(@Nullable String json) {
    return json == null ? null : EntryText.read(json);
  }

  private static ListVersion version(ResultSet rows) throws SQLException {
    return new ListVersion(
        rows.getString("list"),
        rows.getString("title"),
        ListFormat.valueOf(rows.getString("format")),
        rows.getInt("number"),
        rows.getString("published"),
        rows.getString("sha256"),
        instant(rows, "imported_at"),
        rows.getString("imported_by"),
        rows.getInt("entries"),
        rows.getInt("added"),
        rows.getInt("changed"),
        rows.getInt("removed"));
  }

  static Instant instant(ResultSet rows, String column) throws SQLException {
    return rows.getObject(column, OffsetDateTime.class).toInstant();
  }

  static OffsetDateTime moment(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
