package org.jisr.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parts of a {@link Handling}; {@link #build()} refuses while a mandatory one is
 * missing. Not safe for use by several threads.
 */
public final class HandlingBuilder {
  private final PartyId originator;
  private PartyId holder;
  private @Nullable String originatorReference;
  private List<PartyId> chain = List.of();
  private List<LegalBasis> legalBasis = new ArrayList<>();
  private SortedSet<Purpose> purposes = new TreeSet<>();
  private @Nullable SubjectCategory subjectCategory;
  private boolean minor;
  private SortedSet<SpecialCategory> specialCategories = new TreeSet<>();
  private @Nullable AssertionKind assertion;
  private @Nullable Grading grading;
  private @Nullable Tlp marking;
  private @Nullable Pap pap;
  private SortedSet<HandlingCode> codes = new TreeSet<>();
  private @Nullable String codeText;
  private SortedSet<String> unknownMarkings = new TreeSet<>();
  private SortedSet<Condition> conditions = new TreeSet<>();
  private SortedSet<PartyId> releasableTo = new TreeSet<>();
  private SortedSet<PartyId> restrictedAgainst = new TreeSet<>();
  private SortedSet<String> compartments = new TreeSet<>();
  private @Nullable Instant reviewBy;
  private @Nullable Instant deleteAfter;
  private CorrectionState state = CorrectionState.CURRENT;

  HandlingBuilder(PartyId originator, PartyId holder) {
    this.originator = originator;
    this.holder = holder;
  }

  HandlingBuilder(Handling from) {
    this(from.originator(), from.holder());
    originatorReference = from.originatorReference();
    chain = from.chain();
    legalBasis = new ArrayList<>(from.legalBasis());
    purposes = new TreeSet<>(from.purposes());
    subjectCategory = from.subjectCategory();
    minor = from.minor();
    specialCategories = new TreeSet<>(from.specialCategories());
    assertion = from.assertion();
    grading = from.grading();
    marking = from.marking();
    pap = from.pap();
    codes = new TreeSet<>(from.codes());
    codeText = from.codeText();
    unknownMarkings = new TreeSet<>(from.unknownMarkings());
    conditions = new TreeSet<>(from.conditions());
    releasableTo = new TreeSet<>(from.releasableTo());
    restrictedAgainst = new TreeSet<>(from.restrictedAgainst());
    compartments = new TreeSet<>(from.compartments());
    reviewBy = from.reviewBy();
    deleteAfter = from.deleteAfter();
    state = from.state();
  }

  /** Sets who holds the copy. */
  public HandlingBuilder holder(PartyId party) {
    holder = party;
    return this;
  }

  /** Sets the originator's own file reference; null removes it. */
  public HandlingBuilder originatorReference(@Nullable String reference) {
    originatorReference = reference;
    return this;
  }

  /** Replaces the legal bases. */
  public HandlingBuilder legalBasis(LegalBasis... bases) {
    return legalBasis(Arrays.asList(bases));
  }

  /** Replaces the legal bases. */
  public HandlingBuilder legalBasis(Collection<LegalBasis> bases) {
    legalBasis = new ArrayList<>(bases);
    return this;
  }

  /** Replaces the purposes of collection. */
  public HandlingBuilder purposes(Purpose... all) {
    return purposes(Arrays.asList(all));
  }

  /** Replaces the purposes of collection. */
  public HandlingBuilder purposes(Collection<Purpose> all) {
    purposes = new TreeSet<>(all);
    return this;
  }

  /** Sets what the person is to the case. */
  public HandlingBuilder subject(SubjectCategory category) {
    subjectCategory = category;
    return this;
  }

  /** Says whether the person is under age. */
  public HandlingBuilder minor(boolean underAge) {
    minor = underAge;
    return this;
  }

  /** Replaces the kinds of special data. */
  public HandlingBuilder specialCategories(Collection<SpecialCategory> all) {
    specialCategories = new TreeSet<>(all);
    return this;
  }

  /** Sets how the statement is meant. */
  public HandlingBuilder assertion(AssertionKind kind) {
    assertion = kind;
    return this;
  }

  /** Sets the source's grade; null removes it. */
  public HandlingBuilder grading(@Nullable Grading grade) {
    grading = grade;
    return this;
  }

  /** Sets the marking. */
  public HandlingBuilder marking(Tlp level) {
    marking = level;
    return this;
  }

  /** Sets through whose hands it came between originator and holder. */
  public HandlingBuilder chain(List<PartyId> hands) {
    chain = hands;
    return this;
  }

  /** Sets how visible actions may be; null for "not said". */
  public HandlingBuilder pap(@Nullable Pap actions) {
    pap = actions;
    return this;
  }

  /** Replaces the handling codes; the text belongs to {@link HandlingCode#H3} and only to it. */
  public HandlingBuilder codes(Collection<HandlingCode> all, @Nullable String text) {
    codes = new TreeSet<>(all);
    codeText = text;
    return this;
  }

  /** Replaces the ids of markings that could not be read. */
  public HandlingBuilder unknownMarkings(Collection<String> ids) {
    unknownMarkings = new TreeSet<>(ids);
    return this;
  }

  /** Replaces the conditions. */
  public HandlingBuilder conditions(Collection<Condition> all) {
    conditions = new TreeSet<>(all);
    return this;
  }

  /** Replaces the parties it may go to; none means nobody. */
  public HandlingBuilder releasableTo(PartyId... parties) {
    return releasableTo(Arrays.asList(parties));
  }

  /** Replaces the parties it may go to; none means nobody. */
  public HandlingBuilder releasableTo(Collection<PartyId> parties) {
    releasableTo = new TreeSet<>(parties);
    return this;
  }

  /** Replaces the parties that must never have it. */
  public HandlingBuilder restrictedAgainst(PartyId... parties) {
    return restrictedAgainst(Arrays.asList(parties));
  }

  /** Replaces the parties that must never have it. */
  public HandlingBuilder restrictedAgainst(Collection<PartyId> parties) {
    restrictedAgainst = new TreeSet<>(parties);
    return this;
  }

  /** Replaces the need-to-know groups a viewer must be in; none asks for none. */
  public HandlingBuilder compartments(Collection<String> all) {
    compartments = new TreeSet<>(all);
    return this;
  }

  /** Sets both dates; the second must not lie before the first. */
  public HandlingBuilder retention(Instant review, Instant deletion) {
    reviewBy = review;
    deleteAfter = deletion;
    return this;
  }

  /**
   * Sets both dates to so many years after the end of the year, in UTC, that {@code now} lies in.
   * As they are the same all year, the same thing said again on another day has the same handling
   * and is not held twice.
   */
  public HandlingBuilder retentionFromYearEnd(Instant now, int reviewYears, int keepYears) {
    LocalDate end = LocalDate.ofInstant(now, ZoneOffset.UTC).withDayOfYear(1).plusYears(1);
    return retention(start(end.plusYears(reviewYears)), start(end.plusYears(keepYears)));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Sets the correction state; {@code CURRENT} unless said. */
  public HandlingBuilder state(CorrectionState correction) {
    state = correction;
    return this;
  }

  /**
   * The handling.
   *
   * @throws LawException {@code LAW_HANDLING_INCOMPLETE} while a mandatory part is missing, {@code
   *     LAW_HANDLING_CONTRADICTORY} when two parts exclude each other
   */
  public Handling build() {
    return new Handling(
        originator,
        originatorReference,
        holder,
        chain,
        legalBasis,
        purposes,
        given(subjectCategory),
        minor,
        specialCategories,
        given(assertion),
        grading,
        given(marking),
        pap,
        codes,
        codeText,
        unknownMarkings,
        conditions,
        releasableTo,
        restrictedAgainst,
        compartments,
        given(reviewBy),
        given(deleteAfter),
        state);
  }

  private static <T> T given(@Nullable T part) {
    if (part == null) {
      throw new LawException(
          LawException.Code.LAW_HANDLING_INCOMPLETE,
          "A handling needs its subject category, assertion kind, marking and both retention"
              + " dates.");
    }
    return part;
  }
}
