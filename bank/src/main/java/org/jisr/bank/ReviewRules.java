package org.jisr.bank;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.jisr.law.Consultation;
import org.jisr.law.Handling;
import org.jisr.law.ReadRules;
import org.jisr.law.Reason;
import org.jisr.law.Role;
import org.jisr.law.SubjectCategory;

/**
 * Who may look at what is overdue, and for how long it may be kept (Directive (EU) 2016/680,
 * article 5; the categories of article 6 and the periods for those under no suspicion are shorter).
 */
final class ReviewRules {
  private static final String RETENTION = "READ_RETENTION";
  private static final Period ONE_YEAR = Period.ofYears(1);
  private static final Period THREE_YEARS = Period.ofYears(3);
  private static final Period FIVE_YEARS = Period.ofYears(5);

  private ReviewRules() {}

  static boolean overdue(Handling handling, Instant now) {
    return !now.isBefore(handling.reviewBy()) && now.isBefore(handling.deleteAfter());
  }

  static boolean due(Handling handling, Instant now) {
    return !now.isBefore(handling.deleteAfter());
  }

  /** Whether the review is overdue and the viewer is somebody who may decide on it. */
  static boolean reviewable(Handling handling, Consultation consultation, Instant now) {
    return overdue(handling, now)
        && consultation.viewer().has(Role.APPROVER)
        && readableBut(handling, consultation, now);
  }

  /** Whether the dates are all that may stand between the viewer and the statement. */
  static boolean readableBut(Handling handling, Consultation consultation, Instant now) {
    return ReadRules.decide(handling, consultation, now).unsatisfied().stream()
        .map(Reason::code)
        .allMatch(RETENTION::equals);
  }

  /** The latest date to which it may be kept; never beyond its deletion date. */
  static Instant latestReview(Handling handling, Instant now) {
    Instant longest = now.atOffset(ZoneOffset.UTC).plus(interval(handling)).toInstant();
    return longest.isBefore(handling.deleteAfter()) ? longest : handling.deleteAfter();
  }

  private static Period interval(Handling handling) {
    if (handling.minor() || !handling.specialCategories().isEmpty()) {
      return ONE_YEAR;
    }
    SubjectCategory category = handling.subjectCategory();
    return switch (category) {
      case VICTIM, WITNESS, CONTACT, INFORMANT, OTHER, UNSTATED -> ONE_YEAR;
      case SUSPECT, CHARGED, CONVICTED, MISSING -> THREE_YEARS;
      case NONE -> FIVE_YEARS;
    };
  }
}
