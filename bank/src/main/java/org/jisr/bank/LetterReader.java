package org.jisr.bank;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Consultation;
import org.jisr.law.Handling;
import org.jisr.law.ReadRules;
import org.jisr.law.Viewer;
import org.jisr.stix.StixId;

/**
 * Decides which envelopes a viewer may know of: those of whose every item the viewer may read every
 * statement that came by the envelope, or, where none came by it, every one that was held when it
 * was sent or received. What came later by another way does not count: a warning must not vanish
 * from the desks because somebody stored a secret about its subject.
 *
 * <p>Statements are judged for the purpose they were collected for, with the envelope as the case:
 * a warning must reach the officer on duty whatever that officer is reading just now. Withdrawn
 * statements count by what is left of them, so that a recall does not take its own record away.
 */
final class LetterReader {
  private static final String CASE = "envelope";
  private static final int NO_SOURCE = 0;

  /**
   * What was sent was held, whatever the clock said: where it was set back meanwhile, all that is
   * held counts.
   */
  private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

  private final Handle handle;
  private final Handlings handlings;
  private final Viewer viewer;
  private final Instant now;
  private final Map<Integer, Boolean> readable = new HashMap<>();

  LetterReader(Handle handle, Handlings handlings, Viewer viewer, Instant now) {
    this.handle = handle;
    this.handlings = handlings;
    this.viewer = viewer;
    this.now = now;
  }

  /** A statement about an item, and whether it came by the envelope. */
  private record Held(StixId id, int handling, boolean came) {}

  /** The ids of those envelopes the viewer may know of; one without items is known to all. */
  Set<String> known(Collection<Letter> letters) {
    Set<String> known = new HashSet<>();
    for (Letter letter : letters) {
      if (letter.items().isEmpty() || known(letter)) {
        known.add(letter.envelopeId());
      }
    }
    return known;
  }

  private boolean known(Letter letter) {
    Map<StixId, List<Held>> held = new HashMap<>(held(letter, letter.items(), letter.at()));
    List<StixId> unheard =
        letter.items().stream()
            .filter(id -> letter.source() == null && !held.containsKey(id))
            .toList();
    if (!unheard.isEmpty()) {
      held.putAll(held(letter, unheard, EVER));
    }
    return letter.items().stream().allMatch(id -> known(held.getOrDefault(id, List.of())));
  }

  private boolean known(List<Held> held) {
    boolean anyCame = held.stream().anyMatch(Held::came);
    return !held.isEmpty()
        && held.stream()
            .filter(statement -> statement.came() || !anyCame)
            .allMatch(statement -> readable(statement.handling()));
  }

  private Map<StixId, List<Held>> held(Letter letter, List<StixId> items, Instant at) {
    String reference = letter.source();
    int source =
        reference == null
            ? NO_SOURCE
            : new Numbering(handle).source(Source.Kind.ENVELOPE, reference).orElse(NO_SOURCE);
    return handle
        .createQuery(
            """
            SELECT entity, type, handling, source = :source OR EXISTS (
              SELECT 1 FROM bank.delivery d
              WHERE d.statement = s.seq AND d.source = :source) AS came
            FROM bank.statement_rows s WHERE entity = ANY(:entities)
              AND (recorded_at <= :at OR source = :source OR EXISTS (
                SELECT 1 FROM bank.delivery d
                WHERE d.statement = s.seq AND d.source = :source))
            UNION
            SELECT entity, type, handling, source = :source FROM bank.tombstone
            WHERE entity = ANY(:entities) AND (recorded_at <= :at OR source = :source)
            """)
        .bindArray("entities", UUID.class, Sql.uuids(items))
        .bind("source", source)
        .bind("at", Sql.moment(at))
        .map(
            (rows, context) ->
                new Held(
                    Sql.id(rows, "type", "entity"),
                    rows.getInt("handling"),
                    rows.getBoolean("came")))
        .stream()
        .collect(Collectors.groupingBy(Held::id, Collectors.toList()));
  }

  private boolean readable(int number) {
    return readable.computeIfAbsent(number, id -> readable(handlings.get(id)));
  }

  private boolean readable(Handling handling) {
    Consultation consultation = new Consultation(viewer, handling.purposes().first(), CASE);
    return ReadRules.decide(handling, consultation, now).permitted();
  }
}
