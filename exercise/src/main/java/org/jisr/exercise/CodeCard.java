package org.jisr.exercise;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person's password and the program on their telephone that shows one-time codes (RFC 6238). A
 * code is good once, so the one of the half minute before is used first.
 */
final class CodeCard {
  private static final String PASSWORD = "three otters under the pier";
  private static final int SECONDS = 30;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private final byte[] secret;

  private CodeCard(byte[] secret) {
    this.secret = secret;
  }

  /** Sets a password up for whoever is signed in there. */
  static CodeCard of(Officer officer) {
    JsonNode offer =
        officer
            .post(
                "/api/security/password/begin",
                JsonMapper.shared().createObjectNode().put("password", PASSWORD))
            .expect(200)
            .body();
    CodeCard card = new CodeCard(secret(offer.path("secret").asString()));
    officer
        .post(
            "/api/security/password/finish",
            JsonMapper.shared()
                .createObjectNode()
                .put("id", offer.path("id").asString())
                .put("code", card.code(step() - 1)))
        .expect(204);
    return card;
  }

  /** Confirms what a refusal for want of a confirmation asked for. */
  void confirm(Officer officer, Answer refused) {
    JsonNode asked =
        officer.post("/api/confirmations/begin", refused.body().path("details")).expect(200).body();
    officer
        .post(
            "/api/confirmations/" + asked.path("id").asString() + "/finish",
            JsonMapper.shared()
                .createObjectNode()
                .put("password", PASSWORD)
                .put("code", code(step()))
                .put("check", asked.path("check").asString()))
        .expect(201);
  }

  private static long step() {
    return Math.floorDiv(Instant.now().getEpochSecond(), SECONDS);
  }

  private String code(long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      return "%06d"
          .formatted((ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE) % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA-1.", e);
    }
  }

  private static byte[] secret(String base32) {
    String letters = base32.replaceAll("[\\s=-]", "");
    ByteBuffer bytes = ByteBuffer.allocate(letters.length() * BITS / Byte.SIZE);
    long held = 0;
    int bits = 0;
    for (char letter : letters.toCharArray()) {
      held = held << BITS | BASE32.indexOf(letter);
      bits += BITS;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        bytes.put((byte) (held >> bits));
      }
    }
    return bytes.array();
  }
}
