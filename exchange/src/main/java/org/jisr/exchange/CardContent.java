package org.jisr.exchange;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import org.jisr.law.Language;
import org.jisr.law.LawException;
import org.jisr.law.PartyId;
import org.jisr.log.LogException;
import org.jisr.log.VerifierKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The signed part of a card.
 *
 * @param sealing null in a card of before envelopes were sealed; not part of the fingerprint, so
 *     that they can be renewed without people comparing words again
 * @param serial from 1, one more with each change of keys
 */
record CardContent(
    NodeProfile profile,
    HybridPublicKeys keys,
    @Nullable SealingPublicKeys sealing,
    String tlsPin,
    VerifierKey logKey,
    Instant issuedAt,
    int serial) {
  private static final String X25519 = "x25519";
  private static final String ML_KEM_768 = "mlKem768";
  private static final String SERIAL = "serial";
  private static final int MAX_TEXT = 500;
  private static final int MAX_KEY = 8192;

  ObjectNode json() {
    ObjectNode names = CanonicalText.object();
    profile.names().forEach((language, name) -> names.put(language.code(), name));
    ObjectNode card = identity();
    card.put("format", SignedFormat.CARD.label());
    card.set("names", names);
    card.put("country", profile.country());
    card.set(
        "languages",
        CanonicalText.texts(profile.languages().stream().map(Language::code).toList()));
    card.put("endpoint", profile.endpoint().toString());
    card.put("issuedAt", issuedAt.toString());
    if (serial > 1) {
      card.put(SERIAL, serial);
    }
    if (sealing != null) {
      Base64.Encoder base64 = Base64.getEncoder();
      card.put(X25519, base64.encodeToString(sealing.x25519().getEncoded()));
      card.put(ML_KEM_768, base64.encodeToString(sealing.mlKem768().getEncoded()));
    }
    return card;
  }

  private ObjectNode identity() {
    Base64.Encoder base64 = Base64.getEncoder();
    return CanonicalText.object()
        .put("party", profile.party().value())
        .put("ed25519", base64.encodeToString(keys.ed25519().getEncoded()))
        .put("mlDsa65", base64.encodeToString(keys.mlDsa65().getEncoded()))
        .put("tlsPin", tlsPin)
        .put("logKey", logKey.toString());
  }

  byte[] bytes() {
    return CanonicalText.bytes(json());
  }

  Fingerprint fingerprint() {
    return Fingerprint.of(CanonicalText.bytes(identity()));
  }

  static CardContent read(JsonFields fields) {
    try {
      if (!fields.text("format", MAX_TEXT).equals(SignedFormat.CARD.label())) {
        throw new ExchangeException(ExchangeFault.CARD_MALFORMED);
      }
      CardContent content =
          new CardContent(
              profile(fields),
              HybridPublicKeys.of(
                  fields.base64("ed25519", MAX_KEY), fields.base64("mlDsa65", MAX_KEY)),
              sealing(fields),
              pin(fields.text("tlsPin", MAX_TEXT)),
              VerifierKey.parse(fields.text("logKey", MAX_TEXT)),
              fields.instant("issuedAt"),
              fields.names().contains(SERIAL) ? fields.count(SERIAL) : 1);
      fields.end();
      if (content.serial() < 1) {
        throw new ExchangeException(ExchangeFault.CARD_MALFORMED);
      }
      return content;
    } catch (GeneralSecurityException | LawException | LogException | IllegalArgumentException e) {
      throw new ExchangeException(ExchangeFault.CARD_MALFORMED, e);
    }
  }

  /** Both or none. */
  private static @Nullable SealingPublicKeys sealing(JsonFields fields)
      throws GeneralSecurityException {
    if (!fields.names().contains(X25519) && !fields.names().contains(ML_KEM_768)) {
      return null;
    }
    return SealingPublicKeys.of(fields.base64(X25519, MAX_KEY), fields.base64(ML_KEM_768, MAX_KEY));
  }

  private static NodeProfile profile(JsonFields fields) {
    Map<Language, String> names = new EnumMap<>(Language.class);
    JsonFields given = fields.object("names");
    given.names().forEach(code -> names.put(Language.of(code), given.text(code, MAX_TEXT)));
    return new NodeProfile(
        new PartyId(fields.text("party", MAX_TEXT)),
        names,
        fields.text("country", MAX_TEXT),
        fields.texts("languages", MAX_TEXT).stream().map(Language::of).toList(),
        URI.create(fields.text("endpoint", MAX_TEXT)));
  }

  private static String pin(String hex) {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new ExchangeException(ExchangeFault.CARD_MALFORMED);
    }
    return hex;
  }
}
