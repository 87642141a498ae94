package org.jisr.law;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What an emergency asks beyond the read rules that it does not set aside. */
enum EmergencyRule implements Rule {
  /** An emergency belongs to a case, whatever the statement is about. */
  CASE("Directive (EU) 2016/680, art. 25") {
    @Override
    Finding judge(Handling handling, Consultation consultation, Instant now) {
      String caseRef = consultation.caseRef();
      return Finding.of(caseRef != null && !caseRef.isBlank(), Map.of());
    }
  },
  /** Sources, witnesses, victims, minors and special data stay closed: their harm is final. */
  GUARDED("Directive (EU) 2016/680, art. 6 and 10") {
    @Override
    Finding judge(Handling handling, Consultation consultation, Instant now) {
      return Finding.of(
          !ReadRule.guarded(handling) && handling.subjectCategory() != SubjectCategory.INFORMANT,
          Map.of("subject", handling.subjectCategory().code()));
    }
  },
  /** Always met: says which rules were set aside. */
  LIFTED("Directive (EU) 2016/680, art. 29") {
    @Override
    Finding judge(Handling handling, Consultation consultation, Instant now) {
      return Finding.met(
          Map.of(
              "lifted",
              liftable().stream()
                  .filter(
                      rule ->
                          rule.judge(handling, consultation, now).verdict() != Finding.Verdict.MET)
                  .map(rule -> rule.name().toLowerCase(Locale.ROOT))
                  .collect(Collectors.joining(" "))));
    }
  };

  private final String code = "EMERGENCY_" + name();
  private final String legalReference;

  EmergencyRule(String legalReference) {
    this.legalReference = legalReference;
  }

  abstract Finding judge(Handling handling, Consultation consultation, Instant now);

  /** The read rules that an emergency sets aside: rank, group and purpose, nothing else. */
  static List<ReadRule> liftable() {
    return List.of(ReadRule.CLEARANCE, ReadRule.COMPARTMENT, ReadRule.PURPOSE);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String legalReference() {
    return legalReference;
  }
}
