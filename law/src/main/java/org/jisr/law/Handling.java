package org.jisr.law;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * What one originator requires of one statement: who says it, on what law, for what, about whom,
 * how it is marked, where it may go and how long it may stay.
 *
 * <p>No mandatory part is ever empty. An empty {@code releasableTo} means nobody; {@link Tlp#CLEAR}
 * means everybody and so carries no list.
 *
 * @param originator whose statement it is
 * @param originatorReference the originator's own file reference, if it gave one
 * @param holder whose node holds this copy
 * @param chain through whose hands it came from the originator to the holder, neither of them
 *     included; their receipts stand with the source of each copy
 * @param legalBasis at least one law it rests on
 * @param purposes at least one purpose for which it was collected
 * @param minor whether the person is under age
 * @param pap how visible actions on it may be; null where the originator did not say
 * @param codes Europol's handling codes
 * @param codeText the restrictions that {@link HandlingCode#H3} stands for; null without it
 * @param unknownMarkings markings this node could not read; any makes the statement as strict as
 *     can be
 * @param compartments need-to-know groups: a viewer must be in all of them; empty asks for none
 * @param reviewBy from this instant somebody must decide whether to keep it
 * @param deleteAfter from this instant nobody may use it; never before {@code reviewBy}
 */
public record Handling(
    PartyId originator,
    @Nullable String originatorReference,
    PartyId holder,
    List<PartyId> chain,
    List<LegalBasis> legalBasis,
    SortedSet<Purpose> purposes,
    SubjectCategory subjectCategory,
    boolean minor,
    SortedSet<SpecialCategory> specialCategories,
    AssertionKind assertion,
    @Nullable Grading grading,
    Tlp marking,
    @Nullable Pap pap,
    SortedSet<HandlingCode> codes,
    @Nullable String codeText,
    SortedSet<String> unknownMarkings,
    SortedSet<Condition> conditions,
    SortedSet<PartyId> releasableTo,
    SortedSet<PartyId> restrictedAgainst,
    SortedSet<String> compartments,
    Instant reviewBy,
    Instant deleteAfter,
    CorrectionState state) {

  /**
   * Copies the collections and checks that nothing mandatory is empty.
   *
   * @throws LawException {@code LAW_HANDLING_INCOMPLETE} or {@code LAW_HANDLING_CONTRADICTORY}
   */
  public Handling {
    legalBasis = List.copyOf(legalBasis);
    chain = List.copyOf(chain);
    purposes = Sets.copy(purposes);
    codes = Sets.copy(codes);
    specialCategories = Sets.copy(specialCategories);
    unknownMarkings = Sets.copy(unknownMarkings);
    conditions = Sets.copy(conditions);
    releasableTo = Sets.copy(releasableTo);
    restrictedAgainst = Sets.copy(restrictedAgainst);
    compartments = Compartments.copy(compartments);
    if (legalBasis.isEmpty() || purposes.isEmpty()) {
      throw new LawException(
          LawException.Code.LAW_HANDLING_INCOMPLETE,
          "A handling names at least one legal basis and one purpose.");
    }
    if (codes.contains(HandlingCode.H3) != (codeText != null && !codeText.isBlank())) {
      throw new LawException(
          LawException.Code.LAW_HANDLING_INCOMPLETE,
          "Handling code H3 and its restrictions in words come together or not at all.");
    }
    if (deleteAfter.isBefore(reviewBy)) {
      throw new LawException(
          LawException.Code.LAW_HANDLING_CONTRADICTORY,
          "The deletion date must not lie before the review date.");
    }
    if (marking == Tlp.CLEAR && !releasableTo.isEmpty()) {
      throw new LawException(
          LawException.Code.LAW_HANDLING_CONTRADICTORY,
          "TLP:CLEAR is for everybody and carries no list of recipients. Maybe the marking must be"
              + " TLP:GREEN or higher.");
    }
  }

  /** A builder that has the originator and the holder and nothing else. */
  public static HandlingBuilder builder(PartyId originator, PartyId holder) {
    return new HandlingBuilder(originator, holder);
  }

  /** A builder that starts from this handling. */
  public HandlingBuilder toBuilder() {
    return new HandlingBuilder(this);
  }

  /** Whether the holder has it from another party. */
  public boolean thirdParty() {
    return !originator.equals(holder);
  }

  /** The marking in force: red as soon as anything about it could not be understood. */
  public Tlp effectiveMarking() {
    return understood() ? marking : Tlp.RED;
  }

  /** Whether this node knows every marking and every condition. */
  public boolean understood() {
    return unknownMarkings.isEmpty() && conditions.stream().allMatch(c -> c.kind() != null);
  }

  /**
   * Whether the originator lets that party have it: the originator itself, a party on the list, or
   * anybody when clear. What could not be understood is for the originator alone.
   */
  public boolean names(PartyId party) {
    return originator.equals(party)
        || (understood() && (marking == Tlp.CLEAR || releasableTo.contains(party)));
  }

  /** Whether its processing is restricted: it is kept, and hardly anybody may use it. */
  public boolean restricted() {
    return conditions.stream().anyMatch(Condition::restricts);
  }

  /** Whether a purpose of collection covers that purpose. */
  public boolean covers(Purpose purpose) {
    return purposes.stream().anyMatch(collected -> collected.covers(purpose));
  }

  /**
   * The same handling in the hands of another party, as when an envelope is opened; the holder
   * before it joins the chain.
   */
  public Handling heldBy(PartyId party) {
    if (party.equals(holder)) {
      return this;
    }
    List<PartyId> hands = new ArrayList<>(chain);
    if (!holder.equals(originator)) {
      hands.add(holder);
    }
    return toBuilder().holder(party).chain(party.equals(originator) ? List.of() : hands).build();
  }

  /**
   * The stricter of this and a wish in every respect; originator, holder, legal basis and grade
   * stay.
   *
   * @throws LawException {@code LAW_HANDLING_CONTRADICTORY} when no purpose is left
   */
  public Handling tightened(Handling wish) {
    return Tightening.of(this, wish);
  }

  /** RFC 8785 canonical JSON in UTF-8: equal handlings have equal bytes. */
  public byte[] canonicalJson() {
    return HandlingJson.write(this);
  }

  /** SHA-256 of {@link #canonicalJson()} in lower-case hexadecimal. */
  public String digest() {
    return Digests.sha256(canonicalJson());
  }

  /**
   * The handling that {@link #canonicalJson()} wrote; any order and spacing is read.
   *
   * @throws LawException {@code LAW_HANDLING_UNREADABLE} for anything else
   */
  public static Handling ofJson(byte[] json) {
    return HandlingJson.read(json);
  }

  /** Codes of the purposes in order. */
  Set<String> purposeCodes() {
    return Sets.codes(purposes);
  }
}
