package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jisr.fixtures.TestDatabase;
import org.jisr.law.AssertionKind;
import org.jisr.law.Consultation;
import org.jisr.law.Handling;
import org.jisr.law.HandlingBuilder;
import org.jisr.law.LegalBasis;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.SubjectCategory;
import org.jisr.law.Viewer;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.LogEntry;
import org.jisr.log.SigningKey;
import org.jisr.log.TransparencyLog;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;

/** A bank in a fresh database with its log, and short ways to say things to it. */
final class TestBank implements AutoCloseable {
  static final PartyId SELF = new PartyId("north-coast-service");
  static final PartyId PARTNER = new PartyId("southern-guard");
  static final Instant REVIEW = Instant.parse("2028-01-01T00:00:00Z");
  static final Instant DELETION = Instant.parse("2030-01-01T00:00:00Z");

  /** An analyst who may see everything up to red. */
  static final Consultation ANALYST = consultation("analyst-1", Tlp.RED);

  final TestClock clock = new TestClock();
  final TestDatabase database = TestDatabase.create();
  final TransparencyLog log;
  Bank bank;
  private int sources;

  TestBank() {
    log = TransparencyLog.open(folder(), SigningKey.generate("north-coast-service"), clock);
    bank = Bank.open(database.dataSource(), log, SELF, clock);
  }

  /** Empties the bank, as if it had just been created. */
  void reset() {
    requireEqualFacts();
    bank.close();
    jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  """
                  TRUNCATE bank.statement, bank.content, bank.edge, bank.lexeme, bank.delivery, bank.layer,
                    bank.redaction,
                    bank.tombstone, bank.source, bank.handling, bank.party, bank.view,
                    bank.view_scope, bank.view_entry, bank.view_waiting, bank.mention,
                    bank.spec_version, bank.withheld, bank.law_text,
                    bank.release_decision, bank.release_context, bank.erasure,
                    bank.erasure_item, bank.erasure_trace, bank.subject_request,
                    bank.suppression, bank.emergency, bank.amendment, bank.lifted RESTART IDENTITY
                  """);
              handle.execute("UPDATE bank.clock SET last_statement = 0, last_recorded = 'epoch'");
            });
    sources = 0;
    clock.set(Instant.parse("2026-11-22T08:00:00Z"));
    bank = Bank.open(database.dataSource(), log, SELF, clock);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("bank-log");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Consultation consultation(String account, Tlp clearance) {
    return new Consultation(
        new Viewer(SELF, account, Set.of(Role.ANALYST), clearance), Purpose.EVENT_SECURITY, null);
  }

  static HandlingBuilder handling(PartyId originator, Tlp marking) {
    return Handling.builder(originator, SELF)
        .legalBasis(LegalBasis.of("Order 7 on event security", "Ministry of the Interior"))
        .purposes(Purpose.EVENT_SECURITY)
        .subject(SubjectCategory.NONE)
        .assertion(AssertionKind.FACT)
        .marking(marking)
        .retention(REVIEW, DELETION);
  }

  static Handling own(Tlp marking) {
    return handling(SELF, marking).build();
  }

  Gate gate() {
    return bank.gate();
  }

  DataSource dataSource() {
    return database.dataSource();
  }

  Jdbi jdbi() {
    return Jdbi.create(database.dataSource());
  }

  Source source(Source.Kind kind, String reference) {
    Source source = new Source(kind, reference + ".json", reference, clock.instant());
    bank.writer().open(source, new Leaf(LeafKind.IMPORT, Map.of(), Map.of("name", reference)));
    return source;
  }

  Source source() {
    return source(Source.Kind.BUNDLE, "import-" + ++sources);
  }

  /** Stores objects from one new source a second later than before. */
  ChunkReport store(Handling handling, StixObject... objects) {
    return store(source(), handling, objects);
  }

  ChunkReport store(Source source, Handling handling, StixObject... objects) {
    clock.advance(Duration.ofSeconds(1));
    List<NewStatement> statements = new ArrayList<>();
    Arrays.stream(objects)
        .forEach(object -> statements.add(new NewStatement(object, handling, source)));
    return bank.writer().store(statements, ChunkWork.NONE);
  }

  SearchPage search(String text) {
    return gate().search(ANALYST, SearchQuery.of(text), 50, null);
  }

  List<StixId> found(String text) {
    return search(text).items().stream().map(Hit::id).toList();
  }

  /** The kinds of all leaves, the newest first. */
  List<String> leaves() {
    return log.size() == 0
        ? List.of()
        : log.entries(log.size() - 1, 1_000).stream().map(LogEntry::code).toList();
  }

  /** Whatever a test did: a search's rows say the same as the statements they belong to. */
  private void requireEqualFacts() {
    assertThat(
            jdbi()
                .<List<Long>, RuntimeException>withHandle(
                    handle ->
                        handle
                            .createQuery(
                                """
                                SELECT coalesce(seq, statement)
                                FROM bank.statement_rows s
                                LEFT JOIN bank.handling h ON h.id = s.handling
                                FULL JOIN bank.lexeme l ON l.statement = s.seq
                                WHERE (s.said_at, s.recorded_at, s.superseded_at, s.handling,
                                       h.level, s.shared, s.type)
                                  IS DISTINCT FROM
                                  (l.said_at, l.recorded_at, l.superseded_at, l.handling,
                                   l.level, l.shared, l.type)
                                """)
                            .mapTo(Long.class)
                            .list()))
        .isEmpty();
  }

  @Override
  public void close() {
    if (!database.dataSource().isClosed()) {
      requireEqualFacts();
    }
    bank.close();
    log.close();
    database.close();
  }
}
