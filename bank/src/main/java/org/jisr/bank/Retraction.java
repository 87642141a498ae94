package org.jisr.bank;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;

/** Takes back what one sender sent, inside a transaction that its caller commits. */
final class Retraction {
  private static final String REASON = "taken-back-by-sender";

  private final Handle handle;
  private final Source.Kind kind;
  private final String references;

  Retraction(Handle handle, Source.Kind kind, String references) {
    this.handle = handle;
    this.kind = kind;
    this.references = references;
  }

  private record Sent(long statement, int source, String version, String specVersion) {}

  int retract(
      StixId id, Set<VersionChoice> versions, Set<String> specVersions, Runnable log, Instant now) {
    handle.execute("SET LOCAL synchronous_commit = remote_apply");
    handle.execute("SELECT 1 FROM bank.clock FOR UPDATE");
    List<Sent> sent = new ArrayList<>(sent(id));
    if (!specVersions.isEmpty()) {
      sent.removeIf(each -> !specVersions.contains(each.specVersion()));
    }
    List<Sent> chosen = sent.stream().filter(each -> chosen(each, versions, sent)).toList();
    if (chosen.isEmpty()) {
      return 0;
    }
    log.run();
    Map<Integer, List<Recall.Found>> bySource =
        chosen.stream()
            .collect(
                Collectors.groupingBy(
                    Sent::source,
                    Collectors.mapping(
                        each -> new Recall.Found(id, each.statement()), Collectors.toList())));
    bySource.forEach((source, found) -> new Recall(handle).bury(found, source, REASON, now));
    return chosen.size();
  }

  private static boolean chosen(Sent each, Set<VersionChoice> versions, List<Sent> all) {
    Comparator<Sent> order =
        Comparator.comparing((Sent one) -> Versions.isTimed(one.version()) ? one.version() : "")
            .thenComparing(Sent::statement);
    return versions.stream()
        .anyMatch(
            choice ->
                switch (choice) {
                  case VersionChoice.All every -> true;
                  case VersionChoice.First first ->
                      each.version().equals(all.stream().min(order).orElse(each).version());
                  case VersionChoice.Last last ->
                      each.version().equals(all.stream().max(order).orElse(each).version());
                  case VersionChoice.At at -> each.version().equals(Versions.key(at.moment()));
                });
  }

  /** Each statement once, under the first of the sender's sources that brought it. */
  private List<Sent> sent(StixId id) {
    return handle
        .createQuery(
            """
            SELECT s.seq, min(f.id) AS source, s.version, c.json
            FROM bank.statement_rows s
            JOIN bank.content_rows c ON c.statement = s.seq
            JOIN bank.source f ON f.kind = :kind AND starts_with(f.reference, :references)
              AND (f.id = s.source OR EXISTS (
                SELECT 1 FROM bank.delivery d WHERE d.statement = s.seq AND d.source = f.id))
            WHERE s.entity = :entity AND s.type = :type
            GROUP BY s.seq, s.version, c.json
            ORDER BY s.seq
            """)
        .bind("kind", kind.code())
        .bind("references", references)
        .bind("entity", id.uuid())
        .bind("type", id.type())
        .map(
            (rows, context) ->
                new Sent(
                    rows.getLong(1),
                    rows.getInt(2),
                    rows.getString(3),
                    StixObject.read(rows.getBytes(4)).fields().specVersion()))
        .list();
  }
}
