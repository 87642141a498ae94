package org.jisr.bank;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Handling;
import org.jisr.stix.StixTimestamp;

/**
 * What of one chunk was erased before and comes again. It is asked before anything is placed, and
 * tells nothing but that a statement is held back.
 *
 * <p>What a person had erased is held back whoever says it. All else is held back as its originator
 * said it before the erasure: what the originator says later is said anew. An object that has no
 * time of its own cannot say that, and waits for a person.
 */
final class Suppressing {
  private final Handle handle;
  private final SuppressionDigests digests;
  private final Map<ByteBuffer, Mark> marks = new HashMap<>();
  private final Set<ByteBuffer> met = new HashSet<>();

  private record Mark(String ground, Instant madeAt) {}

  private Suppressing(Handle handle) {
    this.handle = handle;
    this.digests = SuppressionDigests.of(handle);
  }

  static Suppressing of(Handle handle, List<PreparedRow> rows) {
    Suppressing suppressing = new Suppressing(handle);
    boolean any =
        handle
            .createQuery("SELECT EXISTS (SELECT 1 FROM bank.suppression WHERE lifted_at IS NULL)")
            .mapTo(Boolean.class)
            .one();
    if (any) {
      suppressing.load(rows);
    }
    return suppressing;
  }

  private void load(List<PreparedRow> rows) {
    List<byte[]> asked = new ArrayList<>();
    for (PreparedRow row : rows) {
      asked.addAll(everybody(row));
      asked.addAll(originator(row));
    }
    handle
        .createQuery(
            """
            SELECT digest, ground, made_at FROM bank.suppression
            WHERE digest = ANY(:digests) AND lifted_at IS NULL
            """)
        .bindArray("digests", byte[].class, asked)
        .map(
            (found, context) ->
                marks.put(
                    ByteBuffer.wrap(found.getBytes(1)),
                    new Mark(found.getString(2), Sql.instant(found, 3))))
        .list();
  }

  /** Whether this statement is held back. */
  boolean heldBack(PreparedRow row) {
    // Copies are made here, of what is held.
    if (marks.isEmpty() || row.statement().source().kind() == Source.Kind.REDACTION) {
      return false;
    }
    boolean held = false;
    for (byte[] digest : everybody(row)) {
      held |= met(digest, true);
    }
    for (byte[] digest : originator(row)) {
      Mark mark = marks.get(ByteBuffer.wrap(digest));
      held |= met(digest, mark != null && binds(mark, row));
    }
    return held;
  }

  private boolean met(byte[] digest, boolean binding) {
    ByteBuffer key = ByteBuffer.wrap(digest);
    boolean held = binding && marks.containsKey(key);
    if (held) {
      met.add(key);
    }
    return held;
  }

  private static boolean binds(Mark mark, PreparedRow row) {
    StixTimestamp said = row.statement().object().fields().modified();
    if (said != null && said.instant().isAfter(mark.madeAt())) {
      return false;
    }
    // Who had it erased elsewhere may release it again, but nobody else for them.
    return !(mark.ground().equals(SuppressionRows.BY_SENDER) && byItsOriginator(row));
  }

  private static boolean byItsOriginator(PreparedRow row) {
    Handling handling = row.statement().handling();
    return row.statement().source().kind() == Source.Kind.ENVELOPE && handling.chain().isEmpty();
  }

  private List<byte[]> everybody(PreparedRow row) {
    return digests.allOfEverybody(row.statement().object().id());
  }

  private List<byte[]> originator(PreparedRow row) {
    return digests.allOfOriginator(
        row.statement().object().id(), row.statement().handling().originator().value());
  }

  /** Counts what was held back, for those who watch the list. */
  void count(Instant now) {
    if (met.isEmpty()) {
      return;
    }
    handle
        .createUpdate(
            "UPDATE bank.suppression SET attempts = attempts + 1, last_attempt = :now"
                + " WHERE digest = ANY(:digests)")
        .bind("now", Sql.moment(now))
        .bindArray("digests", byte[].class, met.stream().map(ByteBuffer::array).toList())
        .execute();
  }
}
