package org.jisr.web;

import java.util.Collection;
import java.util.function.Function;
import org.jisr.law.Condition;
import org.jisr.law.Language;
import org.jisr.law.Obligation;
import org.jisr.law.Reason;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reasons, obligations and conditions with their words in the four languages. */
final class ReasonJson {
  private ReasonJson() {}

  static ArrayNode reasons(Collection<Reason> reasons) {
    return Json.array(reasons, ReasonJson::reason);
  }

  static ArrayNode obligations(Collection<Obligation> obligations) {
    return Json.array(
        obligations,
        obligation -> {
          ObjectNode parameters = Json.object();
          obligation.parameters().forEach(parameters::put);
          return Json.object()
              .put("code", obligation.code())
              .set("parameters", parameters)
              .set("text", spoken(obligation::text));
        });
  }

  static ArrayNode conditions(Collection<Condition> conditions) {
    return Json.array(
        conditions,
        condition -> {
          ObjectNode parameters = Json.object();
          condition.parameters().forEach(parameters::put);
          return Json.object()
              .put("code", condition.code())
              .set("parameters", parameters)
              .set("text", spoken(condition::text));
        });
  }

  /** The same sentence in each language. */
  static ObjectNode spoken(Function<Language, String> text) {
    ObjectNode answer = Json.object();
    for (Language language : Language.values()) {
      answer.put(language.code(), text.apply(language));
    }
    return answer;
  }

  static ObjectNode reason(Reason reason) {
    ObjectNode facts = Json.object();
    reason.facts().forEach(facts::put);
    ObjectNode answer =
        Json.object()
            .put("code", reason.code())
            .put("satisfied", reason.satisfied())
            .put("legalReference", reason.legalReference());
    answer.set("facts", facts);
    answer.set("text", spoken(reason::text));
    answer.set("cure", spoken(reason::cure));
    return answer;
  }
}
