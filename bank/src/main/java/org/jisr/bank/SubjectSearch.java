package org.jisr.bank;

import java.text.Normalizer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Handling;
import org.jisr.law.PartyId;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds under which ids somebody is known whose name or identifier is exactly a text. Case, spaces
 * and spellings of one character do not count; a part of a name is no match, or the list of names
 * could be read off answer by answer.
 */
final class SubjectSearch {
  private static final int MOST = 20;
  private static final int CANDIDATES = 5_000;

  private SubjectSearch() {}

  private record Candidate(
      StixId id, byte[] json, int handling, Instant recordedAt, boolean current) {}

  /** The ids, those said of last first; the caller has set what may be seen. */
  static List<SubjectFile.Known> find(Handle handle, Handlings handlings, String text) {
    WordQuery words = WordQuery.of(text.replace('"', ' ').replace('*', ' '));
    String asked = plain(text);
    if (words.isEmpty() || asked.isEmpty()) {
      return List.of();
    }
    Map<StixId, SubjectFile.Known> found = new LinkedHashMap<>();
    for (Candidate candidate : candidates(handle, words)) {
      if (says(candidate.json(), asked)) {
        Handling handling = handlings.get(candidate.handling());
        found.merge(candidate.id(), known(candidate, handling), SubjectSearch::joined);
      }
    }
    return found.values().stream().limit(MOST).toList();
  }

  private static List<Candidate> candidates(Handle handle, WordQuery words) {
    return handle
        .createQuery(
            """
            SELECT s.type, s.entity, c.json, s.handling, s.recorded_at,
                   s.superseded_at = 'infinity' AS current
            FROM bank.statement s
            JOIN bank.lexeme l ON l.statement = s.seq
            JOIN bank.content c ON c.statement = s.seq
            WHERE s.person AND l.words @@ :words::tsquery
            ORDER BY s.seq DESC LIMIT :most
            """)
        .bind("words", words.tsquery())
        .bind("most", CANDIDATES)
        .map(
            (rows, context) ->
                new Candidate(
                    Sql.id(rows, "type", "entity"),
                    rows.getBytes("json"),
                    rows.getInt("handling"),
                    Sql.instant(rows, rows.findColumn("recorded_at")),
                    rows.getBoolean("current")))
        .list();
  }

  private static SubjectFile.Known known(Candidate candidate, Handling handling) {
    return new SubjectFile.Known(
        candidate.id(),
        Set.of(handling.originator()),
        1,
        candidate.current() ? 1 : 0,
        candidate.recordedAt());
  }

  private static SubjectFile.Known joined(SubjectFile.Known one, SubjectFile.Known other) {
    Set<PartyId> originators = new java.util.HashSet<>(one.originators());
    originators.addAll(other.originators());
    return new SubjectFile.Known(
        one.id(),
        originators,
        one.statements() + other.statements(),
        one.current() + other.current(),
        one.lastRecordedAt());
  }

  /** Whether one of the object's own texts, or one of a list of them, is the text that is asked. */
  private static boolean says(byte[] json, String asked) {
    return StixObject.read(json).tree() instanceof ObjectNode object
        && object.properties().stream()
            .map(Map.Entry::getValue)
            .anyMatch(
                value ->
                    value.isArray()
                        ? value.valueStream().anyMatch(each -> is(each, asked))
                        : is(value, asked));
  }

  private static boolean is(JsonNode value, String asked) {
    return value.isString() && plain(value.stringValue()).equals(asked);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("\\s+", " ");
  }

  /** The ids in one text, for the leaf. */
  static String ids(List<SubjectFile.Known> found) {
    Set<String> ids = new TreeSet<>();
    found.forEach(each -> ids.add(each.id().toString()));
    return String.join(" ", ids);
  }
}
