package org.jisr.law;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What two parties agreed to exchange, as far as the rules read it.
 *
 * @param id the agreement's id, the same at both parties
 * @param hash SHA-256 of the signed text, lower-case hexadecimal
 * @param parties the two or more parties bound by it
 * @param purposes the purposes agreed, each including what lies below it
 * @param objectTypes the STIX types agreed; {@link #ANY_TYPE} must be said, an empty set is none
 * @param conditions what each release under it obliges to
 * @param inForceFrom when the last signature was given; null while one is missing
 * @param validUntil the instant from which it no longer holds
 * @param suspension who suspended it and since when; null while nobody has
 * @param perDay statements that a party may hand to the other within 24 hours; 0 for any number
 */
public record AgreementTerms(
    String id,
    String hash,
    Set<PartyId> parties,
    Set<Purpose> purposes,
    Set<String> objectTypes,
    List<Condition> conditions,
    @Nullable Instant inForceFrom,
    Instant validUntil,
    @Nullable Suspension suspension,
    int perDay) {

  /** One party's word that nothing new goes out for now. */
  public record Suspension(PartyId by, Instant since) {}

  /** Terms that nobody suspended and that count nothing. */
  public AgreementTerms(
      String id,
      String hash,
      Set<PartyId> parties,
      Set<Purpose> purposes,
      Set<String> objectTypes,
      List<Condition> conditions,
      @Nullable Instant inForceFrom,
      Instant validUntil) {
    this(id, hash, parties, purposes, objectTypes, conditions, inForceFrom, validUntil, null, 0);
  }

  /** The same terms as if they had always been in force, to decide again what was before them. */
  public AgreementTerms always() {
    return new AgreementTerms(
        id,
        hash,
        parties,
        purposes,
        objectTypes,
        conditions,
        Instant.EPOCH,
        Instant.MAX,
        null,
        perDay);
  }

  /**
   * The same terms for every type: which types are exchanged says nothing of what may be mentioned.
   */
  public AgreementTerms ofEveryType() {
    return new AgreementTerms(
        id,
        hash,
        parties,
        purposes,
        Set.of(ANY_TYPE),
        conditions,
        inForceFrom,
        validUntil,
        suspension,
        perDay);
  }

  /** The same terms, at an end no later than that. */
  public AgreementTerms until(Instant end) {
    return new AgreementTerms(
        id,
        hash,
        parties,
        purposes,
        objectTypes,
        conditions,
        inForceFrom,
        end.isBefore(validUntil) ? end : validUntil,
        suspension,
        perDay);
  }

  /** The member of {@code objectTypes} that stands for every type. */
  public static final String ANY_TYPE = "*";

  /** Copies the collections. */
  public AgreementTerms {
    parties = Set.copyOf(parties);
    purposes = Set.copyOf(purposes);
    objectTypes = Set.copyOf(objectTypes);
    conditions = List.copyOf(conditions);
  }

  /** Whether both signatures are there and the time is within its validity. */
  public boolean inForceAt(Instant now) {
    return inForceFrom != null && !now.isBefore(inForceFrom) && now.isBefore(validUntil);
  }

  /** Whether it binds both of these parties. */
  public boolean binds(PartyId one, PartyId other) {
    return parties.contains(one) && parties.contains(other);
  }

  /** Whether an agreed purpose is that one or lies above it. */
  public boolean covers(Purpose purpose) {
    return purposes.stream().anyMatch(agreed -> agreed.covers(purpose));
  }

  /** Whether objects of that STIX type may be exchanged under it. */
  public boolean coversType(String objectType) {
    return objectTypes.contains(objectType) || objectTypes.contains(ANY_TYPE);
  }
}
