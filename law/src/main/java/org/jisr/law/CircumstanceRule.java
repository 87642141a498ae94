package org.jisr.law;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/** What stands between a statement and a partner in its handling codes and in what surrounds it. */
enum CircumstanceRule implements Rule {
  /** Europol's handling codes and the actions permitted: duties, or a person's word. */
  CODES("Europol handling codes; FIRST PAP") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      Map<String, String> facts = Map.of("codes", Codes.join(handling.codes()));
      if (handling.codes().contains(HandlingCode.H2)
          && !ReleaseFacts.ownOrReturned(handling, context)
          && !ReleaseFacts.consented(handling, context, now)) {
        return Finding.needs(Need.ORIGINATOR_CONSENT, facts);
      }
      if (handling.codes().contains(HandlingCode.H3)
          && !context.granted().contains(Need.AUTHORISATION)) {
        return Finding.needs(Need.AUTHORISATION, facts);
      }
      return Finding.met(facts, duties(handling));
    }
  },
  /** What belongs to a need-to-know group leaves only when somebody answers for it. */
  COMPARTMENT("Directive (EU) 2016/680, art. 29") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      Map<String, String> facts = Map.of("compartments", String.join(" ", handling.compartments()));
      return handling.compartments().isEmpty()
          ? Finding.met(facts)
          : ReleaseFacts.granted(Need.AUTHORISATION, context, facts);
    }
  },
  /** Always met: a weak grade says that it is one. */
  GRADING("Directive (EU) 2016/680, art. 7(1)") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      Grading grading = handling.grading();
      Map<String, String> facts =
          Map.of("grading", grading == null ? "" : grading.scheme() + " " + grading.verbatim());
      return grading != null && GradeDisplay.of(grading).weak()
          ? Finding.met(facts, Obligation.of("caveat-weak-grade"))
          : Finding.met(facts);
    }
  },
  /** The recipient may receive what is marked so strictly. */
  CLEARANCE("Directive (EU) 2016/680, art. 29") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      PartnerLimits limits = limits(context, now);
      Tlp clearance = limits == null || limits.clearance() == null ? Tlp.RED : limits.clearance();
      Tlp marking = handling.effectiveMarking();
      return Finding.of(
          marking.compareTo(clearance) <= 0,
          Map.of(
              "marking", marking.code(),
              "clearance", clearance.code(),
              "recipient", context.recipient().value()));
    }
  },
  /** Releases on persons need an officer's answer, and a concern bars them. */
  HUMAN_RIGHTS("INTERPOL Constitution, art. 2 and 3") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      HumanRights answer = context.circumstances().humanRights();
      Map<String, String> facts =
          Map.of("answer", answer.code(), "subject", handling.subjectCategory().code());
      if (handling.subjectCategory() == SubjectCategory.NONE) {
        return Finding.of(answer != HumanRights.CONCERN, facts);
      }
      return switch (answer) {
        case NO_CONCERN -> Finding.met(facts);
        case UNANSWERED -> Finding.needs(Need.HUMAN_RIGHTS_ANSWER, facts);
        case CONCERN -> Finding.denied(facts);
      };
    }
  },
  /** What it mentions may be known to the recipient, or the rest can leave without it. */
  CLOSURE("Directive (EU) 2016/680, art. 4(1)(c)") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      Closure closure = context.circumstances().closure();
      Map<String, String> facts =
          Map.of(
              "parts", String.join(" ", closure.parts()),
              "recipient", context.recipient().value());
      if (closure.parts().isEmpty()) {
        return Finding.met(facts);
      }
      return closure.separable()
          ? Finding.met(
              facts,
              ReleaseFacts.obligation("redacted", "parts", String.join(" ", closure.parts())))
          : Finding.denied(facts);
    }
  },
  /** What a partner may receive in a day is not spent. */
  QUOTA("National policy") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      PartnerLimits limits = limits(context, now);
      int perDay = limits == null ? 0 : limits.perDay();
      if (perDay == 0) {
        return Finding.met(
            Map.of("perDay", "", "count", "", "recipient", context.recipient().value()));
      }
      long total = context.circumstances().releasedToday() + context.circumstances().items();
      return Finding.of(
          total <= perDay,
          Map.of(
              "perDay", String.valueOf(perDay),
              "count", String.valueOf(total),
              "recipient", context.recipient().value()));
    }
  },
  /** What both parties agreed that one hands to the other in a day is not spent. */
  AGREED_QUOTA("Directive (EU) 2016/680, art. 4(1)(c)") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      AgreementTerms terms = context.agreement();
      int perDay = terms == null ? 0 : terms.perDay();
      long total = context.circumstances().releasedToday() + context.circumstances().items();
      return Finding.of(
          perDay == 0 || total <= perDay,
          Map.of(
              "perDay", perDay == 0 ? "" : String.valueOf(perDay),
              "count", perDay == 0 ? "" : String.valueOf(total),
              "recipient", context.recipient().value()));
    }
  },
  /** Always met: who gave how much is for the officer to know and never a bar. */
  RECIPROCITY("Note only") {
    @Override
    Finding judge(Handling handling, ReleaseContext context, Instant now) {
      Reciprocity counted = context.circumstances().reciprocity();
      return Finding.met(
          counted == null
              ? Map.of("given", "", "received", "")
              : Map.of(
                  "given", String.valueOf(counted.given()),
                  "received", String.valueOf(counted.received())));
    }
  };

  private final String code = "RELEASE_" + name();
  private final String legalReference;

  CircumstanceRule(String legalReference) {
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

  private static @Nullable PartnerLimits limits(ReleaseContext context, Instant now) {
    PolicySet policy = context.circumstances().law().policy();
    return policy == null || !policy.holdsAt(now) ? null : policy.limits(context.recipient());
  }

  private static List<Obligation> duties(Handling handling) {
    List<Obligation> duties = new ArrayList<>();
    for (HandlingCode code : handling.codes()) {
      duties.add(
          switch (code) {
            case H0 -> Obligation.of("crime-only");
            case H1 -> Obligation.of(Condition.of(ConditionKind.NO_JUDICIAL_USE));
            case H2 -> Obligation.of(Condition.of(ConditionKind.NO_ONWARD));
            case H3 ->
                new Obligation(
                    "in-words",
                    new TreeMap<>(Map.of("words", String.valueOf(handling.codeText()))));
          });
    }
    Pap pap = handling.pap();
    if (pap != null && pap != Pap.CLEAR) {
      duties.add(Obligation.of("pap-" + pap.code()));
    }
    return duties;
  }
}
