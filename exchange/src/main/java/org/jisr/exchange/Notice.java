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

  /**
   * Items of an earlier envelope are called back.
   *
   * @param reason for this recipient only; empty where the recall is passed on
   * @param deadline until when every copy must be gone
   */
  record Recall(
      String envelopeId, List<StixId> items, String reason, RecallAction action, Instant deadline)
      implements Notice {
    /** Copies the list. */
    public Recall {
      items = items.stream().distinct().toList();
    }

    @Override
    public byte[] json() {
      ObjectNode json = CanonicalText.object().put("envelopeId", envelopeId).put("reason", reason);
      json.put("action", action.code()).put("deadline", deadline.toString());
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
                json.text("reason", MAX_TEXT),
                RecallAction.of(json.text("action", 100)),
                json.instant("deadline"));
        json.end();
        return notice;
      } catch (StixException e) {
        throw new ExchangeException(ExchangeFault.ENVELOPE_CONTENT, e);
      }
    }
  }

  /**
   * How far a recall has come behind its recipient: counts, and nobody's name.
   *
   * @param version from 1; of two the higher counts, whichever comes last
   */
  record RecallProgress(String recallId, int version, RecallCount count) implements Notice {
    @Override
    public byte[] json() {
      return CanonicalText.bytes(
          CanonicalText.object()
              .put("recallId", recallId)
              .put("version", version)
              .put("acted", count.acted())
              .put("pending", count.pending())
              .put("refused", count.refused()));
    }

    static RecallProgress read(byte[] bytes) {
      JsonFields json = JsonFields.read(bytes, ExchangeFault.ENVELOPE_CONTENT);
      RecallProgress notice =
          new RecallProgress(
              id(json, "recallId"),
              json.count("version"),
              new RecallCount(json.count("acted"), json.count("pending"), json.count("refused")));
      json.end();
      return notice;
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
