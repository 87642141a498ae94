package org.jisr.exchange;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Language;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The subscribers' rows. */
final class SubscriberTable {
  private static final int MAX_NAME = 1_000;

  private SubscriberTable() {}

  /** A subscriber with what proves it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Row(Subscriber subscriber, byte[] pageKey, List<String> tokenHashes) {
    Row with(List<SpaceCollection> spaces) {
      return new Row(subscriber.with(spaces), pageKey, tokenHashes);
    }
  }

  static List<Row> all(Handle handle) {
    Map<String, List<Subscriber.Token>> tokens = new HashMap<>();
    Map<String, List<String>> hashes = new HashMap<>();
    handle
        .createQuery(
            "SELECT id, subscriber, hash, created_at, revoked_at FROM exchange.subscriber_token"
                + " ORDER BY created_at DESC, id")
        .map(
            (rs, context) -> {
              String subscriber = rs.getString("subscriber");
              Instant revoked = Sql.instant(rs, "revoked_at");
              tokens
                  .computeIfAbsent(subscriber, ignored -> new ArrayList<>())
                  .add(
                      new Subscriber.Token(
                          rs.getString("id"), Sql.requiredInstant(rs, "created_at"), revoked));
              if (revoked == null) {
                hashes
                    .computeIfAbsent(subscriber, ignored -> new ArrayList<>())
                    .add(rs.getString("hash"));
              }
              return subscriber;
            })
        .list();
    return handle
        .createQuery("SELECT * FROM exchange.subscriber ORDER BY created_at, id")
        .map(
            (rs, context) -> {
              String id = rs.getString("id");
              return new Row(
                  subscriber(rs, id, tokens.getOrDefault(id, List.of())),
                  rs.getBytes("page_key"),
                  hashes.getOrDefault(id, List.of()));
            })
        .list();
  }

  private static Subscriber subscriber(ResultSet rs, String id, List<Subscriber.Token> tokens)
      throws SQLException {
    return new Subscriber(
        id,
        rs.getString("collection"),
        new PartyId(rs.getString("party")),
        names(rs.getString("names")),
        Codes.find(
            SubscriberState.values(),
            SubscriberState::code,
            rs.getString("state"),
            ExchangeFault.STORE_UNAVAILABLE),
        rs.getBoolean("can_read"),
        rs.getBoolean("can_write"),
        SubscriptionTerms.read(rs.getBytes("terms")),
        rs.getString("pin"),
        tokens,
        List.of(),
        Sql.requiredInstant(rs, "created_at"),
        Sql.instant(rs, "last_poll"),
        rs.getLong("handed_out"),
        rs.getLong("taken_in"));
  }

  static void insert(Handle handle, Subscriber subscriber, byte[] pageKey) {
    handle
        .createUpdate(
            """
            INSERT INTO exchange.subscriber
              (id, collection, party, names, state, can_read, can_write, terms, page_key,
               created_at)
            VALUES (:id, :collection, :party, :names, :state, :read, :write, :terms, :key, :now)
            """)
        .bind("id", UUID.fromString(subscriber.id()))
        .bind("collection", UUID.fromString(subscriber.collection()))
        .bind("party", subscriber.party().value())
        .bind("names", names(subscriber.names()))
        .bind("state", subscriber.state().code())
        .bind("read", subscriber.canRead())
        .bind("write", subscriber.canWrite())
        .bind("terms", subscriber.terms().canonicalJson())
        .bind("key", pageKey)
        .bind("now", subscriber.createdAt())
        .execute();
  }

  static void terms(
      Handle handle, String id, boolean canRead, boolean canWrite, SubscriptionTerms terms) {
    handle
        .createUpdate(
            """
            UPDATE exchange.subscriber SET terms = :terms, can_read = :read, can_write = :write
            WHERE id = :id
            """)
        .bind("terms", terms.canonicalJson())
        .bind("read", canRead)
        .bind("write", canWrite)
        .bind("id", UUID.fromString(id))
        .execute();
  }

  static void state(Handle handle, String id, SubscriberState state) {
    handle
        .createUpdate("UPDATE exchange.subscriber SET state = :state WHERE id = :id")
        .bind("state", state.code())
        .bind("id", UUID.fromString(id))
        .execute();
  }

  static void pin(Handle handle, String id, @Nullable String pin) {
    handle
        .createUpdate("UPDATE exchange.subscriber SET pin = :pin WHERE id = :id")
        .bind("pin", pin)
        .bind("id", UUID.fromString(id))
        .execute();
  }

  static void issue(Handle handle, String id, String token, String hash, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO exchange.subscriber_token (id, subscriber, hash, created_at)
            VALUES (:token, :id, :hash, :now)
            """)
        .bind("token", UUID.fromString(token))
        .bind("id", UUID.fromString(id))
        .bind("hash", hash)
        .bind("now", now)
        .execute();
  }

  static int revoke(Handle handle, String id, String token, Instant now) {
    return handle
        .createUpdate(
            """
            UPDATE exchange.subscriber_token SET revoked_at = coalesce(revoked_at, :now)
            WHERE id = :token AND subscriber = :id
            """)
        .bind("now", now)
        .bind("token", UUID.fromString(token))
        .bind("id", UUID.fromString(id))
        .execute();
  }

  static void used(Handle handle, String id, @Nullable Instant lastPoll, long out, long in) {
    handle
        .createUpdate(
            """
            UPDATE exchange.subscriber SET last_poll = coalesce(:poll, last_poll),
              handed_out = handed_out + :out, taken_in = taken_in + :in WHERE id = :id
            """)
        .bind("poll", lastPoll)
        .bind("out", out)
        .bind("in", in)
        .bind("id", UUID.fromString(id))
        .execute();
  }

  private static String names(Map<Language, String> names) {
    ObjectNode text = CanonicalText.object();
    names.forEach((language, name) -> text.put(language.code(), name));
    return new String(CanonicalText.bytes(text), StandardCharsets.UTF_8);
  }

  private static Map<Language, String> names(String json) {
    JsonFields fields =
        JsonFields.read(json.getBytes(StandardCharsets.UTF_8), ExchangeFault.STORE_UNAVAILABLE);
    Map<Language, String> names = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String name = fields.textOrNull(language.code(), MAX_NAME);
      if (name != null) {
        names.put(language, name);
      }
    }
    return names;
  }
}
