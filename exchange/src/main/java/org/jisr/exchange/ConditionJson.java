package org.jisr.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jisr.law.Condition;
import org.jisr.law.LawException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Conditions as JSON: a code and sorted parameters. */
final class ConditionJson {
  private static final int MAX_TEXT = 1000;

  private ConditionJson() {}

  static ArrayNode write(Collection<Condition> conditions) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Condition condition : conditions) {
      ObjectNode parameters = CanonicalText.object();
      condition.parameters().forEach(parameters::put);
      ObjectNode one = CanonicalText.object().put("code", condition.code());
      one.set("parameters", parameters);
      array.add(one);
    }
    return array;
  }

  /** Throws {@link LawException} for a code of another form. */
  static List<Condition> read(List<JsonFields> array) {
    List<Condition> conditions = new ArrayList<>();
    for (JsonFields one : array) {
      JsonFields given = one.object("parameters");
      SortedMap<String, String> parameters = new TreeMap<>();
      given.names().forEach(name -> parameters.put(name, given.text(name, MAX_TEXT)));
      conditions.add(new Condition(one.text("code", MAX_TEXT), parameters));
      one.end();
    }
    return conditions;
  }
}
