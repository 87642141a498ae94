package org.jisr.bench;

import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.CedarMap;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Coded;
import org.jisr.law.Condition;
import org.jisr.law.Handling;
import org.jisr.law.PartyId;
import org.jisr.law.ReleaseContext;

/** What Cedar is told of the releases that are measured: no consents, no catalogue, no limits. */
final class CedarFacts {
  private CedarFacts() {}

  static Map<String, Value> release(Handling handling, ReleaseContext context, Instant now) {
    Map<String, Value> facts = new HashMap<>();
    facts.put("originator", new PrimString(handling.originator().value()));
    facts.put("holder", new PrimString(context.holder().value()));
    facts.put("recipient", new PrimString(context.recipient().value()));
    facts.put("purposeUp", texts(List.of(context.purpose().code())));
    facts.put("collected", codes(handling.purposes()));
    facts.put("marking", new PrimLong(handling.marking().ordinal()));
    facts.put("unknown", texts(handling.unknownMarkings()));
    facts.put("conditions", texts(handling.conditions().stream().map(Condition::code).toList()));
    facts.put("releasableTo", parties(handling.releasableTo()));
    facts.put("restricted", parties(handling.restrictedAgainst()));
    facts.put("compartments", texts(handling.compartments()));
    facts.put("codes", codes(handling.codes()));
    facts.put("special", codes(handling.specialCategories()));
    facts.put("subject", new PrimString(handling.subjectCategory().code()));
    facts.put("minor", new PrimBool(handling.minor()));
    facts.put("assertion", new PrimString(handling.assertion().code()));
    facts.put("state", new PrimString(handling.state().code()));
    facts.put("reviewBy", new PrimLong(handling.reviewBy().toEpochMilli()));
    facts.put("deleteAfter", new PrimLong(handling.deleteAfter().toEpochMilli()));
    facts.put("now", new PrimLong(now.toEpochMilli()));
    facts.put("type", new PrimString(context.objectType()));
    facts.put("granted", codes(context.granted()));
    facts.put("consented", texts(List.of()));
    facts.put("bases", texts(List.of("no catalogue, current")));
    facts.put("foreign", new PrimBool(false));
    facts.put("answer", new PrimString(context.circumstances().humanRights().code()));
    facts.put("items", new PrimLong(context.circumstances().items()));
    facts.put("sentToday", new PrimLong(context.circumstances().releasedToday()));
    facts.put("withheld", new PrimLong(context.circumstances().closure().parts().size()));
    facts.put("separable", new PrimBool(context.circumstances().closure().separable()));
    facts.put("agreement", agreement(Objects.requireNonNull(context.agreement())));
    return facts;
  }

  private static CedarMap agreement(AgreementTerms terms) {
    CedarMap agreement = new CedarMap();
    agreement.put("from", new PrimLong(Objects.requireNonNull(terms.inForceFrom()).toEpochMilli()));
    agreement.put("until", new PrimLong(terms.validUntil().toEpochMilli()));
    agreement.put("parties", parties(terms.parties()));
    agreement.put("purposes", codes(terms.purposes()));
    agreement.put("types", texts(terms.objectTypes()));
    return agreement;
  }

  private static CedarList codes(Collection<? extends Coded> members) {
    return texts(members.stream().map(Coded::code).toList());
  }

  private static CedarList parties(Collection<PartyId> parties) {
    return texts(parties.stream().map(PartyId::value).toList());
  }

  private static CedarList texts(Collection<String> members) {
    return new CedarList(members.stream().<Value>map(PrimString::new).toList());
  }
}
