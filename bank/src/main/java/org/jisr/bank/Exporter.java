package org.jisr.bank;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;
import org.jisr.law.Consultation;
import org.jisr.law.Handling;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.TransparencyLog;
import org.jisr.stix.BundleWriter;
import org.jisr.stix.StatedLevel;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;

/**
 * Writes what a viewer may see of a selection as a STIX bundle, row by row. What is restricted
 * stays where it is, also for who may read it as evidence.
 */
final class Exporter {
  private static final int ROWS_AT_ONCE = 200;
  private static final String MARKING = "marking-definition";

  private final Reading reading;
  private final TransparencyLog log;
  private final SearchFilter filter;
  private final Set<StixId> ids;

  private Exporter(Reading reading, TransparencyLog log, SearchFilter filter, Set<StixId> ids) {
    this.reading = reading;
    this.log = log;
    this.filter = filter;
    this.ids = ids;
  }

  static ExportReport export(
      Reading reading,
      TransparencyLog log,
      ExportSelection selection,
      List<StixObject> beside,
      OutputStream output) {
    Exporter exporter =
        switch (selection) {
          case ExportSelection.Found found ->
              new Exporter(
                  reading,
                  log,
                  SearchFilter.of(reading, found.query(), reading.moment(found.query().asOf())),
                  Set.of());
          case ExportSelection.Named named ->
              new Exporter(
                  reading,
                  log,
                  SearchFilter.of(reading, SearchQuery.everything(), reading.last()),
                  named.ids());
        };
    boolean nothing =
        exporter.filter.findsNothing()
            || (selection instanceof ExportSelection.Named && exporter.ids.isEmpty());
    return exporter.run(nothing, selection.toString(), beside, output);
  }

  private ExportReport run(
      boolean nothing, String selection, List<StixObject> beside, OutputStream output) {
    long count = nothing ? 0 : count();
    Consultation consultation = reading.consultation();
    Map<String, String> committed = ConsultationLog.committed(consultation);
    committed.put("objects", selection);
    long leaf =
        log.append(
            new Leaf(
                LeafKind.EXPORT,
                Map.of("purpose", consultation.purpose().code(), "count", String.valueOf(count)),
                committed));
    try {
      BundleWriter bundle = new BundleWriter(output);
      Set<StixId> markings = new LinkedHashSet<>();
      Set<StixId> written = new LinkedHashSet<>();
      for (StixObject object : beside) {
        write(bundle, object);
        markings.addAll(object.fields().markings());
      }
      if (!nothing) {
        writeAll(bundle, markings, written);
      }
      markings.removeAll(written);
      writeMarkings(bundle, markings);
      bundle.finish();
      return new ExportReport(bundle.count(), leaf);
    } catch (IOException | UncheckedIOException e) {
      throw new BankException(BankFault.OUTPUT_FAILED, e);
    }
  }

  private long count() {
    return query("SELECT count(*) FROM chosen").mapTo(Long.class).one();
  }

  private void writeAll(BundleWriter bundle, Set<StixId> markings, Set<StixId> written) {
    try (Stream<StixObject> objects =
        query(
            "SELECT c.json, chosen.handlings FROM chosen"
                + " JOIN bank.content c ON c.statement = chosen.seq ORDER BY chosen.seq")
            .setFetchSize(ROWS_AT_ONCE)
            .map((rows, context) -> stated(rows))
            .stream()) {
      objects.forEach(
          object -> {
            write(bundle, object);
            markings.addAll(object.fields().markings());
            if (object.type().equals(MARKING)) {
              written.add(object.id());
            }
          });
    }
  }

  /** What is written must say how it may be shared: under the strictest handling it is told. */
  private StixObject stated(ResultSet rows) throws SQLException {
    Tlp level = Tlp.CLEAR;
    for (Integer handling : (Integer[]) rows.getArray("handlings").getArray()) {
      level = level.stricter(reading.handlings().get(handling).effectiveMarking());
    }
    return StatedLevel.in(StixObject.read(rows.getBytes("json")), level);
  }

  /**
   * Definitions of the markings met: TLP 2.0 as its standard prints it, others as the bank has
   * them, and where it has none, those of TLP 1.0.
   */
  private void writeMarkings(BundleWriter bundle, Set<StixId> markings) {
    Set<StixId> others = new LinkedHashSet<>();
    for (StixId marking : markings) {
      Tlp level = Tlp.ofMarking(marking);
      if (level != null && marking.equals(level.markingId())) {
        write(bundle, level.marking());
      } else {
        others.add(marking);
      }
    }
    for (StixId marking : others) {
      List<StatementView> held = StatementReader.current(reading, marking, reading.last());
      Tlp level = Tlp.ofMarking(marking);
      if (!held.isEmpty()) {
        write(bundle, held.getFirst().object());
      } else if (level != null && marking.equals(level.legacyMarkingId())) {
        write(bundle, level.legacyMarking());
      }
    }
  }

  private static void write(BundleWriter bundle, StixObject object) {
    try {
      bundle.write(object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each version once, told by whoever the bank heard it from first. */
  private Query query(String select) {
    String named =
        ids.isEmpty()
            ? ""
            : " WHERE s.entity = ANY(:ids) AND (s.type || '--' || s.entity) = ANY(:names)";
    Query query =
        filter
            .bind(
                reading
                    .handle()
                    .createQuery(
                        """
                    WITH %s, chosen AS (
                      SELECT DISTINCT ON (s.entity, s.type, s.version) s.seq,
                        array_agg(s.handling) OVER (PARTITION BY s.entity, s.type, s.version)
                          AS handlings
                      FROM hit JOIN bank.statement s ON s.seq = hit.seq
                        AND s.handling <> ALL(:restricted) %s
                      ORDER BY s.entity, s.type, s.version, s.recorded_at, s.digest)
                    """
                                .formatted(filter.hits(), named)
                            + select))
            .bind("restricted", reading.visible(Handling::restricted));
    return ids.isEmpty()
        ? query
        : query
            .bindArray("ids", UUID.class, Sql.uuids(ids))
            .bindArray("names", String.class, ids.stream().map(StixId::toString).toArray());
  }
}
