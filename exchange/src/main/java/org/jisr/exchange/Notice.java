package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jisr.law.Condition;
import org.jisr.law.ConditionKind;
import org.jisr.stix.StixException;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;
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
   * <p>That its sender tells the actions apart is said by {@link #TOLD_APART}, what a restriction
   * leaves open by the envelope's conditions, and which restriction is lifted by what it answers:
   * all where nodes that know one action only, and take the item out, read on.
   *
   * @param reason for this recipient only; empty where the recall is passed on
   * @param deadline until when every copy must be done with
   * @param uses what a restriction leaves open
   * @param lifts the recall whose restriction is lifted; null for any other action
   * @param toldApart whether the sender knows that actions differ in what they do
   */
  record Recall(
      String envelopeId,
      List<StixId> items,
      String reason,
      RecallAction action,
      Instant deadline,
      String uses,
      @Nullable String lifts,
      boolean toldApart)
      implements Notice {
    static final String TOLD_APART = MEDIA_TYPE + ";acts=1";

    /** Copies the list. */
    public Recall {
      items = items.stream().distinct().toList();
    }

    /** One of this node, other than a lifting. */
    Recall(
        String envelopeId,
        List<StixId> items,
        String reason,
        RecallAction action,
        Instant deadline,
        String uses) {
      this(envelopeId, items, reason, action, deadline, uses, null, true);
    }

    /** What it does here: a sender that does not tell the actions apart wants the item out. */
    RecallEffect effect() {
      return toldApart ? action.effect() : RecallEffect.GONE;
    }

    /** The recall that a lifting is about. */
    String restriction() {
      if (lifts == null) {
        throw new ExchangeException(ExchangeFault.RECALL_INVALID);
      }
      return Ids.uuid(lifts, ExchangeFault.RECALL_INVALID);
    }

    /** The same for items of another envelope, as this node passes it on. */
    Recall onward(String envelope, List<StixId> onward) {
      RecallAction same = effect() == action.effect() ? action : RecallAction.WITHDRAW;
      return new Recall(envelope, onward, "", same, deadline, uses);
    }

    /** What its envelope says beside the payload. */
    List<Condition> conditions() {
      return action != RecallAction.RESTRICT
          ? List.of()
          : List.of(
              Condition.of(
                  ConditionKind.RESTRICTED_PROCESSING,
                  uses.isEmpty() ? Map.of() : Map.of(Condition.USE, uses)));
    }

    @Override
    public byte[] json() {
      ObjectNode json = CanonicalText.object().put("envelopeId", envelopeId).put("reason", reason);
      json.put("action", action.code()).put("deadline", deadline.toString());
      json.set("items", CanonicalText.texts(items.stream().map(StixId::toString).toList()));
      return CanonicalText.bytes(json);
    }

    static Recall read(Envelope envelope) {
      EnvelopeHeader header = envelope.header();
      JsonFields json = JsonFields.read(envelope.payload(), ExchangeFault.ENVELOPE_CONTENT);
      try {
        RecallAction action = RecallAction.of(json.text("action", 100));
        Recall notice =
            new Recall(
                id(json, "envelopeId"),
                ReceiptContent.ids(json.texts("items", 400)),
                json.text("reason", MAX_TEXT),
                action,
                json.instant("deadline"),
                uses(header.conditions()),
                action == RecallAction.LIFT ? header.inReplyTo() : null,
                header.payloadType().equals(TOLD_APART));
        json.end();
        if (action == RecallAction.LIFT && (notice.lifts == null || !notice.toldApart)) {
          throw new ExchangeException(ExchangeFault.ENVELOPE_CONTENT);
        }
        return notice;
      } catch (StixException e) {
        throw new ExchangeException(ExchangeFault.ENVELOPE_CONTENT, e);
      }
    }

    /** What every restriction it names leaves open, as far as this node knows such a use. */
    private static String uses(List<Condition> conditions) {
      boolean evidence =
          !conditions.isEmpty()
              && conditions.stream()
                  .allMatch(
                      each ->
                          each.restricts()
                              && Condition.EVIDENCE.equals(each.parameters().get(Condition.USE)));
      return evidence ? Condition.EVIDENCE : "";
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
