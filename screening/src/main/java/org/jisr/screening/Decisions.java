package org.jisr.screening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.bank.NamedEntity;
import org.jisr.bank.PersonFacts;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/** What people decided, in the table {@code screening.decision}; rows are only ever added. */
final class Decisions {
  private static final String UNDONE = "UNDONE";

  private Decisions() {}

  /**
   * Digests over the very name with its facts, the very words of the entry and each handling under
   * which they are told: whoever sees the name by another way alone sees no decision made on this.
   */
  static List<String> keys(StixId entity, NamedEntity.Name name, String list, ListEntry entry) {
    return name.handlings().stream()
        .map(handling -> key(List.of(entity.toString(), said(name), handling, list), entry))
        .toList();
  }

  /** Without facts the name alone, by which older decisions hold. */
  private static String said(NamedEntity.Name name) {
    return name.facts().equals(PersonFacts.NONE) ? name.text() : name.text() + "\n" + name.facts();
  }

  private static String key(List<String> parts, ListEntry entry) {
    MessageDigest sha256 = EntryText.sha256();
    for (String part : parts) {
      sha256.update(part.getBytes(StandardCharsets.UTF_8));
      sha256.update((byte) 0);
    }
    sha256.update(EntryText.write(entry).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** A row; the verdict is null for one that undoes. */
  static void add(
      Handle handle,
      QueueItem item,
      List<String> keys,
      String verdict,
      String why,
      Instant at,
      String by) {
    ScreeningMatch match = item.match();
    handle
        .createUpdate(
            """
            INSERT INTO screening.decision (entity, type, list, entry, keys, verdict, why,
              decided_at, decided_by, list_version, bits)
            VALUES (:entity, :type, :list, :entry, :keys, :verdict, :why, :at, :by,
              :version, :bits)
            """)
        .bind("entity", item.entity().uuid())
        .bind("type", item.entity().type())
        .bind("list", match.version().list())
        .bind("entry", match.entry().id())
        .bindArray("keys", String.class, keys)
        .bind("verdict", verdict)
        .bind("why", why)
        .bind("at", Lists.moment(at))
        .bind("by", by)
        .bind("version", match.version().number())
        .bind("bits", match.evidence().stream().mapToDouble(each -> each.bits()).sum())
        .execute();
  }

  static void undo(
      Handle handle, QueueItem item, List<String> keys, String why, Instant at, String by) {
    add(handle, item, keys, UNDONE, why, at, by);
  }

  /**
   * The last that was said by a key.
   *
   * @param decision null where it was undone
   * @param bits on which it was made
   */
  record Standing(long number, List<String> keys, @Nullable MatchDecision decision, double bits) {}

  /** What stands, by each of these keys. */
  static Map<String, Standing> standing(Handle handle, Collection<String> keys) {
    Map<String, Standing> standing = new HashMap<>();
    if (keys.isEmpty()) {
      return standing;
    }
    Set<String> asked = new HashSet<>(keys);
    handle
        .createQuery(
            "SELECT * FROM screening.decision WHERE keys && CAST(:keys AS text[]) ORDER BY number")
        .bindArray("keys", String.class, keys)
        .map((rows, context) -> standing(rows))
        .forEach(
            row ->
                row.keys().stream().filter(asked::contains).forEach(key -> standing.put(key, row)));
    return standing;
  }

  private static Standing standing(ResultSet rows) throws SQLException {
    String verdict = rows.getString("verdict");
    MatchDecision decision =
        verdict.equals(UNDONE)
            ? null
            : new MatchDecision(
                Verdict.of(verdict.toLowerCase(Locale.ROOT)),
                rows.getString("why"),
                Lists.instant(rows, "decided_at"),
                rows.getString("decided_by"),
                rows.getInt("list_version"));
    return new Standing(
        rows.getLong("number"),
        List.of((String[]) rows.getArray("keys").getArray()),
        decision,
        rows.getDouble("bits"));
  }

  /** Lets go of all that was found and decided about erased entities. */
  static void forget(Handle handle, Collection<StixId> gone) {
    Object[] ids = gone.stream().map(StixId::uuid).distinct().toArray();
    for (String table : List.of("decision", "candidate")) {
      handle
          .createUpdate("DELETE FROM screening.%s WHERE entity = ANY(:ids)".formatted(table))
          .bindArray("ids", UUID.class, ids)
          .execute();
    }
  }
}
