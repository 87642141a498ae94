package org.jisr.screening;

import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * A file on its way in, beside the version in force. It is gone with the transaction; only {@link
 * #become} makes a version of it.
 */
final class Staging implements ListSink {
  private static final int AT_ONCE = 500;

  private final Handle handle;
  private final Set<String> ids = new HashSet<>();
  private PreparedBatch batch;
  private int waiting;
  private int skipped;
  private String published = "";

  Staging(Handle handle) {
    this.handle = handle;
    handle.execute(
        """
        CREATE TEMPORARY TABLE staged_entry (
          id text COLLATE "C" PRIMARY KEY, digest bytea NOT NULL, json text NOT NULL)
        ON COMMIT DROP
        """);
    this.batch = batch();
  }

  private PreparedBatch batch() {
    return handle.prepareBatch(
        "INSERT INTO pg_temp.staged_entry (id, digest, json) VALUES (:id, :digest, :json)");
  }

  @Override
  public void published(String when) {
    published = when.strip().replace('\u0000', '\uFFFD');
  }

  @Override
  public void entry(ListEntry entry, long line) {
    String id = entry.id().replace('\u0000', '\uFFFD');
    if (!ids.add(id)) {
      throw ScreeningException.atLine(ScreeningFault.ENTRY_TWICE, line);
    }
    String json = EntryText.write(entry);
    batch.bind("id", id).bind("digest", EntryText.digest(json)).bind("json", json).add();
    if (++waiting == AT_ONCE) {
      flush();
    }
  }

  @Override
  public void skipped() {
    skipped++;
  }

  private void flush() {
    if (waiting > 0) {
      batch.execute();
      batch = batch();
      waiting = 0;
    }
  }

  /** How many entries came. */
  int size() {
    flush();
    return ids.size();
  }

  int skippedCount() {
    return skipped;
  }

  String publishedWhen() {
    return published;
  }

  /** How the entries of the version in force fared. */
  record Difference(int added, int changed, int removed) {}

  /** Counts what would change, and changes nothing. */
  Difference difference(String list) {
    return handle
        .createQuery(
            """
            SELECT count(*) FILTER (WHERE o.id IS NULL),
                   count(*) FILTER (WHERE o.digest <> n.digest),
                   count(*) FILTER (WHERE n.id IS NULL)
            FROM pg_temp.staged_entry n
            FULL JOIN (SELECT id, digest FROM screening.list_entry
                       WHERE list = :list AND to_version IS NULL) o ON o.id = n.id
            """)
        .bind("list", list)
        .map((rows, context) -> new Difference(rows.getInt(1), rows.getInt(2), rows.getInt(3)))
        .one();
  }

  /** Ends what is no longer said and begins what is new, as of a version. */
  void become(String list, int version) {
    handle
        .createUpdate(
            """
            UPDATE screening.list_entry o SET to_version = :version
            WHERE o.list = :list AND o.to_version IS NULL AND NOT EXISTS (
              SELECT 1 FROM pg_temp.staged_entry n WHERE n.id = o.id AND n.digest = o.digest)
            """)
        .bind("list", list)
        .bind("version", version)
        .execute();
    handle
        .createUpdate(
            """
            INSERT INTO screening.list_entry (list, id, from_version, digest, json)
            SELECT :list, n.id, :version, n.digest, n.json FROM pg_temp.staged_entry n
            WHERE NOT EXISTS (SELECT 1 FROM screening.list_entry o
              WHERE o.list = :list AND o.id = n.id AND o.to_version IS NULL)
            """)
        .bind("list", list)
        .bind("version", version)
        .execute();
  }
}
