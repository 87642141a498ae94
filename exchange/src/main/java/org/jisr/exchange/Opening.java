package org.jisr.exchange;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jisr.law.LawException;
import org.jisr.law.PartyId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The key to one of a charter's commitments: who stands behind it. The salt is random, so that
 * without it no name can be tried.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Opening(Membership member, byte[] salt) {
  private static final String FORMAT = "jisr-member/1";
  private static final int SALT_BYTES = 32;
  private static final int MAX_TEXT = 100;
  private static final SecureRandom RANDOM = new SecureRandom();

  static Opening of(Membership member) {
    return new Opening(member, random());
  }

  /** What stands in a charter where nobody stands; it looks like any commitment. */
  static String filler() {
    return HexFormat.of().formatHex(random());
  }

  private static byte[] random() {
    byte[] bytes = new byte[SALT_BYTES];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** HMAC-SHA256 under the salt of which space and version, who, as what, seeing whom. */
  String commitment(String space, int version) {
    ObjectNode said = json(member);
    said.put("format", FORMAT).put("space", space).put("version", version);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(salt, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(CanonicalText.bytes(said)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 is missing from this Java platform.", e);
    }
  }

  private static ObjectNode json(Membership member) {
    return CanonicalText.object()
        .put("party", member.party().value())
        .put("role", member.role().code())
        .put("sight", member.sight().code())
        .put("since", member.since().toString());
  }

  static ArrayNode write(List<Opening> openings) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Opening opening : openings) {
      array.add(
          json(opening.member()).put("salt", Base64.getEncoder().encodeToString(opening.salt())));
    }
    return array;
  }

  static List<Opening> read(List<JsonFields> array) {
    List<Opening> openings = new ArrayList<>();
    for (JsonFields one : array) {
      byte[] salt = one.base64("salt", MAX_TEXT);
      if (salt.length != SALT_BYTES) {
        throw new ExchangeException(ExchangeFault.SPACE_INVALID);
      }
      openings.add(new Opening(member(one), salt));
      one.end();
    }
    return openings;
  }

  private static Membership member(JsonFields one) {
    try {
      return new Membership(
          new PartyId(one.text("party", MAX_TEXT)),
          SpaceRole.of(one.text("role", MAX_TEXT)),
          SpaceSight.of(one.text("sight", MAX_TEXT)),
          one.instant("since"));
    } catch (LawException e) {
      throw new ExchangeException(ExchangeFault.SPACE_INVALID, e);
    }
  }
}
