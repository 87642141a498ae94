package org.jisr.bank;

import java.time.Instant;
import java.util.List;
import org.jisr.stix.GeoPoint;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;

/** Reads entities. */
final class EntityReader {
  private EntityReader() {}

  /**
   * What the viewer sees of an id.
   *
   * @param current whether a statement was current at the moment
   * @param ever whether there is any statement, superseded ones included
   * @param person whether one of them makes it a person
   */
  record Standing(boolean current, boolean ever, boolean person) {}

  static Standing standing(Reading reading, StixId id, Instant moment) {
    return reading
        .handle()
        .createQuery(
            """
            SELECT coalesce(bool_or(s.recorded_at <= :moment AND s.superseded_at > :moment), false),
                   count(*) > 0,
                   coalesce(bool_or(s.person), false)
            FROM bank.statement s WHERE s.entity = :entity AND s.type = :type
            """)
        .bind("entity", id.uuid())
        .bind("type", id.type())
        .bind("moment", Sql.moment(moment))
        .map(
            (rows, context) ->
                new Standing(rows.getBoolean(1), rows.getBoolean(2), rows.getBoolean(3)))
        .one();
  }

  static EntityView entity(Reading reading, StixId id, Instant moment, boolean person) {
    List<StatementView> statements = StatementReader.current(reading, id, moment);
    long relations = RelationReader.total(RelationReader.kinds(reading, id, moment));
    Tlp marking = Tlp.CLEAR;
    GeoPoint position = null;
    String name = null;
    for (StatementView statement : statements) {
      marking = marking.stricter(statement.handling().effectiveMarking());
      name = name != null ? name : Preparation.name(statement.object().fields());
      position = position != null ? position : statement.object().fields().position();
    }
    return new EntityView(
        id,
        name,
        marking,
        person,
        statements,
        relations,
        position,
        RecalledGround.of(reading, id, statements));
  }
}
