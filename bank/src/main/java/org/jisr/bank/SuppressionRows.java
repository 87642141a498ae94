package org.jisr.bank;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/** The rows of what must not come back; each method belongs to the transaction of its handle. */
final class SuppressionRows {
  /** Not of an erasure here: its sender said that it was erased there. */
  static final String BY_SENDER = "erased-by-sender";

  private static final String INSERT =
      """
      INSERT INTO bank.suppression (digest, ground, erasure, made_at)
      SELECT d, :ground, :erasure, :now FROM unnest(:digests) AS d
      ON CONFLICT (digest) DO\s""";

  private SuppressionRows() {}

  private record Said(StixId id, String originator) {}

  /** Marks statements that an erasure is about to take, as its ground asks. */
  static void erased(Handle handle, UUID erasure, List<Long> statements) {
    ErasureGround ground =
        handle
            .createQuery("SELECT ground FROM bank.erasure WHERE id = :id")
            .bind("id", erasure)
            .mapTo(String.class)
            .map(ErasureGround::of)
            .one();
    Instant now =
        handle
            .createQuery("SELECT begun_at FROM bank.erasure WHERE id = :id")
            .bind("id", erasure)
            .map((rows, context) -> Sql.instant(rows, 1))
            .one();
    boolean everybody = ground == ErasureGround.SUBJECT_REQUEST;
    mark(handle, statements, everybody, ground.code(), erasure, now);
  }

  /** Marks statements whose sender had them erased. */
  static void bySender(Handle handle, List<Long> statements, Instant now) {
    mark(handle, statements, false, BY_SENDER, null, now);
  }

  private static void mark(
      Handle handle,
      List<Long> statements,
      boolean everybody,
      String ground,
      @Nullable UUID erasure,
      Instant now) {
    SuppressionDigests digests = SuppressionDigests.of(handle);
    List<byte[]> marks =
        said(handle, statements).stream()
            .map(
                each ->
                    everybody
                        ? digests.ofEverybody(each.id())
                        : digests.ofOriginator(each.id(), each.originator()))
            .toList();
    insert(
        handle,
        ground,
        erasure,
        now,
        marks,
        """
        UPDATE SET erasure = coalesce(excluded.erasure, suppression.erasure),
          ground = CASE WHEN excluded.erasure IS NULL THEN suppression.ground
            ELSE excluded.ground END,
          made_at = greatest(suppression.made_at, excluded.made_at), lifted_at = NULL,
          lifted_by = NULL
        """);
  }

  private static Set<Said> said(Handle handle, List<Long> statements) {
    return new HashSet<>(
        handle
            .createQuery(
                """
                SELECT s.type, s.entity, p.name FROM bank.statement_rows s
                JOIN bank.handling h ON h.id = s.handling
                JOIN bank.party p ON p.id = h.originator
                WHERE s.seq = ANY(:statements)
                """)
            .bindArray("statements", Long.class, statements)
            .map((rows, context) -> new Said(Sql.id(rows, "type", "entity"), rows.getString(3)))
            .list());
  }

  /** Puts marks from a copy back where they are missing; what was lifted stays lifted. */
  static int restore(Handle handle, SuppressionMarks marks) {
    handle
        .createUpdate("INSERT INTO bank.suppression_key (key) VALUES (:key) ON CONFLICT DO NOTHING")
        .bind("key", marks.key())
        .execute();
    return insert(
        handle, marks.ground(), marks.erasure(), marks.madeAt(), marks.digests(), "NOTHING");
  }

  private static int insert(
      Handle handle,
      String ground,
      @Nullable UUID erasure,
      Instant now,
      List<byte[]> digests,
      String otherwise) {
    return handle
        .createUpdate(INSERT + otherwise)
        .bind("ground", ground)
        .bind("erasure", erasure)
        .bind("now", Sql.moment(now))
        .bindArray("digests", byte[].class, digests)
        .execute();
  }

  /** The marks of an erasure, for a copy; empty when it made none. */
  static Optional<SuppressionMarks> of(Handle handle, UUID erasure) {
    List<byte[]> digests =
        handle
            .createQuery("SELECT digest FROM bank.suppression WHERE erasure = :id ORDER BY digest")
            .bind("id", erasure)
            .mapTo(byte[].class)
            .list();
    byte[] key = SuppressionDigests.of(handle).key();
    return handle
        .createQuery("SELECT ground, made_at FROM bank.suppression WHERE erasure = :id LIMIT 1")
        .bind("id", erasure)
        .map(
            (rows, context) ->
                new SuppressionMarks(
                    erasure, rows.getString(1), Sql.instant(rows, 2), key, digests))
        .findOne();
  }

  /** All digests by which these objects may be marked, whoever said them. */
  static List<byte[]> about(Handle handle, Collection<StixId> ids) {
    SuppressionDigests digests = SuppressionDigests.of(handle);
    List<String> parties =
        handle.createQuery("SELECT name FROM bank.party").mapTo(String.class).list();
    List<byte[]> all = new ArrayList<>();
    for (StixId id : ids) {
      all.addAll(digests.allOfEverybody(id));
      parties.forEach(party -> all.addAll(digests.allOfOriginator(id, party)));
    }
    return all;
  }

  static int lift(Handle handle, List<byte[]> digests, String by, Instant now) {
    return handle
        .createUpdate(
            "UPDATE bank.suppression SET lifted_at = :now, lifted_by = :by"
                + " WHERE digest = ANY(:digests) AND lifted_at IS NULL")
        .bind("now", Sql.moment(now))
        .bind("by", by)
        .bindArray("digests", byte[].class, digests)
        .execute();
  }
}
