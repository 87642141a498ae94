package org.jisr.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jisr.law.LawBook;
import org.jisr.law.LawText;
import org.jisr.law.SignedLaw;

/** Signed texts of law in the table {@code bank.law_text}. */
final class LawTable {
  private LawTable() {}

  static LawBook inForce(Handle handle) {
    LawBook book = LawBook.EMPTY;
    for (LawEdition edition : list(handle)) {
      if (edition.state().equals("in-force")) {
        book = book.with(edition.text());
      }
    }
    return book;
  }

  static List<LawEdition> list(Handle handle) {
    return handle
        .createQuery("SELECT * FROM bank.law_text ORDER BY proposed_at DESC, digest")
        .map((rows, context) -> edition(rows))
        .list();
  }

  static Optional<LawEdition> find(Handle handle, String digest) {
    return handle
        .createQuery("SELECT * FROM bank.law_text WHERE digest = :digest FOR UPDATE")
        .bind("digest", digest)
        .map((rows, context) -> edition(rows))
        .findOne();
  }

  static Optional<LawEdition> inForce(Handle handle, String kind) {
    return list(handle).stream()
        .filter(each -> each.text().kind().equals(kind) && each.state().equals("in-force"))
        .findFirst();
  }

  static void insert(Handle handle, SignedLaw signed, String account, Instant now) {
    LawText text = signed.text();
    handle
        .createUpdate(
            """
            INSERT INTO bank.law_text (digest, kind, version, signed, proposed_at, proposed_by)
            VALUES (:digest, :kind, :version, :signed, :now, :by)
            ON CONFLICT DO NOTHING
            """)
        .bind("digest", text.digest())
        .bind("kind", text.kind())
        .bind("version", text.version())
        .bind("signed", signed.json())
        .bind("now", Sql.moment(now))
        .bind("by", account)
        .execute();
  }

  static void approve(Handle handle, String digest, String account) {
    handle
        .createUpdate("UPDATE bank.law_text SET activated_by = :by WHERE digest = :digest")
        .bind("by", account)
        .bind("digest", digest)
        .execute();
  }

  static void activate(Handle handle, LawEdition edition, String by, String second, Instant now) {
    handle
        .createUpdate(
            """
            UPDATE bank.law_text SET replaced_at = :now
            WHERE kind = :kind AND activated_at IS NOT NULL AND replaced_at IS NULL
            """)
        .bind("now", Sql.moment(now))
        .bind("kind", edition.text().kind())
        .execute();
    handle
        .createUpdate(
            """
            UPDATE bank.law_text SET activated_at = :now, activated_by = :by, approved_by = :second
            WHERE digest = :digest
            """)
        .bind("now", Sql.moment(now))
        .bind("by", by)
        .bind("second", second)
        .bind("digest", edition.digest())
        .execute();
  }

  private static LawEdition edition(ResultSet rows) throws SQLException {
    return new LawEdition(
        SignedLaw.ofJson(rows.getBytes("signed")).text(),
        rows.getString("digest"),
        Objects.requireNonNull(Sql.finiteInstant(rows, rows.findColumn("proposed_at"))),
        rows.getString("proposed_by"),
        rows.getString("activated_by"),
        Sql.finiteInstant(rows, rows.findColumn("activated_at")),
        Sql.finiteInstant(rows, rows.findColumn("replaced_at")));
  }
}
