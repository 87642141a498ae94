package org.jisr.bench;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationSuccessResponse;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.CedarMap;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Coded;
import org.jisr.law.Condition;
import org.jisr.law.Handling;
import org.jisr.law.PartyId;
import org.jisr.law.ReleaseContext;

/** The policies of {@code gate.cedar}, which the tests of law keep, asked by Cedar's engine. */
final class CedarPolicies {
  private static final Pattern NAME = Pattern.compile("@id\\(\"([^\"]+)\"\\)\\s*");

  private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
  private final PolicySet policies = new PolicySet(read());

  CedarPolicies() {
    try {
      policies.cache();
    } catch (CacheException e) {
      throw new IllegalStateException(e);
    }
  }

  Set<String> bars(Handling handling, ReleaseContext context, Instant now) {
    try {
      AuthorizationSuccessResponse response =
          engine
              .isAuthorized(
                  new AuthorizationRequest(
                      uid("Party::\"recipient\""),
                      uid("Action::\"now\""),
                      uid("Statement::\"it\""),
                      facts(handling, context, now)),
                  policies,
                  new HashSet<Entity>())
              .success
              .orElseThrow();
      Set<String> bars = new TreeSet<>();
      if (!response.isAllowed()) {
        response.getReason().forEach(name -> bars.add(name.replaceAll("#.*", "")));
      }
      return bars;
    } catch (AuthException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Value> facts(Handling handling, ReleaseContext context, Instant now) {
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

  private static EntityUID uid(String text) {
    return EntityUID.parse(text).orElseThrow();
  }

  private static Set<Policy> read() {
    Map<String, String> lets = new LinkedHashMap<>();
    StringBuilder body = new StringBuilder();
    for (String line : text().lines().toList()) {
      if (line.startsWith("let ")) {
        String[] parts = line.substring(4).split(" = ", 2);
        lets.put(parts[0], fill(parts[1], lets));
      } else if (!line.startsWith("//")) {
        body.append(line).append('\n');
      }
    }
    String filled = fill(body.toString(), lets);
    Matcher names = NAME.matcher(filled);
    Set<Policy> policies = new HashSet<>();
    while (names.find()) {
      int end = filled.indexOf(';', names.end()) + 1;
      policies.add(new Policy(filled.substring(names.end(), end), names.group(1)));
    }
    return policies;
  }

  private static String fill(String text, Map<String, String> lets) {
    String filled = text;
    for (Map.Entry<String, String> let : lets.entrySet()) {
      filled = filled.replace("{{" + let.getKey() + "}}", let.getValue());
    }
    return filled;
  }

  private static String text() {
    try (InputStream in = CedarPolicies.class.getResourceAsStream("gate.cedar")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
