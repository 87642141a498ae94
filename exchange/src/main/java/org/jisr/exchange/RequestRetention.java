package org.jisr.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;

/**
 * Strikes the words out of requests that nobody touched for five years; their steps, reasons and
 * counts stay. Nothing of the words is in the log.
 */
final class RequestRetention {
  static final Duration KEPT = Duration.ofDays(5 * 365);

  private final Core core;

  RequestRetention(Core core) {
    this.core = core;
  }

  void strike() {
    Instant before = core.now().minus(KEPT);
    for (String id : core.jdbi().withHandle(handle -> due(handle, before))) {
      core.jdbi()
          .useTransaction(
              handle -> RequestTable.lock(handle, id).ifPresent(each -> strike(handle, each)));
    }
  }

  private static List<String> due(Handle handle, Instant before) {
    return handle
        .createQuery(
            "SELECT id FROM exchange.request WHERE NOT struck AND changed_at < :before"
                + " ORDER BY changed_at, id LIMIT 1000")
        .bind("before", before)
        .mapTo(String.class)
        .list();
  }

  private void strike(Handle handle, InformationRequest request) {
    core.log()
        .append(
            new Leaf(
                LeafKind.ERASE,
                Map.of(
                    "action", "strike",
                    "ground", "deadline",
                    "count", "1",
                    "partner", request.partner().value(),
                    "request", request.id()),
                Map.of("by", RequestLeaves.NODE)));
    UUID id = UUID.fromString(request.id());
    handle
        .createUpdate(
            """
            UPDATE exchange.request SET struck = true, content = :content, case_ref = NULL
            WHERE id = :id
            """)
        .bind("content", request.content().struck().json())
        .bind("id", id)
        .execute();
    handle
        .createUpdate("UPDATE exchange.request_step SET text = '' WHERE request = :id")
        .bind("id", id)
        .execute();
  }
}
