package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jisr.bank.ViewGrant;
import org.jisr.law.AssertionKind;
import org.jisr.law.Handling;
import org.jisr.law.Language;
import org.jisr.law.LegalBasis;
import org.jisr.law.PartyId;
import org.jisr.law.SubjectCategory;
import org.jspecify.annotations.Nullable;

/**
 * An outside party that has no node and speaks TAXII: it polls its one collection and, if it may,
 * sends objects to it.
 *
 * @param id a UUID
 * @param collection the UUID of its collection
 * @param party its name among parties; a partner's, where a partner polls too
 * @param names its name as people read it, in at least one language
 * @param certificatePin SHA-256 of its certificate's key in hexadecimal, or null when it has none
 * @param tokens those that were issued, the newest first
 * @param spaces its collections for spaces, beside the one of its own
 * @param lastPoll when it last asked for objects, or null
 * @param handedOut how many objects and versions it was handed
 * @param takenIn how many objects were taken from it
 */
public record Subscriber(
    String id,
    String collection,
    PartyId party,
    Map<Language, String> names,
    SubscriberState state,
    boolean canRead,
    boolean canWrite,
    SubscriptionTerms terms,
    @Nullable String certificatePin,
    List<Token> tokens,
    List<SpaceCollection> spaces,
    Instant createdAt,
    @Nullable Instant lastPoll,
    long handedOut,
    long takenIn) {
  private static final int REVIEW_YEARS = 1;
  private static final int KEEP_YEARS = 3;

  /** Copies the collections. */
  public Subscriber {
    names = Map.copyOf(names);
    tokens = List.copyOf(tokens);
    spaces = List.copyOf(spaces);
  }

  /** A token that was issued; the secret itself is not kept. */
  public record Token(String id, Instant createdAt, @Nullable Instant revokedAt) {}

  /** Its name in that language, else in any. */
  public String name(Language language) {
    return names.getOrDefault(language, names.values().iterator().next());
  }

  /** On what ground it reads its view of the bank. */
  public ViewGrant grant(PartyId self) {
    return terms.grant("subscriber:" + id, id, self, party);
  }

  /** On what ground it reads its collection for a space. */
  public ViewGrant grant(PartyId self, SpaceCollection space) {
    return space.narrow(grant(self));
  }

  /** Whether its terms carry what that charter asks of all who receive under it. */
  boolean carries(PartyId self, CharterText charter) {
    return SpaceCollection.fits(terms, CharterRules.narrow(grant(self).terms(), charter), charter);
  }

  Subscriber with(List<SpaceCollection> collections) {
    return new Subscriber(
        id,
        collection,
        party,
        names,
        state,
        canRead,
        canWrite,
        terms,
        certificatePin,
        tokens,
        collections,
        createdAt,
        lastPoll,
        handedOut,
        takenIn);
  }

  /**
   * The handling of what it sends without one: its own statement, for the agreed purposes. The
   * dates count from the end of the year, so that what is sent again is the same statement.
   */
  public Handling profile(PartyId self, Instant now) {
    return Handling.builder(party, self)
        .purposes(terms.purposes())
        .legalBasis(List.of(LegalBasis.of("Subscription terms " + terms.hash(), party.value())))
        .subject(SubjectCategory.NONE)
        .assertion(AssertionKind.FACT)
        .marking(terms.submitted())
        .retentionFromYearEnd(now, REVIEW_YEARS, KEEP_YEARS)
        .build();
  }
}
