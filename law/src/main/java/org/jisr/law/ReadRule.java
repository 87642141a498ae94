package org.jisr.law;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What stands between a viewer and a statement. */
enum ReadRule implements Rule {
  /** The account's clearance reaches the marking in force. */
  CLEARANCE("FIRST TLP 2.0") {
    @Override
    Finding judge(Handling handling, Consultation consultation, Instant now) {
      var clearance = consultation.viewer().clearance();
      var marking = handling.effectiveMarking();
      return Finding.of(
          clearance.compareTo(marking) >= 0,
          Map.of("marking", marking.code(), "clearance", clearance.code()));
    }
  },
  /** The account is in every need-to-know group the statement asks for. */
  COMPARTMENT("Directive (EU) 2016/680, art. 29") {
    @Override
    Finding judge(Handling handling, Consultation consultation, Instant now) {
      return Finding.of(
          consultation.viewer().inAll(handling.compartments()),
          Map.of("compartments", String.join(" ", handling.compartments())));
    }
  },
  /** A role that reads content; administrators and oversight officers do not. */
  ROLE("Directive (EU) 2016/680, art. 29") {
    @Override
    Finding judge(Handling handling, Consultation consultation, Instant now) {
      var roles = consultation.viewer().roles();
      return Finding.of(
          roles.stream().anyMatch(Role::readsContent), Map.of("roles", Codes.join(roles)));
    }
  },
  /** A purpose of collection covers the purpose of the consultation. */
  PURPOSE("Directive (EU) 2016/680, art. 4(1)(b)") {
    @Override
    Finding judge(Handling handling, Consultation consultation, Instant now) {
      return Finding.of(
          handling.covers(consultation.purpose()),
          Map.of(
              "purpose",
              consultation.purpose().code(),
              "collected",
              Codes.join(handling.purposes())));
    }
  },
  /** The viewer's party is not among those the statement is kept from. */
  RESTRICTED("INTERPOL RPD") {
    @Override
    Finding judge(Handling handling, Consultation consultation, Instant now) {
      PartyId party = consultation.viewer().party();
      return Finding.of(
          !handling.restrictedAgainst().contains(party), Map.of("party", party.value()));
    }
  },
  /** The viewer's party is the originator, the holder, or one the statement may go to. */
  RELEASABLE("INTERPOL RPD") {
    @Override
    Finding judge(Handling handling, Consultation consultation, Instant now) {
      PartyId party = consultation.viewer().party();
      return Finding.of(
          handling.holder().equals(party) || handling.names(party), Map.of("party", party.value()));
    }
  },
  /** Human sources are for approvers of the originator or holder only. */
  SUBJECT("Directive (EU) 2016/680, art. 6") {
    @Override
    Finding judge(Handling handling, Consultation consultation, Instant now) {
      return Finding.of(
          handling.subjectCategory() != SubjectCategory.INFORMANT
              || (consultation.viewer().has(Role.APPROVER) && own(handling, consultation)),
          Map.of("subject", handling.subjectCategory().code()));
    }
  },
  /** Victims, witnesses, minors and special data are opened within a case only. */
  CASE("Directive (EU) 2016/680, art. 10") {
    @Override
    Finding judge(Handling handling, Consultation consultation, Instant now) {
      String caseRef = consultation.caseRef();
      boolean given = caseRef != null && !caseRef.isBlank();
      return Finding.of(
          given || !guarded(handling), Map.of("subject", handling.subjectCategory().code()));
    }
  },
  /** Neither the review nor the deletion is overdue, for anybody: dates work by themselves. */
  RETENTION("Directive (EU) 2016/680, art. 5") {
    @Override
    Finding judge(Handling handling, Consultation consultation, Instant now) {
      return Finding.of(
          now.isBefore(handling.reviewBy()) && now.isBefore(handling.deleteAfter()),
          Map.of(
              "reviewBy", handling.reviewBy().toString(),
              "deleteAfter", handling.deleteAfter().toString()));
    }
  },

  /** Not recalled or erased; what is superseded stays with the originator and the holder. */
  STATE("Directive (EU) 2016/680, art. 16") {
    @Override
    Finding judge(Handling handling, Consultation consultation, Instant now) {
      Map<String, String> facts = Map.of("state", handling.state().code());
      return switch (handling.state()) {
        case CURRENT -> Finding.met(facts);
        case DISPUTED -> Finding.met(facts, Obligation.of("caveat-disputed"));
        case SUPERSEDED ->
            own(handling, consultation)
                ? Finding.met(facts, Obligation.of("caveat-superseded"))
                : Finding.denied(facts);
        case RECALLED, ERASED -> Finding.denied(facts);
      };
    }
  },
  /** Restricted processing leaves evidence to approvers within a case, where it leaves anything. */
  PROCESSING("Directive (EU) 2016/680, art. 16(3)") {
    @Override
    Finding judge(Handling handling, Consultation consultation, Instant now) {
      String caseRef = consultation.caseRef();
      boolean evidence =
          consultation.viewer().has(Role.APPROVER) && caseRef != null && !caseRef.isBlank();
      return Finding.of(
          handling.conditions().stream()
              .filter(Condition::restricts)
              .allMatch(condition -> evidence && condition.leaves(Condition.EVIDENCE)),
          Map.of());
    }
  },
  /** Always met: says how the statement is meant and what it binds its reader to. */
  CARE("Directive (EU) 2016/680, art. 7 and 9") {
    @Override
    Finding judge(Handling handling, Consultation consultation, Instant now) {
      List<Obligation> obligations = new ArrayList<>(Codes.caveats(handling));
      handling.conditions().forEach(condition -> obligations.add(Obligation.of(condition)));
      return Finding.met(Map.of("assertion", handling.assertion().code()), obligations);
    }
  };

  private final String code = "READ_" + name();
  private final String legalReference;

  ReadRule(String legalReference) {
    this.legalReference = legalReference;
  }

  abstract Finding judge(Handling handling, Consultation consultation, Instant now);

  @Override
  public String code() {
    return code;
  }

  @Override
  public String legalReference() {
    return legalReference;
  }

  static boolean own(Handling handling, Consultation consultation) {
    PartyId party = consultation.viewer().party();
    return handling.originator().equals(party) || handling.holder().equals(party);
  }

  static boolean guarded(Handling handling) {
    return handling.minor()
        || !handling.specialCategories().isEmpty()
        || handling.subjectCategory() == SubjectCategory.VICTIM
        || handling.subjectCategory() == SubjectCategory.WITNESS;
  }
}
