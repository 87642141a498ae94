package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import org.jisr.law.LawException;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.stix.StixException;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What two nodes say to each other about a consent. */
sealed interface ConsentNotice {
  String MEDIA_TYPE = "application/vnd.jisr.consent+json";
  int MAX_TEXT = 4000;
  int MAX_CODE = 400;

  byte[] json();

  /**
   * The question; it is in reply to the envelope that brought the items.
   *
   * @param recipient null where its name may not be told
   */
  record Question(
      List<StixId> items,
      @Nullable PartyId recipient,
      RecipientCategory category,
      Purpose purpose,
      String reason,
      Instant dueAt)
      implements ConsentNotice {
    /** Copies the list. */
    public Question {
      items = items.stream().distinct().toList();
    }

    @Override
    public byte[] json() {
      ObjectNode json =
          CanonicalText.object()
              .put("category", category.code())
              .put("purpose", purpose.code())
              .put("reason", reason)
              .put("dueAt", dueAt.toString());
      if (recipient != null) {
        json.put("recipient", recipient.value());
      }
      json.set("items", CanonicalText.texts(items.stream().map(StixId::toString).toList()));
      return CanonicalText.bytes(json);
    }

    static Question read(byte[] bytes) {
      try {
        JsonFields json = JsonFields.read(bytes, ExchangeFault.CONSENT_INVALID);
        String recipient = json.textOrNull("recipient", MAX_CODE);
        Question question =
            new Question(
                ReceiptContent.ids(json.texts("items", MAX_CODE)),
                recipient == null ? null : new PartyId(recipient),
                RecipientCategory.of(json.text("category", MAX_CODE)),
                Purpose.of(json.text("purpose", MAX_CODE)),
                json.text("reason", MAX_TEXT),
                json.instant("dueAt"));
        json.end();
        if (question.items().isEmpty()) {
          throw new ExchangeException(ExchangeFault.CONSENT_INVALID);
        }
        return question;
      } catch (StixException | LawException e) {
        throw new ExchangeException(ExchangeFault.CONSENT_INVALID, e);
      }
    }
  }

  /**
   * The answer, or its withdrawal; it is in reply to the question.
   *
   * @param grant null unless granted
   */
  record Answer(
      String request, ConsentState state, @Nullable ConsentGrant grant, List<RefusalReason> reasons)
      implements ConsentNotice {
    @Override
    public byte[] json() {
      ObjectNode json = CanonicalText.object().put("request", request).put("state", state.code());
      if (grant != null) {
        json.put("until", grant.until().toString());
        json.set(
            "items", CanonicalText.texts(grant.items().stream().map(StixId::toString).toList()));
        json.set("conditions", ConditionJson.write(grant.conditions()));
      }
      json.set("reasons", CanonicalText.texts(reasons.stream().map(RefusalReason::code).toList()));
      return CanonicalText.bytes(json);
    }

    static Answer read(byte[] bytes) {
      try {
        JsonFields json = JsonFields.read(bytes, ExchangeFault.CONSENT_INVALID);
        String request = json.text("request", MAX_CODE);
        ConsentState state = ConsentState.of(json.text("state", MAX_CODE));
        ConsentGrant grant =
            state == ConsentState.GRANTED
                ? new ConsentGrant(
                    ReceiptContent.ids(json.texts("items", MAX_CODE)),
                    json.instant("until"),
                    ConditionJson.read(json.objects("conditions")))
                : null;
        List<RefusalReason> reasons =
            json.texts("reasons", MAX_CODE).stream().map(RefusalReason::of).toList();
        json.end();
        if (state == ConsentState.ASKED || state == ConsentState.PASSED_ON) {
          throw new ExchangeException(ExchangeFault.CONSENT_INVALID);
        }
        return new Answer(Ids.uuid(request, ExchangeFault.CONSENT_UNKNOWN), state, grant, reasons);
      } catch (StixException | LawException e) {
        throw new ExchangeException(ExchangeFault.CONSENT_INVALID, e);
      }
    }
  }
}
