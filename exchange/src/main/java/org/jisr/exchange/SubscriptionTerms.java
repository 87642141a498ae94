package org.jisr.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jisr.bank.ViewGrant;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Condition;
import org.jisr.law.ConditionKind;
import org.jisr.law.HumanRights;
import org.jisr.law.LawException;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an outside party undertook before it may poll, since what it polls carries no handling.
 *
 * @param purposes what it receives and sends for
 * @param objectTypes STIX types it may receive, or {@link AgreementTerms#ANY_TYPE}
 * @param conditions the conditions it takes upon itself for all it receives
 * @param circle the level at which it treats all it receives
 * @param keep after how long it deletes what it received
 * @param submitted the marking of what it sends without one
 * @param humanRights the answer, given once for all it polls, that persons among it need
 * @param agreedAt when they were agreed
 * @param validUntil the moment from which they no longer hold
 */
public record SubscriptionTerms(
    SortedSet<Purpose> purposes,
    SortedSet<String> objectTypes,
    List<Condition> conditions,
    Tlp circle,
    Duration keep,
    Tlp submitted,
    HumanRights humanRights,
    Instant agreedAt,
    Instant validUntil) {
  private static final int MAX_TEXT = 200;
  private static final int MAX_KEEP_DAYS = 3_650;

  /**
   * Copies the collections.
   *
   * @throws ExchangeException {@code EXCHANGE_SUBSCRIBER_INVALID} for empty or odd terms, {@code
   *     EXCHANGE_SUBSCRIBER_MARKED} where copies were to carry marks, which a collection cannot
   */
  public SubscriptionTerms {
    purposes = new TreeSet<>(purposes);
    objectTypes = new TreeSet<>(objectTypes);
    conditions = conditions.stream().distinct().sorted().toList();
    boolean valid =
        !purposes.isEmpty()
            && !objectTypes.isEmpty()
            && objectTypes.stream().allMatch(type -> type.matches("\\*|[a-z0-9][a-z0-9-]{0,249}"))
            && keep.toDays() >= 1
            && keep.toDays() <= MAX_KEEP_DAYS
            && validUntil.isAfter(agreedAt);
    if (!valid) {
      throw new ExchangeException(ExchangeFault.SUBSCRIBER_INVALID);
    }
    if (conditions.stream().anyMatch(each -> each.kind() == ConditionKind.WATERMARK)) {
      throw new ExchangeException(ExchangeFault.SUBSCRIBER_MARKED);
    }
  }

  /** RFC 8785 canonical JSON in UTF-8. */
  byte[] canonicalJson() {
    ObjectNode text = CanonicalText.object();
    text.set("purposes", CanonicalText.texts(purposes.stream().map(Purpose::code).toList()));
    text.set("objectTypes", CanonicalText.texts(objectTypes));
    text.set("conditions", ConditionJson.write(conditions));
    text.put("circle", circle.code());
    text.put("keepDays", keep.toDays());
    text.put("submitted", submitted.code());
    if (humanRights != HumanRights.UNANSWERED) {
      text.put("humanRights", humanRights.code());
    }
    text.put("agreedAt", agreedAt.toString());
    text.put("validUntil", validUntil.toString());
    return CanonicalText.bytes(text);
  }

  /** SHA-256 of the terms' text, lower-case hexadecimal. */
  public String hash() {
    return Digest.sha256Hex(canonicalJson());
  }

  private AgreementTerms between(PartyId self, PartyId other, String id) {
    return new AgreementTerms(
        id,
        hash(),
        Set.of(self, other),
        Set.copyOf(purposes),
        Set.copyOf(objectTypes),
        conditions,
        agreedAt,
        validUntil);
  }

  /** On what ground a party with these terms has a view of the bank. */
  ViewGrant grant(String view, String id, PartyId self, PartyId party) {
    return new ViewGrant(
        view, party, purposes, between(self, party, id), Set.of(), circle, keep, humanRights);
  }

  static SubscriptionTerms read(byte[] json) {
    JsonFields fields = JsonFields.read(json, ExchangeFault.SUBSCRIBER_INVALID);
    try {
      return new SubscriptionTerms(
          new TreeSet<>(fields.texts("purposes", MAX_TEXT).stream().map(Purpose::of).toList()),
          new TreeSet<>(fields.texts("objectTypes", 250)),
          ConditionJson.read(fields.objects("conditions")),
          level(fields.text("circle", MAX_TEXT)),
          Duration.ofDays(fields.number("keepDays")),
          level(fields.text("submitted", MAX_TEXT)),
          answer(fields.textOrNull("humanRights", MAX_TEXT)),
          fields.instant("agreedAt"),
          fields.instant("validUntil"));
    } catch (LawException e) {
      throw new ExchangeException(ExchangeFault.SUBSCRIBER_INVALID, e);
    }
  }

  private static HumanRights answer(@Nullable String code) {
    return code == null ? HumanRights.UNANSWERED : HumanRights.of(code);
  }

  private static Tlp level(String code) {
    Tlp level = Tlp.ofCode(code);
    if (level == null) {
      throw new ExchangeException(ExchangeFault.SUBSCRIBER_INVALID);
    }
    return level;
  }
}
