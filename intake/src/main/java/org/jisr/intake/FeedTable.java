package org.jisr.intake;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jisr.law.Consultation;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.stix.Tlp;
import org.jisr.store.RoomSchema;
import org.jspecify.annotations.Nullable;

/** The durable state of feeds: schema {@code intake}, table {@code feed}. */
final class FeedTable {
  private static final String SELECT = "SELECT * FROM intake.feed ";

  private final Jdbi jdbi;

  FeedTable(DataSource dataSource) {
    this.jdbi = RoomSchema.jdbi(dataSource);
  }

  void insert(UUID id, FeedDraft draft, Instant now) {
    Viewer viewer = draft.consultation().viewer();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO intake.feed (id, name, api_root, collection, user_name, has_secret,
                      originator, marking, every_seconds, party, account, roles, clearance, purpose,
                      case_ref, next_run, created_at)
                    VALUES (:id, :name, :root, :collection, :user, :secret, :originator, :marking,
                      :every, :party, :account, :roles, :clearance, :purpose, :case, :now, :now)
                    """)
                .bind("id", id)
                .bind("name", draft.name())
                .bind("root", draft.apiRoot().toString())
                .bind("collection", draft.collection())
                .bind("user", draft.user())
                .bind("secret", draft.secret() != null)
                .bind("originator", draft.originator().value())
                .bind("marking", draft.marking().code())
                .bind("every", (int) draft.every().toSeconds())
                .bind("party", viewer.party().value())
                .bind("account", viewer.account())
                .bindArray("roles", String.class, viewer.roles().stream().map(Role::name).toList())
                .bind("clearance", viewer.clearance().code())
                .bind("purpose", draft.consultation().purpose().code())
                .bind("case", draft.consultation().caseRef())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
  }

  Optional<FeedRow> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "WHERE id = :id")
                .bind("id", id)
                .map((rows, context) -> row(rows))
                .findOne());
  }

  /** All, the oldest first. */
  List<FeedRow> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "ORDER BY sequence")
                .map((rows, context) -> row(rows))
                .list());
  }

  /** Those to be asked now. */
  List<UUID> due(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT id FROM intake.feed WHERE NOT paused AND next_run <= :now"
                        + " ORDER BY next_run")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .mapTo(UUID.class)
                .list());
  }

  void pause(UUID id, boolean paused, Instant now) {
    update(
        "UPDATE intake.feed SET paused = :paused, next_run = :now WHERE id = :id",
        Map.of("id", id, "paused", paused, "now", now.atOffset(ZoneOffset.UTC)));
  }

  void due(UUID id, Instant now) {
    update(
        "UPDATE intake.feed SET next_run = :now WHERE id = :id",
        Map.of("id", id, "now", now.atOffset(ZoneOffset.UTC)));
  }

  /** Forgets how far it was read; what a page under way would say about that no longer counts. */
  void rewind(UUID id, Instant now) {
    update(
        """
        UPDATE intake.feed SET added_after = NULL, next_token = NULL, seen_added = NULL,
          job = NULL, next_run = :now WHERE id = :id
        """,
        Map.of("id", id, "now", now.atOffset(ZoneOffset.UTC)));
  }

  void secret(UUID id, @Nullable String user, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE intake.feed SET user_name = :user, has_secret = true, next_run = :now"
                        + " WHERE id = :id")
                .bind("id", id)
                .bind("user", user)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
  }

  void delete(UUID id) {
    update("DELETE FROM intake.feed WHERE id = :id", Map.of("id", id));
  }

  /** A page is being imported; {@code after} holds once that is done. */
  void importing(UUID id, UUID job, FeedCursor after) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE intake.feed SET job = :job, last_job = :job, job_added_after = :added,
                      job_next = :next, job_seen = :seen, pages = pages + 1 WHERE id = :id
                    """)
                .bind("id", id)
                .bind("job", job)
                .bind("added", after.addedAfter())
                .bind("next", after.next())
                .bind("seen", after.seen())
                .execute());
  }

  /** The page's import is done: counts and cursor move together, once. */
  void imported(UUID id, ImportJob job) {
    update(
        """
        UPDATE intake.feed SET added_after = job_added_after, next_token = job_next,
          seen_added = job_seen, job = NULL, stored = stored + :stored, known = known + :known,
          refused = refused + :refused
        WHERE id = :id AND job = :job
        """,
        Map.of(
            "id", id,
            "job", job.id(),
            "stored", job.progress().stored(),
            "known", job.progress().known(),
            "refused", job.progress().refused()));
  }

  /** The page's import ended badly: the page is asked for again. */
  void abandon(UUID id, UUID job) {
    update(
        "UPDATE intake.feed SET job = NULL WHERE id = :id AND job = :job",
        Map.of("id", id, "job", job));
  }

  /** Moves the cursor over a page without objects, or off a mark that was refused. */
  void move(FeedRow feed, FeedCursor to) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE intake.feed SET added_after = :added, next_token = :next,
                      seen_added = :seen WHERE id = :id AND job IS NULL
                      AND added_after IS NOT DISTINCT FROM :was
                      AND next_token IS NOT DISTINCT FROM :mark
                    """)
                .bind("id", feed.id())
                .bind("added", to.addedAfter())
                .bind("next", to.next())
                .bind("seen", to.seen())
                .bind("was", feed.cursor().addedAfter())
                .bind("mark", feed.cursor().next())
                .execute());
  }

  void succeeded(UUID id, Instant now, Instant next) {
    update(
        """
        UPDATE intake.feed SET last_run = :now, last_success = :now, failures = 0,
          problem_code = NULL, problem_message = NULL, problem_details = '{}',
          next_run = :next WHERE id = :id
        """,
        Map.of(
            "id", id,
            "now", now.atOffset(ZoneOffset.UTC),
            "next", next.atOffset(ZoneOffset.UTC)));
  }

  void failed(UUID id, ImportProblem problem, Instant now, Instant next) {
    List<String> details =
        problem.details().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE intake.feed SET last_run = :now, failures = failures + 1,
                      problem_code = :code, problem_message = :message, problem_details = :details,
                      next_run = :next WHERE id = :id
                    """)
                .bind("id", id)
                .bind("code", problem.code())
                .bind("message", problem.message())
                .bindArray("details", String.class, details)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("next", next.atOffset(ZoneOffset.UTC))
                .execute());
  }

  private void update(String sql, Map<String, ?> values) {
    jdbi.useHandle(handle -> handle.createUpdate(sql).bindMap(values).execute());
  }

  private static FeedRow row(ResultSet rows) throws SQLException {
    return new FeedRow(
        rows.getObject("id", UUID.class),
        rows.getString("name"),
        URI.create(rows.getString("api_root")),
        rows.getString("collection"),
        rows.getString("user_name"),
        rows.getBoolean("has_secret"),
        new PartyId(rows.getString("originator")),
        Objects.requireNonNull(Tlp.ofCode(rows.getString("marking"))),
        Duration.ofSeconds(rows.getInt("every_seconds")),
        consultation(rows),
        rows.getBoolean("paused"),
        new FeedCursor(
            rows.getString("added_after"),
            rows.getString("next_token"),
            rows.getString("seen_added")),
        rows.getObject("job", UUID.class),
        new FeedCursor(
            rows.getString("job_added_after"),
            rows.getString("job_next"),
            rows.getString("job_seen")),
        new Feed.Counts(
            rows.getLong("pages"),
            rows.getLong("stored"),
            rows.getLong("known"),
            rows.getLong("refused")),
        rows.getObject("last_job", UUID.class),
        instant(rows, "last_run"),
        instant(rows, "last_success"),
        Objects.requireNonNull(instant(rows, "next_run")),
        rows.getInt("failures"),
        problem(rows));
  }

  private static Consultation consultation(ResultSet rows) throws SQLException {
    Set<Role> roles =
        Arrays.stream((String[]) rows.getArray("roles").getArray())
            .map(Role::valueOf)
            .collect(Collectors.toSet());
    return new Consultation(
        new Viewer(
            new PartyId(rows.getString("party")),
            rows.getString("account"),
            roles,
            Objects.requireNonNull(Tlp.ofCode(rows.getString("clearance")))),
        Purpose.of(rows.getString("purpose")),
        rows.getString("case_ref"));
  }

  private static @Nullable ImportProblem problem(ResultSet rows) throws SQLException {
    String code = rows.getString("problem_code");
    if (code == null) {
      return null;
    }
    Map<String, String> details = new TreeMap<>();
    for (String detail : (String[]) rows.getArray("problem_details").getArray()) {
      int equals = detail.indexOf('=');
      details.put(detail.substring(0, equals), detail.substring(equals + 1));
    }
    return new ImportProblem(code, rows.getString("problem_message"), details);
  }

  private static @Nullable Instant instant(ResultSet rows, String column) throws SQLException {
    OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
