package org.jisr.exchange;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** What nodes say to each other about a space, beside the items themselves. */
sealed interface SpaceMessage {
  String MEDIA_TYPE = "application/vnd.jisr.space+json";
  int MAX_TEXT = 100;

  byte[] json();

  /** Which space. */
  String space();

  /**
   * The lead shows a version of the charter.
   *
   * @param openings of the members that the recipient may see, itself among them
   */
  record Offer(CharterText text, HybridSignature signature, List<Opening> openings)
      implements SpaceMessage {
    private static final int MAX_BODY = 60_000;

    /** Copies the list. */
    public Offer {
      openings = List.copyOf(openings);
    }

    @Override
    public String space() {
      return text.id();
    }

    @Override
    public byte[] json() {
      ObjectNode json = CanonicalText.object().put("says", "offer");
      json.put("text", Base64.getEncoder().encodeToString(text.canonicalJson()));
      json.set("signatures", SignatureJson.write(signature));
      json.set("openings", Opening.write(openings));
      return CanonicalText.bytes(json);
    }

    static Offer read(JsonFields json) {
      return new Offer(
          CharterText.read(json.base64("text", MAX_BODY)),
          SignatureJson.read(json.object("signatures")),
          Opening.read(json.objects("openings")));
    }
  }

  /** A member's answer, from itself to the lead or from the lead to those who see that member. */
  record Said(SignedAnswer answer) implements SpaceMessage {
    @Override
    public String space() {
      return answer.space();
    }

    @Override
    public byte[] json() {
      ObjectNode json = CanonicalText.object().put("says", "answer");
      json.set("answer", answer.json());
      return CanonicalText.bytes(json);
    }
  }

  /** The lead no longer counts the recipient as a member. */
  record Dismissal(String space) implements SpaceMessage {
    @Override
    public byte[] json() {
      return CanonicalText.bytes(
          CanonicalText.object().put("says", "dismissal").put("space", space));
    }
  }

  /**
   * A recipient's word that what these envelopes brought is deleted at its node.
   *
   * @param items how many items they named; one that another source brought too stays as that one's
   */
  record Attestation(String space, SpaceEnd end, List<String> envelopes, long items)
      implements SpaceMessage {
    /** Copies the list. */
    public Attestation {
      envelopes = List.copyOf(envelopes);
    }

    @Override
    public byte[] json() {
      ObjectNode json =
          CanonicalText.object()
              .put("says", "attestation")
              .put("space", space)
              .put("end", end.code())
              .put("items", items);
      json.set("envelopes", CanonicalText.texts(envelopes));
      return CanonicalText.bytes(json);
    }

    static Attestation read(JsonFields json) {
      List<String> envelopes = new ArrayList<>();
      for (String id : json.texts("envelopes", MAX_TEXT)) {
        envelopes.add(uuid(id));
      }
      return new Attestation(
          uuid(json.text("space", MAX_TEXT)),
          SpaceEnd.of(json.text("end", MAX_TEXT)),
          envelopes,
          json.number("items"));
    }
  }

  static SpaceMessage read(byte[] bytes) {
    JsonFields json = JsonFields.read(bytes, ExchangeFault.SPACE_INVALID);
    SpaceMessage message =
        switch (json.text("says", MAX_TEXT)) {
          case "offer" -> Offer.read(json);
          case "answer" -> new Said(SignedAnswer.read(json.object("answer")));
          case "dismissal" -> new Dismissal(uuid(json.text("space", MAX_TEXT)));
          case "attestation" -> Attestation.read(json);
          default -> throw new ExchangeException(ExchangeFault.SPACE_INVALID);
        };
    json.end();
    return message;
  }

  private static String uuid(String id) {
    try {
      return UUID.fromString(id).toString();
    } catch (IllegalArgumentException e) {
      throw new ExchangeException(ExchangeFault.SPACE_INVALID, e);
    }
  }
}
