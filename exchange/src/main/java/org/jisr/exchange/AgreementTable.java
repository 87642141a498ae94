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

  /** Holds all of them until the transaction ends, in one order. */
  static void lock(Handle handle, PartyId party) {
    handle
        .createQuery(
            "SELECT id FROM exchange.agreement WHERE party = :party ORDER BY id FOR UPDATE")
        .bind("party", party.value())
        .mapTo(String.class)
        .list();
  }

  /** Whom an agreement is with. */
  static Optional<PartyId> partner(Handle handle, String id) {
    return handle
        .createQuery("SELECT party FROM exchange.agreement WHERE id = :id")
        .bind("id", UUID.fromString(id))
        .mapTo(String.class)
        .findOne()
        .map(PartyId::new);
  }

  /** Notes that the partner's node has both signatures; the first note counts. */
  static void known(Handle handle, String id, Instant at) {
    handle
        .createUpdate(
            """
            UPDATE exchange.agreement SET known_there = :at
            WHERE id = :id AND in_force_from IS NOT NULL AND known_there IS NULL
            """)
        .bind("at", at)
        .bind("id", UUID.fromString(id))
        .execute();
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
        Sql.instant(rs, "in_force_from"),
        Sql.instant(rs, "known_there"));
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
              (id, party, hash, body, our_signature, their_signature, in_force_from, known_there,
               created_at)
            VALUES (:id, :party, :hash, :body, :ours, :theirs, :inForceFrom, :knownThere, :now)
            ON CONFLICT (id) DO UPDATE
            SET our_signature = excluded.our_signature, their_signature = excluded.their_signature,
              in_force_from = excluded.in_force_from, known_there = excluded.known_there
            """)
        .bind("id", UUID.fromString(agreement.text().id()))
        .bind("party", agreement.partner().value())
        .bind("hash", agreement.text().hash())
        .bind("body", agreement.text().canonicalJson())
        .bind("ours", bytes(agreement.ours()))
        .bind("theirs", bytes(agreement.theirs()))
        .bind("inForceFrom", agreement.inForceFrom())
        .bind("knownThere", agreement.knownThere())
        .bind("now", now)
        .execute();
  }

  private static byte @Nullable [] bytes(@Nullable HybridSignature signature) {
    return signature == null ? null : CanonicalText.bytes(SignatureJson.write(signature));
  }
}
