package org.jisr.law;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jisr.stix.Tlp;

/** What stands between a statement and a partner. */
enum ReleaseRule implements Rule {
  /** Every marking and condition is one this node understands. */
  MARKING("STIX 2.1, section 7.2") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      return Finding.of(handling.understood(), Map.of());
    }
  },
  /**
   * Towards a partner organisation: clear goes to anybody; green and amber carry their circle as an
   * obligation; amber+strict and red do not leave unless the recipient is named.
   */
  TLP("FIRST TLP 2.0") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      Tlp marking = handling.effectiveMarking();
      Map<String, String> facts =
          Map.of("marking", marking.code(), "recipient", context.recipient().value());
      boolean named = handling.names(context.recipient());
      return switch (marking) {
        case CLEAR -> Finding.met(facts);
        case GREEN -> Finding.met(facts, Obligation.of("tlp-green"));
        case AMBER -> Finding.met(facts, Obligation.of("tlp-amber"));
        case AMBER_STRICT ->
            named ? Finding.met(facts, Obligation.of("tlp-amber-strict")) : Finding.denied(facts);
        case RED -> named ? Finding.met(facts, Obligation.of("tlp-red")) : Finding.denied(facts);
      };
    }
  },
  /** The originator named the recipient; an empty list names nobody. */
  RECIPIENT("INTERPOL RPD") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      return Finding.of(
          handling.names(context.recipient()), Map.of("recipient", context.recipient().value()));
    }
  },
  /** The recipient is not among those the statement is kept from; this wins over every list. */
  RESTRICTED("INTERPOL RPD") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      return Finding.of(
          !handling.restrictedAgainst().contains(context.recipient()),
          Map.of("recipient", context.recipient().value()));
    }
  },
  /** What came from another party goes on only with that party's consent. */
  THIRD_PARTY("Originator control; Europol handling code H2") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      Map<String, String> facts = Map.of("recipient", context.recipient().value());
      boolean free =
          ReleaseFacts.ownOrReturned(handling, context) || handling.effectiveMarking() == Tlp.CLEAR;
      return free || ReleaseFacts.consented(handling, context, now)
          ? Finding.met(facts)
          : Finding.needs(Need.ORIGINATOR_CONSENT, facts);
    }
  },
  /** An agreement between holder and recipient is signed by both and within its time. */
  AGREEMENT("Directive (EU) 2016/680, art. 35 to 37") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      AgreementTerms terms = context.agreement();
      Map<String, String> facts = Map.of("recipient", context.recipient().value());
      if (terms == null
          || !terms.inForceAt(now)
          || !terms.binds(context.holder(), context.recipient())) {
        return Finding.denied(facts);
      }
      return Finding.met(facts, terms.conditions().stream().map(Obligation::of).toList());
    }
  },
  /** Neither party has suspended the agreement. */
  SUSPENSION("Vienna Convention on the Law of Treaties, art. 57") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      AgreementTerms terms = context.agreement();
      AgreementTerms.Suspension suspension = terms == null ? null : terms.suspension();
      return suspension == null
          ? Finding.met(Map.of("by", "", "since", "", "recipient", context.recipient().value()))
          : Finding.denied(
              Map.of(
                  "by", suspension.by().value(),
                  "since", suspension.since().toString(),
                  "recipient", context.recipient().value()));
    }
  },
  /** The agreement covers the purpose of the release and the type of the object. */
  SCOPE("Directive (EU) 2016/680, art. 4(1)(b)") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      AgreementTerms terms = context.agreement();
      return Finding.of(
          terms != null
              && terms.covers(context.purpose())
              && terms.coversType(context.objectType()),
          Map.of("purpose", context.purpose().code(), "type", context.objectType()));
    }
  },
  /** A purpose of collection covers the purpose of the release, or the originator agrees. */
  PURPOSE("Directive (EU) 2016/680, art. 4(2)") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      Map<String, String> facts =
          Map.of("purpose", context.purpose().code(), "collected", Codes.join(handling.purposes()));
      if (handling.covers(context.purpose())) {
        return Finding.met(facts);
      }
      return handling.originator().equals(context.holder())
          ? ReleaseFacts.granted(Need.AUTHORISATION, context, facts)
          : ReleaseFacts.consented(handling, context, now)
              ? Finding.met(facts)
              : Finding.needs(Need.ORIGINATOR_CONSENT, facts);
    }
  },
  /** At least one legal basis is listed among the instruments and holds now. */
  LEGAL_BASIS("Directive (EU) 2016/680, art. 8") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      return ReleaseFacts.legalBasis(handling, context, now);
    }
  },
  /** Human sources never; victims and witnesses by two officers; an unstated status not yet. */
  SUBJECT("Directive (EU) 2016/680, art. 6; INTERPOL RPD, art. 44") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      Map<String, String> facts = Map.of("subject", handling.subjectCategory().code());
      return switch (handling.subjectCategory()) {
        case NONE, SUSPECT, CHARGED, CONVICTED, MISSING, CONTACT, OTHER -> Finding.met(facts);
        case VICTIM, WITNESS -> ReleaseFacts.granted(Need.SECOND_OFFICER, context, facts);
        case UNSTATED -> ReleaseFacts.granted(Need.AUTHORISATION, context, facts);
        case INFORMANT -> Finding.denied(facts);
      };
    }
  },
  /** Minors and special data go by two officers. */
  SPECIAL("Directive (EU) 2016/680, art. 10") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      Map<String, String> facts =
          Map.of(
              "special", Codes.join(handling.specialCategories()),
              "minor", Boolean.toString(handling.minor()));
      return !handling.minor() && handling.specialCategories().isEmpty()
          ? Finding.met(facts)
          : ReleaseFacts.granted(Need.SECOND_OFFICER, context, facts);
    }
  },
  /** Conditions travel; some must be fulfilled before the statement may leave. */
  CONDITIONS("Directive (EU) 2016/680, art. 9(3)") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      return ReleaseFacts.conditions(handling, context, now);
    }
  },
  /** Neither the review nor the deletion is overdue. */
  RETENTION("Directive (EU) 2016/680, art. 5") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      Map<String, String> facts =
          Map.of(
              "reviewBy", handling.reviewBy().toString(),
              "deleteAfter", handling.deleteAfter().toString());
      return now.isBefore(handling.reviewBy()) && now.isBefore(handling.deleteAfter())
          ? Finding.met(
              facts,
              ReleaseFacts.obligation("delete-by", "time", handling.deleteAfter().toString()))
          : Finding.denied(facts);
    }
  },
  /** Current; disputed only when authorised. */
  STATE("Directive (EU) 2016/680, art. 7(2)") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      Map<String, String> facts = Map.of("state", handling.state().code());
      return switch (handling.state()) {
        case CURRENT -> Finding.met(facts);
        case DISPUTED -> ReleaseFacts.granted(Need.AUTHORISATION, context, facts);
        case SUPERSEDED, RECALLED, ERASED -> Finding.denied(facts);
      };
    }
  },
  /** What the originator had restricted goes to nobody, not even back, until it lifts that. */
  PROCESSING("Directive (EU) 2016/680, art. 16(3)") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      return Finding.of(!handling.restricted(), Map.of());
    }
  },
  /** A machine's inference is never handed on; a person's assessment says that it is one. */
  ASSERTION("Directive (EU) 2016/680, art. 7(1) and 11") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      Map<String, String> facts = Map.of("assertion", handling.assertion().code());
      List<Obligation> caveats = new ArrayList<>(Codes.caveats(handling));
      return handling.assertion() == AssertionKind.INFERENCE
          ? Finding.denied(facts)
          : Finding.met(facts, caveats);
    }
  };

  private final String code = "RELEASE_" + name();
  private final String legalReference;

  ReleaseRule(String legalReference) {
    this.legalReference = legalReference;
  }

  abstract Finding judge(Handling handling, ReleaseContext context, Instant now);

  @Override
  public String code() {
    return code;
  }

  @Override
  public String legalReference() {
    return legalReference;
  }
}
