package org.jisr.exchange;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jisr.law.PartyId;
import org.jisr.taxii.TaxiiAddress;
import org.jspecify.annotations.Nullable;

/** The durable state of outlets, in {@code exchange.outlet} and {@code exchange.outlet_failure}. */
final class OutletTable {
  private static final String SELECT = "SELECT * FROM exchange.outlet ";

  private final Jdbi jdbi;

  OutletTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void insert(String id, OutletDraft draft, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO exchange.outlet (id, name, party, api_root, collection, user_name,
                      has_secret, pin, terms, every_seconds, next_run, created_at)
                    VALUES (:id, :name, :party, :root, :collection, :user, :secret, :pin, :terms,
                      :every, :now, :now)
                    """)
                .bind("id", UUID.fromString(id))
                .bind("name", draft.name())
                .bind("party", draft.party().value())
                .bind("root", draft.address().apiRoot().toString())
                .bind("collection", draft.address().collection())
                .bind("user", draft.user())
                .bind("secret", draft.secret() != null)
                .bind("pin", draft.certificatePin())
                .bind("terms", draft.terms().canonicalJson())
                .bind("every", (int) draft.every().toSeconds())
                .bind("now", now)
                .execute());
  }

  Optional<OutletRow> find(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "WHERE id = :id")
                .bind("id", UUID.fromString(id))
                .map((rs, context) -> row(rs))
                .findOne());
  }

  /** All, the oldest first. */
  List<OutletRow> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "ORDER BY created_at, id")
                .map((rs, context) -> row(rs))
                .list());
  }

  /** Those whose time has come. */
  List<String> due(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT id FROM exchange.outlet WHERE NOT paused AND next_run <= :now"
                        + " ORDER BY next_run")
                .bind("now", now)
                .mapTo(String.class)
                .list());
  }

  /** Its time has come now. */
  void wake(String id, Instant now) {
    update("next_run = :now", id, now);
  }

  void pause(String id, boolean paused, Instant now) {
    update(
        paused ? "paused = true, next_run = :now" : "paused = false, failures = 0, next_run = :now",
        id,
        now);
  }

  /** Goes back to the beginning; a push whose outcome is not known is sent again with the rest. */
  void rewind(String id, Instant now) {
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate(
                  """
                  UPDATE exchange.outlet SET reached = NULL, pending_status = NULL,
                    pending_reached = NULL, generation = generation + 1, next_run = :now,
                    failures = 0, problem = NULL WHERE id = :id
                  """)
              .bind("now", now)
              .bind("id", UUID.fromString(id))
              .execute();
          handle
              .createUpdate("DELETE FROM exchange.outlet_failure WHERE outlet = :id")
              .bind("id", UUID.fromString(id))
              .execute();
        });
  }

  void terms(String id, SubscriptionTerms terms, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE exchange.outlet SET terms = :terms, next_run = :now WHERE id = :id")
                .bind("terms", terms.canonicalJson())
                .bind("now", now)
                .bind("id", UUID.fromString(id))
                .execute());
  }

  void credentials(String id, @Nullable String user, @Nullable String pin, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE exchange.outlet SET user_name = :user, has_secret = true, pin = :pin,
                      failures = 0, next_run = :now WHERE id = :id
                    """)
                .bind("user", user)
                .bind("pin", pin)
                .bind("now", now)
                .bind("id", UUID.fromString(id))
                .execute());
  }

  void delete(String id) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM exchange.outlet WHERE id = :id")
                .bind("id", UUID.fromString(id))
                .execute());
  }

  /** The server took an envelope for later. */
  void pending(OutletRow row, String status, Instant reached, int objects) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE exchange.outlet SET pending_status = :status,
                      pending_reached = :reached, pending_objects = :objects
                    WHERE id = :id AND generation = :generation
                    """)
                .bind("status", status)
                .bind("reached", reached)
                .bind("objects", objects)
                .bind("id", UUID.fromString(row.id()))
                .bind("generation", row.generation())
                .execute());
  }

  /** The server no longer knows what it took: it is sent again. */
  void forgotten(OutletRow row) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE exchange.outlet SET pending_status = NULL, pending_reached = NULL
                    WHERE id = :id AND generation = :generation
                    """)
                .bind("id", UUID.fromString(row.id()))
                .bind("generation", row.generation())
                .execute());
  }

  /**
   * An envelope was answered: what failed and how far it came are written together.
   *
   * @param envelopes how many the server answered, 0 where one object was too large to send
   */
  void answered(
      OutletRow row,
      Instant reached,
      int envelopes,
      long accepted,
      List<OutletFailure> failed,
      long refused) {
    jdbi.useTransaction(
        handle -> {
          int still =
              handle
                  .createUpdate(
                      """
                      UPDATE exchange.outlet SET reached = :reached, pending_status = NULL,
                        pending_reached = NULL, envelopes = envelopes + :envelopes,
                        accepted = accepted + :accepted, refused = refused + :refused
                      WHERE id = :id AND generation = :generation
                      """)
                  .bind("reached", reached)
                  .bind("envelopes", envelopes)
                  .bind("accepted", accepted)
                  .bind("refused", refused)
                  .bind("id", UUID.fromString(row.id()))
                  .bind("generation", row.generation())
                  .execute();
          if (still > 0 && !failed.isEmpty()) {
            save(handle, row.id(), failed);
          }
        });
  }

  private static void save(Handle handle, String id, List<OutletFailure> failed) {
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO exchange.outlet_failure (outlet, object, version, code, message, at)
            VALUES (:id, :object, :version, :code, :message, :at)
            ON CONFLICT (outlet, object, version)
              DO UPDATE SET code = excluded.code, message = excluded.message, at = excluded.at
            """);
    for (OutletFailure each : failed) {
      batch
          .bind("id", UUID.fromString(id))
          .bind("object", each.object())
          .bind("version", each.version())
          .bind("code", each.code())
          .bind("message", each.message())
          .bind("at", each.at())
          .add();
    }
    batch.execute();
    handle
        .createUpdate(
            """
            DELETE FROM exchange.outlet_failure WHERE outlet = :id AND (object, version) IN (
              SELECT object, version FROM exchange.outlet_failure WHERE outlet = :id
              ORDER BY at DESC, object, version OFFSET :most)
            """)
        .bind("id", UUID.fromString(id))
        .bind("most", OutletStatus.MOST)
        .execute();
  }

  /** The newest first. */
  List<OutletFailure> failures(String id, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT object, version, code, message, at FROM exchange.outlet_failure
                    WHERE outlet = :id ORDER BY at DESC, object, version LIMIT :limit
                    """)
                .bind("id", UUID.fromString(id))
                .bind("limit", limit)
                .map(
                    (rs, context) ->
                        new OutletFailure(
                            rs.getString("object"),
                            rs.getString("version"),
                            rs.getString("code"),
                            rs.getString("message"),
                            Sql.requiredInstant(rs, "at")))
                .list());
  }

  /** A run ended well; {@code empty} when everything there was is sent. */
  void succeeded(OutletRow row, Instant now, Instant next, boolean empty) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE exchange.outlet SET last_run = :now, failures = 0, problem = NULL,
                      last_success = CASE WHEN :empty THEN :now ELSE last_success END,
                      next_run = CASE WHEN next_run > :started THEN next_run ELSE :next END
                    WHERE id = :id
                    """)
                .bind("now", now)
                .bind("empty", empty)
                .bind("started", row.outlet().nextRun())
                .bind("next", next)
                .bind("id", UUID.fromString(row.id()))
                .execute());
  }

  void failed(OutletRow row, String problem, Instant now, Instant next) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE exchange.outlet SET last_run = :now, failures = failures + 1,
                      problem = :problem,
                      next_run = CASE WHEN next_run > :started THEN next_run ELSE :next END
                    WHERE id = :id
                    """)
                .bind("now", now)
                .bind("problem", problem)
                .bind("started", row.outlet().nextRun())
                .bind("next", next)
                .bind("id", UUID.fromString(row.id()))
                .execute());
  }

  private void update(String what, String id, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("UPDATE exchange.outlet SET " + what + " WHERE id = :id")
                .bind("now", now)
                .bind("id", UUID.fromString(id))
                .execute());
  }

  private static OutletRow row(ResultSet rs) throws SQLException {
    String pending = rs.getString("pending_status");
    return new OutletRow(
        new Outlet(
            rs.getString("id"),
            rs.getString("name"),
            new PartyId(rs.getString("party")),
            new TaxiiAddress(URI.create(rs.getString("api_root")), rs.getString("collection")),
            rs.getString("user_name"),
            rs.getString("pin"),
            SubscriptionTerms.read(rs.getBytes("terms")),
            Duration.ofSeconds(rs.getInt("every_seconds")),
            OutletState.NEW,
            Sql.instant(rs, "reached"),
            pending != null,
            new Outlet.Counts(
                rs.getLong("envelopes"), rs.getLong("accepted"), rs.getLong("refused")),
            Sql.instant(rs, "last_run"),
            Sql.instant(rs, "last_success"),
            Sql.requiredInstant(rs, "next_run"),
            rs.getInt("failures"),
            rs.getString("problem")),
        rs.getBoolean("has_secret"),
        rs.getBoolean("paused"),
        rs.getInt("generation"),
        pending,
        Sql.instant(rs, "pending_reached"),
        rs.getInt("pending_objects"));
  }
}
