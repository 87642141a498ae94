package org.jisr.exchange;

import java.util.Arrays;
import org.jisr.law.LawException;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Envelope headers as canonical JSON; only the canonical form is read. */
final class HeaderJson {
  private static final int MAX_TEXT = 200;
  private static final String HASH = "[0-9a-f]{64}";
  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private HeaderJson() {}

  static byte[] write(EnvelopeHeader header) {
    ObjectNode json = CanonicalText.object();
    json.put("format", SignedFormat.ENVELOPE.label());
    json.put("suite", header.suite());
    json.put("id", header.id());
    json.put("from", header.from().value());
    json.put("to", header.to().value());
    json.put("lane", header.lane().code());
    json.put("seq", header.seq());
    json.put("previousHash", header.previousHash());
    json.put("kind", header.kind().code());
    json.put("urgency", header.urgency().code());
    json.put("createdAt", header.createdAt().toString());
    json.put("expiresAt", header.expiresAt().toString());
    optional(json, "agreementId", header.agreementId());
    optional(json, "agreementHash", header.agreementHash());
    Purpose purpose = header.purpose();
    optional(json, "purpose", purpose == null ? null : purpose.code());
    json.set("conditions", ConditionJson.write(header.conditions()));
    json.put("payloadType", header.payloadType());
    json.put("payloadHash", header.payloadHash());
    optional(json, "inReplyTo", header.inReplyTo());
    optional(json, "decisionHash", header.decisionHash());
    return CanonicalText.bytes(json);
  }

  private static void optional(ObjectNode json, String name, @Nullable String value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  static EnvelopeHeader read(byte[] bytes) {
    JsonFields json = JsonFields.read(bytes, ExchangeFault.ENVELOPE_MALFORMED);
    try {
      require(json.text("format", MAX_TEXT).equals(SignedFormat.ENVELOPE.label()));
      String purpose = json.textOrNull("purpose", MAX_TEXT);
      EnvelopeHeader header =
          new EnvelopeHeader(
              json.text("suite", MAX_TEXT),
              matching(json.text("id", MAX_TEXT), UUID),
              new PartyId(json.text("from", MAX_TEXT)),
              new PartyId(json.text("to", MAX_TEXT)),
              Lane.of(json.text("lane", MAX_TEXT)),
              json.number("seq"),
              matching(json.text("previousHash", MAX_TEXT), HASH),
              EnvelopeKind.of(json.text("kind", MAX_TEXT)),
              Urgency.of(json.text("urgency", MAX_TEXT)),
              json.instant("createdAt"),
              json.instant("expiresAt"),
              matchingOrNull(json.textOrNull("agreementId", MAX_TEXT), UUID),
              matchingOrNull(json.textOrNull("agreementHash", MAX_TEXT), HASH),
              purpose == null ? null : Purpose.of(purpose),
              ConditionJson.read(json.objects("conditions")),
              json.text("payloadType", MAX_TEXT),
              matching(json.text("payloadHash", MAX_TEXT), HASH),
              matchingOrNull(json.textOrNull("inReplyTo", MAX_TEXT), UUID),
              matchingOrNull(json.textOrNull("decisionHash", MAX_TEXT), HASH));
      json.end();
      require(Arrays.equals(write(header), bytes));
      return header;
    } catch (LawException e) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_MALFORMED, e);
    }
  }

  private static @Nullable String matchingOrNull(@Nullable String text, String form) {
    return text == null ? null : matching(text, form);
  }

  private static String matching(String text, String form) {
    require(text.matches(form));
    return text;
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_MALFORMED);
    }
  }
}
