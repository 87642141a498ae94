package org.jisr.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/** The agreements' rows. */
final class AgreementTable {
  private AgreementTable() {}

  static Optional<SignedAgreement> find(Handle handle, String id) {
    return handle
        .createQuery("SELECT * FROM exchange.agreement WHERE id = :id FOR UPDATE")
        .bind("id", UUID.fromString(id))
        .map((rs, context) -> row(rs))
        .findOne();
  }

  static List<SignedAgreement> with(Handle handle, PartyId party) {
    return handle
        .createQuery(
            "SELECT * FROM exchange.agreement WHERE party = :party ORDER BY created_at DESC, id")
        .bind("party", party.value())
        .map((rs, context) -> row(rs))
        .list();
  }

  private static SignedAgreement row(ResultSet rs) throws SQLException {
    return new SignedAgreement(
        AgreementText.read(rs.getBytes("body")),
        new PartyId(rs.getString("party")),
        signature(rs.getBytes("our_signature")),
        signature(rs.getBytes("their_signature")),
        Sql.instant(rs, "in_force_from"));
  }

  private static @Nullable HybridSignature signature(byte @Nullable [] json) {
    return json == null
        ? null
        : SignatureJson.read(JsonFields.read(json, ExchangeFault.STORE_UNAVAILABLE));
  }

  static void save(Handle handle, SignedAgreement agreement, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO exchange.agreement
              (id, party, hash, body, our_signature, their_signature, in_force_from, created_at)
            VALUES (:id, :party, :hash, :body, :ours, :theirs, :inForceFrom, :now)
            ON CONFLICT (id) DO UPDATE
            SET our_signature = excluded.our_signature, their_signature = excluded.their_signature,
              in_force_from = excluded.in_force_from
            """)
        .bind("id", UUID.fromString(agreement.text().id()))
        .bind("party", agreement.partner().value())
        .bind("hash", agreement.text().hash())
        .bind("body", agreement.text().canonicalJson())
        .bind("ours", bytes(agreement.ours()))
        .bind("theirs", bytes(agreement.theirs()))
        .bind("inForceFrom", agreement.inForceFrom())
        .bind("now", now)
        .execute();
  }

  private static byte @Nullable [] bytes(@Nullable HybridSignature signature) {
    return signature == null ? null : CanonicalText.bytes(SignatureJson.write(signature));
  }
}
