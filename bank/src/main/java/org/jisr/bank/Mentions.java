package org.jisr.bank;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jisr.law.Handling;
import org.jisr.stix.Mention;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;

/**
 * What objects mention, and under which handlings the viewer sees statements about that. What is
 * mentioned and not seen is as if the bank held nothing of it.
 */
final class Mentions {
  private final Map<StixObject, List<Mention>> found = new IdentityHashMap<>();
  private final Map<StixId, Set<Handling>> handlings = new HashMap<>();

  /** Looks all that they mention up at once. */
  Mentions(Reading reading, Collection<StixObject> objects) {
    Set<StixId> targets = new HashSet<>();
    for (StixObject object : objects) {
      of(object).forEach(mention -> targets.add(mention.target()));
    }
    reading
        .handle()
        .createQuery(
            """
            SELECT DISTINCT s.entity, s.type, s.handling FROM bank.statement s
            WHERE s.entity = ANY(:entities) AND
            """
                + Folding.CURRENT)
        .bindArray("entities", UUID.class, Sql.uuids(targets))
        .bind("moment", Sql.moment(reading.last()))
        .map(
            (rows, context) ->
                handlings
                    .computeIfAbsent(Sql.id(rows, "type", "entity"), id -> new HashSet<>())
                    .add(reading.handlings().get(rows.getInt("handling"))))
        .forEach(added -> {});
  }

  List<Mention> of(StixObject object) {
    return found.computeIfAbsent(object, Mention::in);
  }

  /** The handlings of the current statements about it that the viewer sees. */
  Set<Handling> handlings(StixId target) {
    return handlings.getOrDefault(target, Set.of());
  }
}
