package org.jisr.web;

import java.util.Collection;
import java.util.List;
import org.jisr.law.Language;
import org.jisr.scenarios.Caution;
import org.jisr.scenarios.Flow;
import org.jisr.scenarios.MoneyHeld;
import org.jisr.scenarios.Named;
import org.jisr.stix.StixId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where money went, as JSON: amounts in minor units, payments by their place in one list. */
final class FlowJson {
  private FlowJson() {}

  static ObjectNode money(MoneyHeld held, Language language) {
    ObjectNode json = Json.object();
    json.set("currencies", Json.array(held.currencies(), FlowJson::currency));
    json.put("unclear", held.unclear());
    return ScenarioJson.setting(json, held.setting(), language);
  }

  private static ObjectNode currency(MoneyHeld.Currency currency) {
    ObjectNode json =
        Json.object()
            .put("code", currency.code())
            .put("payments", currency.payments())
            .put("total", currency.total())
            .put("first", Json.time(currency.first()))
            .put("last", Json.time(currency.last()));
    json.set(
        "accounts",
        Json.array(
            currency.accounts(),
            each ->
                named(each.entity()).put("paid", each.paid()).put("received", each.received())));
    return json;
  }

  static ObjectNode flow(Flow flow, Language language) {
    ObjectNode json =
        Json.object()
            .put("currency", flow.question().currency())
            .put("holdingDays", flow.question().holdingDays())
            .put("threshold", flow.question().threshold());
    json.set("sources", ids(flow.question().sources().stream().sorted().toList()));
    json.set("sinks", ids(flow.question().sinks().stream().sorted().toList()));
    json.set("payments", Json.array(flow.payments(), FlowJson::payment));
    json.set("accounts", Json.array(flow.accounts(), FlowJson::named));
    json.put("onTrails", flow.onTrails());
    json.set("trails", Json.array(flow.trails(), FlowJson::trail));
    json.set("byPayments", chokepoint(flow.byPayments()));
    json.set("byAccounts", chokepoint(flow.byAccounts()));
    json.set("patterns", Json.array(flow.patterns(), FlowJson::pattern));
    json.put("patternCaution", Caution.patterns(language));
    return ScenarioJson.setting(json, flow.setting(), language);
  }

  private static ObjectNode payment(Flow.Payment payment) {
    return Json.object()
        .put("id", payment.id().toString())
        .put("from", payment.from().toString())
        .put("to", payment.to().toString())
        .put("amount", payment.amount())
        .put("at", Json.time(payment.at()));
  }

  private static ObjectNode trail(Flow.Trail trail) {
    ObjectNode json = Json.object();
    json.set("payments", places(trail.payments()));
    return json.put("most", trail.most());
  }

  private static ObjectNode chokepoint(Flow.Chokepoint cut) {
    ObjectNode json = Json.object().put("reach", cut.reach().code()).put("value", cut.value());
    json.set("payments", places(cut.payments()));
    json.set("accounts", ids(cut.accounts()));
    return json;
  }

  private static ObjectNode pattern(Flow.Pattern pattern) {
    ObjectNode json = Json.object().put("kind", pattern.kind());
    json.set("payments", places(pattern.payments()));
    json.set("accounts", ids(pattern.accounts()));
    json.set("between", ids(pattern.between()));
    ObjectNode amounts = json.putObject("amounts");
    pattern.amounts().forEach(amounts::put);
    ObjectNode counts = json.putObject("counts");
    pattern.counts().forEach(counts::put);
    return json;
  }

  private static ArrayNode places(List<Integer> places) {
    ArrayNode json = Json.array();
    places.forEach(json::add);
    return json;
  }

  private static ArrayNode ids(Collection<StixId> ids) {
    return Json.strings(ids.stream().map(StixId::toString).toList());
  }

  private static ObjectNode named(Named named) {
    return Json.object()
        .put("id", named.id().toString())
        .put("name", named.name())
        .put("type", named.id().type());
  }
}
