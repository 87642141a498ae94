package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jisr.stix.StixException;
import org.jisr.stix.StixId;
import tools.jackson.databind.node.ObjectNode;

/** The small messages about an earlier envelope. */
sealed interface Notice {
  String MEDIA_TYPE = "application/vnd.jisr.notice+json";
  int MAX_TEXT = 4000;

  byte[] json();

  /**
   * A tip-off was read.
   *
   * @param role in what role; no name travels
   */
  record Acknowledgement(String tipOffId, Instant at, String role) implements Notice {
    @Override
    public byte[] json() {
      return CanonicalText.bytes(
          CanonicalText.object()
              .put("tipOffId", tipOffId)
              .put("at", at.toString())
              .put("role", role));
    }

    static Acknowledgement read(byte[] bytes) {
      JsonFields json = JsonFields.read(bytes, ExchangeFault.ENVELOPE_CONTENT);
      Acknowledgement notice =
          new Acknowledgement(id(json, "tipOffId"), json.instant("at"), json.text("role", 100));
      json.end();
      return notice;
    }
  }

  /** What came of a tip-off. */
  record Outcome(String tipOffId, TipOffOutcome outcome) implements Notice {
    @Override
    public byte[] json() {
      return CanonicalText.bytes(
          CanonicalText.object()
              .put("tipOffId", tipOffId)
              .put("result", outcome.result().code())
              .put("text", outcome.text())
              .put("at", outcome.at().toString()));
    }

    static Outcome read(byte[] bytes) {
      JsonFields json = JsonFields.read(bytes, ExchangeFault.ENVELOPE_CONTENT);
      Outcome notice =
          new Outcome(
              id(json, "tipOffId"),
              new TipOffOutcome(
                  TipOffResult.of(json.text("result", 100)),
                  json.text("text", MAX_TEXT),
                  json.instant("at")));
      json.end();
      return notice;
    }
  }

  /** Items of an earlier envelope are called back. */
  record Recall(String envelopeId, List<StixId> items, String reason) implements Notice {
    /** Copies the list. */
    public Recall {
      items = List.copyOf(items);
    }

    @Override
    public byte[] json() {
      ObjectNode json = CanonicalText.object().put("envelopeId", envelopeId).put("reason", reason);
      json.set("items", CanonicalText.texts(items.stream().map(StixId::toString).toList()));
      return CanonicalText.bytes(json);
    }

    static Recall read(byte[] bytes) {
      JsonFields json = JsonFields.read(bytes, ExchangeFault.ENVELOPE_CONTENT);
      try {
        Recall notice =
            new Recall(
                id(json, "envelopeId"),
                ReceiptContent.ids(json.texts("items", 400)),
                json.text("reason", MAX_TEXT));
        json.end();
        return notice;
      } catch (StixException e) {
        throw new ExchangeException(ExchangeFault.ENVELOPE_CONTENT, e);
      }
    }
  }

  private static String id(JsonFields json, String name) {
    try {
      return UUID.fromString(json.text(name, 36)).toString();
    } catch (IllegalArgumentException e) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_CONTENT, e);
    }
  }
}
