package org.jisr.screening;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jisr.bank.Bank;
import org.jisr.bank.ChunkWork;
import org.jisr.bank.NewStatement;
import org.jisr.bank.Source;
import org.jisr.fixtures.TestDatabase;
import org.jisr.law.AssertionKind;
import org.jisr.law.Consultation;
import org.jisr.law.Handling;
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

/** A node's bank and log with screening over them, and a list of invented people. */
final class TestRoom implements AutoCloseable {
  static final PartyId SELF = new PartyId("north-coast");
  static final Consultation SENIOR = consultation("senior", Tlp.RED);
  static final Consultation JUNIOR = consultation("junior", Tlp.GREEN);
  static final Viewer KEEPER = new Viewer(SELF, "keeper", Set.of(Role.ADMINISTRATOR), Tlp.CLEAR);

  private static final List<String> GIVEN =
      List.of(
          "Tarek", "Soraya", "Idris", "Mounir", "Zoltan", "Leonie", "Osmane", "Farida", "Hamza",
          "Ingrid", "Basim", "Noura", "Pavel", "Lucia", "Rachid", "Amina", "Viktor", "Salma");
  private static final List<String> FAMILY =
      List.of(
          "Maqdouri",
          "Veltrani",
          "Vantongeren",
          "Deschanel",
          "Perevozov",
          "Quartz",
          "Karabelen",
          "Benhaddad",
          "Oyelaran",
          "Steinvik",
          "Zarrouki",
          "Kowalczyk",
          "Mendizabal",
          "Tazi",
          "Ouldali",
          "Harrington",
          "Bensalah",
          "Drozdov");

  final TestClock clock = new TestClock();
  final TestDatabase database = TestDatabase.create();
  final TransparencyLog log;
  final Bank bank;
  Screening screening;
  final Set<String> disabled = new HashSet<>();
  private int sources;

  TestRoom() {
    try {
      Path folder = Files.createTempDirectory("screening");
      log = TransparencyLog.open(folder.resolve("log"), SigningKey.generate("north-coast"), clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bank = Bank.open(database.dataSource(), log, SELF, clock);
    reopen();
  }

  /** Begins anew over what the database holds, as after the power went. */
  void reopen() {
    if (screening != null) {
      screening.close();
    }
    screening = Screening.open(database.dataSource(), log, bank.gate(), this::viewer, clock);
    screening.load();
  }

  private Optional<Viewer> viewer(String account) {
    return Stream.of(SENIOR, JUNIOR)
        .map(Consultation::viewer)
        .filter(each -> each.account().equals(account) && !disabled.contains(account))
        .findFirst();
  }

  static Consultation consultation(String account, Tlp clearance) {
    return new Consultation(
        new Viewer(SELF, account, Set.of(Role.ANALYST, Role.LIAISON), clearance),
        Purpose.EVENT_SECURITY,
        "2026-041");
  }

  /** Every given name with every family name but for the first, who is known better. */
  static String people() {
    StringBuilder rows = new StringBuilder("id,name,alias,birth,nationality,gender,document\n");
    rows.append(
        "L-1,Tarek ben Yusuf El Maqdouri,طارق بن يوسف المقدوري,1971-03-09,MA,m,MA:QX551234\n");
    for (int given = 0; given < GIVEN.size(); given++) {
      for (int family = 1; family < 12; family++) {
        rows.append(
            "P-%d-%d,%s %s,,,,,%n"
                .formatted(
                    given, family, GIVEN.get(given), FAMILY.get((given + family) % FAMILY.size())));
      }
    }
    return rows.toString();
  }

  ListVersion take(String rows) {
    ListVersion version = takeWithoutScreening(rows);
    screening.load();
    return version;
  }

  /** As {@link #take}; the power goes before anything is searched by it. */
  ListVersion takeWithoutScreening(String rows) {
    return screening
        .lists()
        .importList(
            KEEPER,
            new ListImport("invented", "Invented people", ListFormat.CSV, mapping(), null),
            new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)));
  }

  /** Looks after all standing queues and waits until nothing is left to be screened. */
  void renew() {
    screening.renew();
    screening.settle();
  }

  long count(String query) {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static ColumnMapping mapping() {
    return new ColumnMapping(
        Map.of(
            "id", "id",
            "name", "name",
            "alias", "alias",
            "birth", "birth",
            "nationality", "nationality",
            "gender", "gender",
            "document", "document"));
  }

  static StixId person(int number) {
    return new StixId("identity", new UUID(0x4000L, 0x8000_0000_0000_0000L | number));
  }

  void store(int number, String name, Tlp marking) {
    store(number, name, marking, 0);
  }

  /** What somebody says of a person under a marking; a later version replaces what was said. */
  void store(int number, String name, Tlp marking, int version) {
    store(number, name, marking, version, "");
  }

  /** The same with further properties, each with a comma before it. */
  void store(int number, String name, Tlp marking, int version, String further) {
    clock.passes(Duration.ofSeconds(1));
    Handling handling =
        Handling.builder(SELF, SELF)
            .legalBasis(LegalBasis.of("Order 7 on event security", "Ministry of the Interior"))
            .purposes(Purpose.EVENT_SECURITY)
            .subject(SubjectCategory.SUSPECT)
            .assertion(AssertionKind.FACT)
            .marking(marking)
            .retention(Instant.parse("2028-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"))
            .build();
    Source source = new Source(Source.Kind.ENTRY, "entry", "entry-" + ++sources, clock.instant());
    bank.writer().open(source, new Leaf(LeafKind.IMPORT, Map.of(), Map.of("name", "entry")));
    StixObject object =
        StixObject.read(
            """
            {"type":"identity","spec_version":"2.1","id":"%s","created":"2026-01-01T00:00:00.000Z",\
            "modified":"2026-01-0%dT00:00:00.000Z","identity_class":"individual","name":"%s"%s}"""
                .formatted(person(number), 1 + version, name, further)
                .getBytes(StandardCharsets.UTF_8));
    bank.writer().store(List.of(new NewStatement(object, handling, source)), ChunkWork.NONE);
  }

  QueuePage queue(Consultation consultation) {
    screening.sweep(consultation);
    return screening.queue(consultation, 0, 200);
  }

  List<LogEntry> acts(String action) {
    return log.entries(log.size() - 1, 1_000).stream()
        .filter(each -> action.equals(each.clear().get("action")))
        .toList();
  }

  @Override
  public void close() {
    screening.close();
    bank.close();
    log.close();
    database.close();
  }
}
