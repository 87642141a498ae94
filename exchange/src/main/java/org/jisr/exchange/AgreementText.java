package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Condition;
import org.jisr.law.LawException;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The text of an agreement, of which both parties sign the same bytes.
 *
 * <p>What was not said in texts of before it could be said is not in the bytes either when it is as
 * usual, so that their hashes are what they were.
 *
 * @param id a UUID, the same at both parties
 * @param objectTypes the domains of the exchange, as STIX types
 * @param suites how envelopes under it may be signed and sealed; others are refused
 * @param deadlines how long a holder has to answer a request made under it
 * @param quotas how much either party may send
 * @param replaces the version that it takes the place of once both signed; null for a first one
 */
public record AgreementText(
    String id,
    String title,
    SortedSet<PartyId> parties,
    SortedSet<Purpose> purposes,
    SortedSet<String> objectTypes,
    List<Condition> conditions,
    Instant proposedAt,
    Instant validUntil,
    List<String> suites,
    DeadlineProfile deadlines,
    AgreementQuotas quotas,
    @Nullable AgreementVersion replaces) {
  private static final int MAX_TEXT = 500;
  private static final String DEADLINES = "deadlines";
  private static final String QUOTAS = "quotas";
  private static final String REPLACES = "replaces";

  /** A first version with the usual times to answer and without quotas. */
  public AgreementText(
      String id,
      String title,
      SortedSet<PartyId> parties,
      SortedSet<Purpose> purposes,
      SortedSet<String> objectTypes,
      List<Condition> conditions,
      Instant proposedAt,
      Instant validUntil,
      List<String> suites) {
    this(
        id,
        title,
        parties,
        purposes,
        objectTypes,
        conditions,
        proposedAt,
        validUntil,
        suites,
        DeadlineProfile.STANDARD,
        AgreementQuotas.NONE,
        null);
  }

  /** Copies the collections; throws {@code EXCHANGE_AGREEMENT_INVALID} for empty or odd terms. */
  public AgreementText {
    parties = new TreeSet<>(parties);
    purposes = new TreeSet<>(purposes);
    objectTypes = new TreeSet<>(objectTypes);
    conditions = conditions.stream().distinct().sorted().toList();
    suites = List.copyOf(suites);
    boolean valid =
        id.matches("[0-9a-f-]{36}")
            && !title.isBlank()
            && title.length() <= MAX_TEXT
            && parties.size() == 2
            && !purposes.isEmpty()
            && !objectTypes.isEmpty()
            && objectTypes.stream().allMatch(type -> type.matches("\\*|[a-z0-9][a-z0-9-]{0,62}"))
            && validUntil.isAfter(proposedAt)
            && !suites.isEmpty()
            && suites.stream().allMatch(suite -> suite.matches("[a-z0-9-]{1,40}"))
            && (replaces == null || !replaces.id().equals(id));
    if (!valid) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_INVALID);
    }
  }

  /**
   * Whether it lists how this node signs and seals. Texts of before envelopes were sealed do not:
   * they are kept and shown, but nothing new goes out or comes in under them.
   */
  boolean current() {
    return suites.contains(Suite.CURRENT);
  }

  /** RFC 8785 canonical JSON in UTF-8. */
  public byte[] canonicalJson() {
    ObjectNode text = CanonicalText.object();
    text.put("format", SignedFormat.AGREEMENT.label());
    text.put("id", id);
    text.put("title", title);
    text.set("parties", CanonicalText.texts(parties.stream().map(PartyId::value).toList()));
    text.set("purposes", CanonicalText.texts(purposes.stream().map(Purpose::code).toList()));
    text.set("objectTypes", CanonicalText.texts(objectTypes));
    text.set("conditions", ConditionJson.write(conditions));
    text.put("proposedAt", proposedAt.toString());
    text.put("validUntil", validUntil.toString());
    text.set("suites", CanonicalText.texts(suites));
    if (!deadlines.equals(DeadlineProfile.STANDARD)) {
      text.set(DEADLINES, deadlines.json());
    }
    if (!quotas.equals(AgreementQuotas.NONE)) {
      text.set(QUOTAS, quotas.json());
    }
    if (replaces != null) {
      text.set(REPLACES, replaces.json());
    }
    return CanonicalText.bytes(text);
  }

  /** SHA-256 of {@link #canonicalJson()}, lower-case hexadecimal. */
  public String hash() {
    return Digest.sha256Hex(canonicalJson());
  }

  AgreementTerms terms(@Nullable Instant inForceFrom) {
    return terms(inForceFrom, null);
  }

  AgreementTerms terms(
      @Nullable Instant inForceFrom, AgreementTerms.@Nullable Suspension suspension) {
    return new AgreementTerms(
        id,
        hash(),
        Set.copyOf(parties),
        Set.copyOf(purposes),
        Set.copyOf(objectTypes),
        conditions,
        inForceFrom,
        validUntil,
        suspension,
        quotas.statementsPerDay());
  }

  /** Reads a text and requires that it is canonical, so that the hash is that of the bytes. */
  static AgreementText read(byte[] json) {
    JsonFields fields = JsonFields.read(json, ExchangeFault.AGREEMENT_INVALID);
    try {
      if (!fields.text("format", MAX_TEXT).equals(SignedFormat.AGREEMENT.label())) {
        throw new ExchangeException(ExchangeFault.AGREEMENT_INVALID);
      }
      AgreementText text =
          new AgreementText(
              fields.text("id", MAX_TEXT),
              fields.text("title", MAX_TEXT),
              sorted(fields.texts("parties", MAX_TEXT).stream().map(PartyId::new).toList()),
              sorted(fields.texts("purposes", MAX_TEXT).stream().map(Purpose::of).toList()),
              sorted(fields.texts("objectTypes", MAX_TEXT)),
              ConditionJson.read(fields.objects("conditions")),
              fields.instant("proposedAt"),
              fields.instant("validUntil"),
              fields.texts("suites", MAX_TEXT),
              fields.names().contains(DEADLINES)
                  ? DeadlineProfile.read(fields.object(DEADLINES))
                  : DeadlineProfile.STANDARD,
              fields.names().contains(QUOTAS)
                  ? AgreementQuotas.read(fields.object(QUOTAS))
                  : AgreementQuotas.NONE,
              fields.names().contains(REPLACES)
                  ? AgreementVersion.read(fields.object(REPLACES))
                  : null);
      fields.end();
      if (!java.util.Arrays.equals(text.canonicalJson(), json)) {
        throw new ExchangeException(ExchangeFault.AGREEMENT_INVALID);
      }
      return text;
    } catch (LawException e) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_INVALID, e);
    }
  }

  private static <T extends Comparable<T>> SortedSet<T> sorted(List<T> values) {
    return new TreeSet<>(values);
  }
}
