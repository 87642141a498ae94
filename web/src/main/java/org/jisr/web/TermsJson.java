package org.jisr.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;
import org.jisr.exchange.SubscriptionTerms;
import org.jisr.law.Condition;
import org.jisr.law.ConditionKind;
import org.jisr.law.Purpose;
import org.jisr.stix.Tlp;
import tools.jackson.databind.node.ObjectNode;

/** What an outside party undertook, as a person writes it down and reads it. */
final class TermsJson {
  private static final int KEEP_DAYS = 30;

  private TermsJson() {}

  static SubscriptionTerms read(Body body, Instant now) {
    Instant validUntil = body.instant("validUntil");
    if (validUntil == null) {
      throw Body.fault(WebFault.PARAMETER_MISSING, "validUntil");
    }
    return new SubscriptionTerms(
        new TreeSet<>(body.requiredTexts("purposes").stream().map(Purpose::of).toList()),
        new TreeSet<>(body.requiredTexts("types")),
        body.texts("conditions").stream()
            .map(code -> Condition.of(ConditionKind.of(code)))
            .toList(),
        level(body, "circle", Tlp.AMBER),
        Duration.ofDays(body.number("keepDays", KEEP_DAYS)),
        level(body, "submitted", Tlp.AMBER_STRICT),
        ReleaseRoutes.humanRights(body),
        now.truncatedTo(ChronoUnit.MICROS),
        validUntil);
  }

  private static Tlp level(Body body, String name, Tlp standard) {
    String code = body.text(name);
    Tlp level = code == null ? standard : Tlp.ofCode(code);
    if (level == null) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, name);
    }
    return level;
  }

  static ObjectNode write(SubscriptionTerms terms) {
    ObjectNode answer = Json.object();
    answer.set("purposes", Json.array(terms.purposes(), p -> Json.text(p.code())));
    answer.set("types", Json.strings(terms.objectTypes()));
    answer.set("conditions", Json.array(terms.conditions(), c -> Json.text(c.code())));
    return answer
        .put("circle", terms.circle().code())
        .put("keepDays", terms.keep().toDays())
        .put("submitted", terms.submitted().code())
        .put("humanRights", terms.humanRights().code())
        .put("agreedAt", Json.time(terms.agreedAt()))
        .put("validUntil", Json.time(terms.validUntil()))
        .put("hash", terms.hash());
  }
}
