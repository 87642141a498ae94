package org.jisr.bank;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jisr.law.ReadRules;
import org.jisr.stix.GeoPoint;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/** Reads what an emergency opens: one object and the statements about it, nothing around it. */
final class EmergencyReader {
  private static final int MOST_CANDIDATES = 20;

  private EmergencyReader() {}

  /**
   * The object that the emergency would open, or null: there is none, the rules that hold in an
   * emergency keep it closed, or the viewer can read all of it as it is.
   */
  static @Nullable StixId find(Reading reading, EmergencyCall.Sought sought) {
    return candidates(reading, sought)
        .filter(
            id ->
                statements(reading, id).stream()
                    .anyMatch(
                        view ->
                            !ReadRules.decide(
                                    view.handling(), reading.consultation(), reading.now())
                                .permitted()))
        .findFirst()
        .orElse(null);
  }

  /** The object with its statements, or null when none is left that the emergency opens. */
  static @Nullable EntityView view(Reading reading, StixId id) {
    List<StatementView> statements = statements(reading, id);
    if (statements.isEmpty()) {
      return null;
    }
    Tlp marking = Tlp.CLEAR;
    GeoPoint position = null;
    String name = null;
    for (StatementView statement : statements) {
      marking = marking.stricter(statement.handling().effectiveMarking());
      name = name != null ? name : Preparation.name(statement.object().fields());
      position = position != null ? position : statement.object().fields().position();
    }
    boolean person = EntityReader.standing(reading, id, reading.last()).person();
    return new EntityView(id, name, marking, person, statements, 0, position, false);
  }

  private static List<StatementView> statements(Reading reading, StixId id) {
    return StatementReader.current(reading, id, reading.last());
  }

  private static Stream<StixId> candidates(Reading reading, EmergencyCall.Sought sought) {
    return switch (sought) {
      case EmergencyCall.ById byId -> Stream.of(byId.id());
      case EmergencyCall.ByValue byValue -> named(reading, byValue.value()).stream();
    };
  }

  /** The latest first. */
  private static List<StixId> named(Reading reading, String value) {
    return reading
        .handle()
        .createQuery(
            """
            SELECT s.type, s.entity FROM bank.statement s
            WHERE s.name = ANY(:values)
              AND s.type IN ('phone-number', 'vehicle', 'email-addr', 'user-account',
                'bank-account', 'payment-card', 'identity-document')
              AND s.recorded_at <= :moment AND s.superseded_at > :moment
            GROUP BY s.type, s.entity
            ORDER BY max(s.seq) DESC LIMIT :most
            """)
        .bindArray("values", String.class, List.of(value, value.replaceAll("[\\s-]", "")))
        .bind("moment", Sql.moment(reading.last()))
        .bind("most", MOST_CANDIDATES)
        .map((rows, context) -> new StixId(rows.getString(1), rows.getObject(2, UUID.class)))
        .list();
  }
}
