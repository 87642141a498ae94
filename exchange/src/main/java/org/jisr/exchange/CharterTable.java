package org.jisr.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The versions of charters that this node was shown. */
final class CharterTable {
  private CharterTable() {}

  static void insert(Handle handle, SpaceMessage.Offer offer) {
    CharterText text = offer.text();
    handle
        .createUpdate(
            """
            INSERT INTO exchange.charter (space, version, hash, body, openings, signature, sunset)
            VALUES (:space, :version, :hash, :body, :openings, :signature, :sunset)
            """)
        .bind("space", UUID.fromString(text.id()))
        .bind("version", text.version())
        .bind("hash", text.hash())
        .bind("body", text.canonicalJson())
        .bind("openings", openings(offer.openings()))
        .bind("signature", CanonicalText.bytes(SignatureJson.write(offer.signature())))
        .bind("sunset", text.sunset())
        .execute();
  }

  private static byte[] openings(List<Opening> openings) {
    var json = CanonicalText.object();
    json.set("openings", Opening.write(openings));
    return CanonicalText.bytes(json);
  }

  /** The newest first. */
  static List<Charter> of(Handle handle, String space) {
    return handle
        .createQuery("SELECT * FROM exchange.charter WHERE space = :space ORDER BY version DESC")
        .bind("space", UUID.fromString(space))
        .map((rs, context) -> row(rs))
        .list();
  }

  /** The openings of one version, as far as this node has them; all of them at the lead. */
  static List<Opening> openings(Handle handle, String space, int version) {
    return handle
        .createQuery(
            "SELECT openings FROM exchange.charter WHERE space = :space AND version = :version")
        .bind("space", UUID.fromString(space))
        .bind("version", version)
        .map((rs, context) -> openings(rs))
        .findOne()
        .orElse(List.of());
  }

  static void answer(Handle handle, CharterText text, CharterAnswer answer, Instant at) {
    handle
        .createUpdate(
            """
            UPDATE exchange.charter SET answer = :answer, answered_at = :at
            WHERE space = :space AND version = :version
            """)
        .bind("answer", answer.code())
        .bind("at", at)
        .bind("space", UUID.fromString(text.id()))
        .bind("version", text.version())
        .execute();
  }

  private static Charter row(ResultSet rs) throws SQLException {
    CharterText text = CharterText.read(rs.getBytes("body"));
    List<Membership> members = new ArrayList<>(List.of(text.leading()));
    openings(rs).forEach(opening -> members.add(opening.member()));
    String answer = rs.getString("answer");
    return new Charter(
        text,
        members,
        answer == null ? null : CharterAnswer.of(answer),
        Sql.instant(rs, "answered_at"));
  }

  private static List<Opening> openings(ResultSet rs) throws SQLException {
    JsonFields json = JsonFields.read(rs.getBytes("openings"), ExchangeFault.STORE_UNAVAILABLE);
    return Opening.read(json.objects("openings"));
  }
}
