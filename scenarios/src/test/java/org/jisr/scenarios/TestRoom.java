package org.jisr.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jisr.bank.Bank;
import org.jisr.bank.ChunkWork;
import org.jisr.bank.NewStatement;
import org.jisr.bank.Source;
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
import org.jisr.networks.Objective;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;

/** A node's bank and log with scenarios over them, and an invented ring of phones and people. */
final class TestRoom implements AutoCloseable {
  static final PartyId SELF = new PartyId("north-coast");
  static final PartyId OTHER = new PartyId("southern-guard");
  static final LegalBasis BASIS =
      LegalBasis.of("Order 7 on event security", "Ministry of the Interior");
  static final Consultation SENIOR = consultation("senior", Tlp.RED);
  static final Consultation JUNIOR = consultation("junior", Tlp.GREEN);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  final TestClock clock = new TestClock();
  final TestDatabase database = TestDatabase.create();
  final TransparencyLog log;
  final Bank bank;
  Scenarios scenarios;
  private int sources;

  TestRoom() {
    try {
      Path folder = Files.createTempDirectory("scenarios");
      log = TransparencyLog.open(folder.resolve("log"), SigningKey.generate("north-coast"), clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bank = Bank.open(database.dataSource(), log, SELF, clock);
    scenarios = Scenarios.open(database.dataSource(), log, bank.gate(), clock);
    scenarios.start(TestRoom::viewer);
  }

  /** Begins anew over what the database holds, as after the power went. */
  void reopen() {
    scenarios.close();
    scenarios = Scenarios.open(database.dataSource(), log, bank.gate(), clock);
    scenarios.start(TestRoom::viewer);
  }

  static Optional<Viewer> viewer(String account) {
    return switch (account) {
      case "senior" -> Optional.of(SENIOR.viewer());
      case "junior" -> Optional.of(JUNIOR.viewer());
      default -> Optional.empty();
    };
  }

  static Consultation consultation(String account, Tlp clearance) {
    return new Consultation(
        new Viewer(SELF, account, Set.of(Role.ANALYST), clearance),
        Purpose.EVENT_SECURITY,
        "2026-041");
  }

  static StixId id(String type, int number) {
    return new StixId(type, new UUID(0x4000L, 0x8000_0000_0000_0000L | number));
  }

  static StixId phone(int number) {
    return id("phone-number", number);
  }

  static StixId person(int number) {
    return id("identity", number);
  }

  static HandlingBuilder handling(Tlp marking) {
    return handling(SELF, marking);
  }

  static HandlingBuilder handling(PartyId originator, Tlp marking) {
    return Handling.builder(originator, SELF)
        .legalBasis(BASIS)
        .purposes(Purpose.EVENT_SECURITY)
        .subject(SubjectCategory.NONE)
        .assertion(AssertionKind.FACT)
        .marking(marking)
        .retention(Instant.parse("2028-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"));
  }

  void phone(int number, Tlp marking) {
    say(object(phone(number), "\"value\":\"+999 555 %04d\"".formatted(number)), handling(marking));
  }

  void person(int number, UnaryOperator<HandlingBuilder> about) {
    say(
        object(
            person(number),
            "\"identity_class\":\"individual\",\"name\":\"Invented Person %d\"".formatted(number)),
        about.apply(handling(Tlp.GREEN).subject(SubjectCategory.SUSPECT)));
  }

  void person(int number, HandlingBuilder handling) {
    say(
        object(
            person(number),
            "\"identity_class\":\"individual\",\"name\":\"Invented Person %d\"".formatted(number)),
        handling);
  }

  void tie(int number, StixId from, StixId to, Tlp marking) {
    tie(number, "communicates-with", from, to, handling(marking));
  }

  void tie(int number, String kind, StixId from, StixId to, HandlingBuilder handling) {
    say(
        object(
            id("relationship", number),
            "\"relationship_type\":\"%s\",\"source_ref\":\"%s\",\"target_ref\":\"%s\""
                .formatted(kind, from, to)),
        handling);
  }

  /** A tie that is said to hold from one moment to another. */
  void timed(int number, StixId from, StixId to, Instant start, Instant stop, Tlp marking) {
    say(
        object(
            id("relationship", number),
            ("\"relationship_type\":\"communicates-with\",\"source_ref\":\"%s\","
                    + "\"target_ref\":\"%s\",\"start_time\":\"%s\",\"stop_time\":\"%s\"")
                .formatted(from, to, time(start), time(stop))),
        handling(marking));
  }

  private static String time(Instant moment) {
    return moment.toString().replace("Z", ".000Z");
  }

  static String object(StixId id, String more) {
    return """
    {"type":"%s","spec_version":"2.1","id":"%s","created":"2026-01-01T00:00:00.000Z",\
    "modified":"2026-01-01T00:00:00.000Z",%s}"""
        .formatted(id.type(), id, more);
  }

  void say(String object, HandlingBuilder handling) {
    clock.passes(Duration.ofSeconds(1));
    Source source = new Source(Source.Kind.ENTRY, "entry", "entry-" + ++sources, clock.instant());
    bank.writer().open(source, new Leaf(LeafKind.IMPORT, Map.of(), Map.of("name", "entry")));
    StixObject said = StixObject.read(object.getBytes(StandardCharsets.UTF_8));
    bank.writer().store(List.of(new NewStatement(said, handling.build(), source)), ChunkWork.NONE);
  }

  /** Rings of phones that hang together at phone 0 alone: it is what a plan takes first. */
  void star(int rings, int size) {
    phone(0, Tlp.GREEN);
    int tie = 0;
    for (int ring = 0; ring < rings; ring++) {
      int first = 1 + ring * size;
      for (int i = 0; i < size; i++) {
        phone(first + i, Tlp.GREEN);
      }
      for (int i = 0; i < size; i++) {
        tie(++tie, phone(first + i), phone(first + (i + 1) % size), Tlp.GREEN);
      }
      tie(++tie, phone(0), phone(first), Tlp.GREEN);
    }
  }

  static ScenarioQuestion question(StixId... seeds) {
    return question(List.of(), Set.of(), seeds);
  }

  static ScenarioQuestion question(List<PlannedAction> more, Set<StixId> exclude, StixId... seeds) {
    List<PlannedAction> actions = new ArrayList<>(ScenarioQuestion.defaultActions());
    actions.addAll(more);
    return new ScenarioQuestion(
        "Ring of phones",
        BASIS,
        Set.of(seeds),
        null,
        4,
        List.of(),
        null,
        null,
        actions,
        exclude,
        "0.4",
        Objective.BALANCED,
        5_000,
        7);
  }

  /** Opens it and waits until it is over. */
  Scenario run(Consultation consultation, ScenarioQuestion question) {
    return over(consultation, scenarios.open(consultation, question).id());
  }

  Scenario over(Consultation consultation, UUID id) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Scenario scenario = scenarios.get(consultation, id);
    while (!scenario.state().over() && System.nanoTime() < end) {
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      scenario = scenarios.get(consultation, id);
    }
    return scenario;
  }

  List<LogEntry> acts(String action) {
    return log.entries(log.size() - 1, 1_000).stream()
        .filter(each -> each.code().equals(LeafKind.SCENARIO.code()))
        .filter(each -> action.equals(each.clear().get("action")))
        .toList();
  }

  @Override
  public void close() {
    scenarios.close();
    bank.close();
    log.close();
    database.close();
  }
}
