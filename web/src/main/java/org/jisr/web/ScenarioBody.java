package org.jisr.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jisr.bank.SearchQuery;
import org.jisr.law.LegalBasis;
import org.jisr.law.PartyId;
import org.jisr.networks.Objective;
import org.jisr.scenarios.ActionKind;
import org.jisr.scenarios.PlannedAction;
import org.jisr.scenarios.ScenarioQuestion;
import org.jisr.scenarios.TieLayer;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the question of a scenario from a request. */
final class ScenarioBody {
  private static final int LARGEST_NUMBER = 1_000_000;

  private ScenarioBody() {}

  static ScenarioQuestion question(Body body) {
    Body query = part(body, "query");
    long hops = body.number("hops", query == null ? 2 : 0);
    return new ScenarioQuestion(
        body.requiredText("title").strip(),
        basis(required(body, "legalBasis")),
        ids(body, "seeds"),
        query == null ? null : search(query),
        (int) Math.clamp(hops, -1, LARGEST_NUMBER),
        parts(body, "layers").stream().map(ScenarioBody::layer).toList(),
        body.instant("from"),
        body.instant("to"),
        body.has("actions")
            ? parts(body, "actions").stream().map(ScenarioBody::action).toList()
            : ScenarioQuestion.defaultActions(),
        ids(body, "exclude"),
        decimal(body, "stopBelow", new BigDecimal("0.1")).stripTrailingZeros().toPlainString(),
        objective(body.text("objective")),
        body.number("budget", 200_000),
        body.number("seed", 1));
  }

  private static LegalBasis basis(Body body) {
    return new LegalBasis(
        body.requiredText("instrument"),
        body.text("article"),
        body.requiredText("authority"),
        null,
        null);
  }

  private static SearchQuery search(Body body) {
    String text = body.text("q");
    return new SearchQuery(
        text == null ? "" : text,
        new HashSet<>(body.texts("type")),
        body.instant("from"),
        body.instant("to"),
        body.texts("originator").stream().map(PartyId::new).collect(Collectors.toSet()),
        body.texts("marking").stream().map(ScenarioBody::marking).collect(Collectors.toSet()),
        null,
        null);
  }

  private static Tlp marking(String code) {
    Tlp marking = Tlp.ofCode(code);
    if (marking == null) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, "marking");
    }
    return marking;
  }

  private static TieLayer layer(Body body) {
    return new TieLayer(body.requiredText("name").strip(), new HashSet<>(body.texts("kinds")));
  }

  private static PlannedAction action(Body body) {
    ActionKind kind = ActionKind.find(body.requiredText("kind"));
    if (kind == null) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, "kind");
    }
    Body instrument = part(body, "instrument");
    return new PlannedAction(
        kind,
        decimal(body, "cost", BigDecimal.ONE).doubleValue(),
        instrument == null ? null : basis(instrument));
  }

  private static Objective objective(@Nullable String code) {
    for (Objective objective : Objective.values()) {
      if (code == null || objective.name().toLowerCase(Locale.ROOT).equals(code)) {
        return code == null ? Objective.BALANCED : objective;
      }
    }
    throw Body.fault(WebFault.PARAMETER_MALFORMED, "objective");
  }

  private static Set<StixId> ids(Body body, String name) {
    return body.texts(name).stream().map(StixId::parse).collect(Collectors.toSet());
  }

  private static BigDecimal decimal(Body body, String name, BigDecimal standard) {
    JsonNode value = body.node().get(name);
    if (value == null || value.isNull()) {
      return standard;
    }
    if (!value.isNumber() || Math.abs(value.doubleValue()) > LARGEST_NUMBER) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, name);
    }
    return value.decimalValue();
  }

  private static Body required(Body body, String name) {
    Body part = part(body, name);
    if (part == null) {
      throw Body.fault(WebFault.PARAMETER_MISSING, name);
    }
    return part;
  }

  private static @Nullable Body part(Body body, String name) {
    JsonNode value = body.node().get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (value instanceof ObjectNode object) {
      return new Body(object);
    }
    throw Body.fault(WebFault.PARAMETER_MALFORMED, name);
  }

  private static List<Body> parts(Body body, String name) {
    List<Body> parts = new ArrayList<>();
    JsonNode value = body.node().get(name);
    if (value == null || value.isNull()) {
      return parts;
    }
    if (!value.isArray()) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, name);
    }
    for (JsonNode each : value) {
      if (!(each instanceof ObjectNode object)) {
        throw Body.fault(WebFault.PARAMETER_MALFORMED, name);
      }
      parts.add(new Body(object));
    }
    return parts;
  }
}
