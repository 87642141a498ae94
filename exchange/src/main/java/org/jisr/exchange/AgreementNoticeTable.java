package org.jisr.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;

/** The rows of {@code exchange.agreement_notice}, which are only ever added. */
final class AgreementNoticeTable {
  private AgreementNoticeTable() {}

  static List<AgreementNotice> with(Handle handle, PartyId party) {
    return handle
        .createQuery(
            """
            SELECT n.body FROM exchange.agreement_notice n
            JOIN exchange.agreement a ON a.id = n.agreement
            WHERE a.party = :party ORDER BY n.by_party, n.seq, n.agreement
            """)
        .bind("party", party.value())
        .map((rs, context) -> row(rs))
        .list();
  }

  private static AgreementNotice row(ResultSet rs) throws SQLException {
    return AgreementNotice.read(rs.getBytes("body"));
  }

  static void insert(Handle handle, AgreementNoticePayload payload, Instant now) {
    AgreementNotice notice = payload.notice();
    handle
        .createUpdate(
            """
            INSERT INTO exchange.agreement_notice
              (agreement, by_party, seq, body, signature, noted_at)
            VALUES (:agreement, :by, :seq, :body, :signature, :now)
            """)
        .bind("agreement", UUID.fromString(notice.version().id()))
        .bind("by", notice.by().value())
        .bind("seq", notice.seq())
        .bind("body", notice.canonicalJson())
        .bind("signature", CanonicalText.bytes(SignatureJson.write(payload.signature())))
        .bind("now", now)
        .execute();
  }
}
