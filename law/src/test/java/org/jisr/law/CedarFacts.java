package org.jisr.law;

import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.CedarMap;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What Cedar is told: plain facts, none of which the Java rules worked out. */
final class CedarFacts {
  private final Map<String, Value> facts = new HashMap<>();

  private CedarFacts() {}

  static Map<String, Value> reading(Handling handling, Consultation question, Instant now) {
    CedarFacts facts = new CedarFacts();
    Viewer viewer = question.viewer();
    facts.statement(handling, question.purpose(), viewer.party(), handling.holder(), now);
    facts.number("clearance", viewer.clearance().ordinal());
    facts.texts("roles", viewer.roles().stream().map(Role::code).toList());
    facts.texts("groups", viewer.compartments());
    facts.flag(
        "evidenceOnly",
        handling.conditions().stream()
            .filter(condition -> condition.code().equals("restricted-processing"))
            .allMatch(condition -> "evidence".equals(condition.parameters().get("use"))));
    facts.flag("inCase", question.caseRef() != null && !question.caseRef().isBlank());
    return facts.facts;
  }

  static Map<String, Value> release(Handling handling, ReleaseContext context, Instant now) {
    CedarFacts facts = new CedarFacts();
    Circumstances around = context.circumstances();
    facts.statement(handling, context.purpose(), context.recipient(), context.holder(), now);
    facts.text("type", context.objectType());
    facts.texts("granted", context.granted().stream().map(Need::code).toList());
    facts.texts("consented", consented(handling, context, now));
    facts.texts("bases", bases(handling, around.law().catalogue(), now));
    InstrumentCatalogue catalogue = around.law().catalogue();
    facts.flag(
        "foreign",
        !handling.originator().equals(context.holder())
            && (catalogue == null || !handling.originator().equals(catalogue.party())));
    facts.text("answer", around.humanRights().code());
    facts.number("items", around.items());
    facts.number("sentToday", around.releasedToday());
    facts.number("withheld", around.closure().parts().size());
    facts.flag("separable", around.closure().separable());
    facts.agreement(context.agreement());
    facts.limits(around.law().policy(), context.recipient(), now);
    return facts.facts;
  }

  private void statement(
      Handling handling, Purpose purpose, PartyId recipient, PartyId holder, Instant now) {
    text("originator", handling.originator().value());
    text("holder", holder.value());
    text("recipient", recipient.value());
    texts("purposeUp", upward(purpose.code()));
    texts("collected", handling.purposes().stream().map(Purpose::code).toList());
    number("marking", handling.marking().ordinal());
    texts("unknown", handling.unknownMarkings());
    texts("conditions", handling.conditions().stream().map(Condition::code).toList());
    texts("releasableTo", parties(handling.releasableTo()));
    texts("restricted", parties(handling.restrictedAgainst()));
    texts("compartments", handling.compartments());
    texts("codes", handling.codes().stream().map(HandlingCode::code).toList());
    texts("special", handling.specialCategories().stream().map(SpecialCategory::code).toList());
    text("subject", handling.subjectCategory().code());
    flag("minor", handling.minor());
    text("assertion", handling.assertion().code());
    text("state", handling.state().code());
    number("reviewBy", handling.reviewBy().toEpochMilli());
    number("deleteAfter", handling.deleteAfter().toEpochMilli());
    number("now", now.toEpochMilli());
  }

  private void agreement(@org.jspecify.annotations.Nullable AgreementTerms terms) {
    if (terms == null) {
      return;
    }
    CedarMap agreement = new CedarMap();
    if (terms.inForceFrom() != null) {
      agreement.put("from", new PrimLong(terms.inForceFrom().toEpochMilli()));
    }
    agreement.put("until", new PrimLong(terms.validUntil().toEpochMilli()));
    agreement.put("parties", list(parties(terms.parties())));
    agreement.put("purposes", list(terms.purposes().stream().map(Purpose::code).toList()));
    agreement.put("types", list(terms.objectTypes()));
    AgreementTerms.Suspension suspension = terms.suspension();
    if (suspension != null) {
      agreement.put("suspendedBy", list(parties(java.util.Set.of(suspension.by()))));
    }
    if (terms.perDay() > 0) {
      agreement.put("perDay", new PrimLong(terms.perDay()));
    }
    facts.put("agreement", agreement);
  }

  private void limits(
      @org.jspecify.annotations.Nullable PolicySet policy, PartyId recipient, Instant now) {
    if (policy == null || (policy.validTo() != null && !now.isBefore(policy.validTo()))) {
      return;
    }
    for (PartnerLimits limits : policy.partners()) {
      if (limits.party().equals(recipient)) {
        if (limits.clearance() != null) {
          number("clearance", limits.clearance().ordinal());
        }
        if (limits.perDay() > 0) {
          number("perDay", limits.perDay());
        }
      }
    }
  }

  /** For what the originator agreed to this recipient, as far as it still does. */
  private static List<String> consented(Handling handling, ReleaseContext context, Instant now) {
    List<String> purposes = new ArrayList<>();
    for (Consent consent : context.consents()) {
      if (consent.originator().value().equals(handling.originator().value())
          && consent.recipient().value().equals(context.recipient().value())
          && consent.until().toEpochMilli() > now.toEpochMilli()) {
        purposes.add(consent.purpose().code());
      }
    }
    return purposes;
  }

  private static List<String> bases(
      Handling handling,
      @org.jspecify.annotations.Nullable InstrumentCatalogue catalogue,
      Instant now) {
    List<String> all = new ArrayList<>();
    for (LegalBasis basis : handling.legalBasis()) {
      Instant end = basis.validTo();
      String current = end == null || now.isBefore(end) ? "current" : "past";
      boolean listed =
          catalogue != null
              && catalogue.instruments().stream()
                  .anyMatch(each -> each.code().equals(basis.instrument()));
      all.add(
          (catalogue == null ? "no catalogue" : listed ? "listed" : "unlisted") + ", " + current);
    }
    return all;
  }

  /** {@code a.b} is under {@code a}. */
  private static List<String> upward(String code) {
    int dot = code.indexOf('.');
    return dot < 0 ? List.of(code) : List.of(code, code.substring(0, dot));
  }

  private static List<String> parties(Collection<PartyId> parties) {
    return parties.stream().map(PartyId::value).toList();
  }

  private static CedarList list(Collection<String> members) {
    return new CedarList(members.stream().<Value>map(PrimString::new).toList());
  }

  private void text(String name, String value) {
    facts.put(name, new PrimString(value));
  }

  private void texts(String name, Collection<String> values) {
    facts.put(name, list(values));
  }

  private void number(String name, long value) {
    facts.put(name, new PrimLong(value));
  }

  private void flag(String name, boolean value) {
    facts.put(name, new PrimBool(value));
  }
}
