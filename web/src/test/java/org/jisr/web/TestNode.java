package org.jisr.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.bank.Bank;
import org.jisr.bank.ChunkWork;
import org.jisr.bank.NewStatement;
import org.jisr.bank.Source;
import org.jisr.exchange.Exchange;
import org.jisr.exchange.NodeIdentity;
import org.jisr.exchange.NodeKeys;
import org.jisr.exchange.NodeProfile;
import org.jisr.exchange.Outlets;
import org.jisr.exchange.QuietSchedule;
import org.jisr.fixtures.TestDatabase;
import org.jisr.intake.Feeds;
import org.jisr.intake.ImportLimits;
import org.jisr.intake.Importer;
import org.jisr.law.AssertionKind;
import org.jisr.law.Handling;
import org.jisr.law.HandlingBuilder;
import org.jisr.law.Language;
import org.jisr.law.LegalBasis;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.SubjectCategory;
import org.jisr.ledger.Ledger;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.LogEntry;
import org.jisr.log.TransparencyLog;
import org.jisr.oversight.Oversight;
import org.jisr.people.Account;
import org.jisr.people.NewAccount;
import org.jisr.people.People;
import org.jisr.people.Session;
import org.jisr.scenarios.Scenarios;
import org.jisr.screening.Screening;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;

/** A whole node with its rooms wired as in production, on loopback ports and a fresh database. */
final class TestNode implements AutoCloseable {
  static final String OPERATOR = "operator-secret-of-this-test";
  private static final String HOST = "127.0.0.1";

  final PartyId party;
  final MovableClock clock = new MovableClock();
  final Path folder;
  final TransparencyLog log;
  final People people;
  final Bank bank;
  final Importer importer;
  final Feeds feeds;
  final Exchange exchange;
  final Outlets outlets;
  final Oversight oversight;
  final Ledger ledger;
  final Screening screening;
  final Scenarios scenarios;
  final NodeIdentity identity;
  final Rooms rooms;
  final WebServer server;
  final Session administrator;
  final TwoPersons administration;
  final BreakableDatabase dataSource;
  private final TestDatabase database = TestDatabase.create();
  private int sources;
  private int accounts;

  TestNode(String name) {
    party = new PartyId(name);
    dataSource = new BreakableDatabase(database.dataSource());
    folder = folder(name);
    NodeKeys keys = NodeKeys.createOrLoad(folder.resolve("keys"), party);
    log = TransparencyLog.open(folder.resolve("log"), keys.logKey(), clock);
    people = People.open(dataSource, log, party, clock);
    bank = Bank.open(dataSource, log, party, clock);
    importer =
        Importer.open(
            bank,
            dataSource,
            folder.resolve("spool"),
            ImportLimits.standard().withFileBytes(80L << 20, 200L << 20),
            clock);
    int exchangePort = freePort();
    identity = NodeIdentity.of(profile(exchangePort), keys, clock.instant());
    exchange = Exchange.open(dataSource, log, bank, identity, clock);
    people.acceptOperator(sha256(OPERATOR));
    feeds = Feeds.open(dataSource, importer, log, folder.resolve("feeds"), clock);
    outlets = Outlets.open(exchange, folder.resolve("outlets"));
    oversight =
        Oversight.open(
            dataSource,
            log,
            folder.resolve("log"),
            bank,
            people,
            folder.resolve("register"),
            clock);
    ledger = Ledger.open(log, exchange, clock);
    screening = Screening.open(dataSource, log, bank.gate(), clock);
    scenarios = Scenarios.open(dataSource, log, bank.gate(), clock);
    rooms =
        new Rooms(
            info(),
            people,
            bank,
            importer,
            feeds,
            exchange,
            outlets,
            oversight,
            ledger,
            screening,
            scenarios,
            log,
            folder.resolve("log"),
            clock);
    server =
        WebServer.start(
            new WebSettings(
                HOST, 0, null, Set.of("desks.example"), HOST, exchangePort, desks(folder)),
            rooms);
    exchange.start();
    exchange.proposals().start(people::viewer);
    scenarios.start(people::viewer);
    exchange.requests().start(new QuietSchedule(Duration.ofSeconds(1)));
    feeds.start();
    outlets.start();
    administration = new TwoPersons(people);
    administrator = administration.administrator;
  }

  private NodeProfile profile(int exchangePort) {
    return new NodeProfile(
        party,
        Map.of(Language.EN, "Service " + party, Language.AR, "جهاز " + party),
        "XA",
        List.of(Language.EN, Language.AR),
        URI.create("https://" + HOST + ":" + exchangePort));
  }

  private NodeInfo info() {
    return new NodeInfo(
        party,
        "Service " + party,
        "XA",
        List.of(Language.EN, Language.AR),
        identity.fingerprint().text(),
        Map.of(Language.EN, identity.fingerprint().words(Language.EN)),
        "test");
  }

  /** A browser nobody signed in with. */
  Browser stranger() {
    return Browser.stranger(server.port());
  }

  /** The operator's program, which comes with the bearer secret. */
  Browser operator() {
    return stranger().with("Authorization", "Bearer " + OPERATOR).consulting();
  }

  /** Signs a new account in over HTTP. */
  Browser signedIn(Tlp clearance, Role... roles) {
    return stranger().signIn(token(account(clearance, roles))).consulting();
  }

  Account account(Tlp clearance, Role... roles) {
    return administration.account(
        new NewAccount("Officer " + ++accounts, Set.of(roles), clearance, Language.EN));
  }

  Ticket token(Account account) {
    return administration.ticket(account.id());
  }

  Handling handling(Tlp marking, PartyId... releasableTo) {
    return handlingBuilder(marking).releasableTo(releasableTo).build();
  }

  /** What the node itself says of a suspect, as a beginning. */
  HandlingBuilder handlingBuilder(Tlp marking) {
    return Handling.builder(party, party)
        .legalBasis(LegalBasis.of("Order 7 on event security", "Ministry of the Interior"))
        .purposes(Purpose.EVENT_SECURITY)
        .subject(SubjectCategory.SUSPECT)
        .assertion(AssertionKind.FACT)
        .marking(marking)
        .retention(Instant.parse("2028-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"));
  }

  void store(Handling handling, StixObject... objects) {
    Source source = new Source(Source.Kind.ENTRY, "entry", "entry-" + ++sources, clock.instant());
    bank.writer().open(source, new Leaf(LeafKind.IMPORT, Map.of(), Map.of("name", "entry")));
    bank.writer()
        .store(
            Arrays.stream(objects)
                .map(object -> new NewStatement(object, handling, source))
                .toList(),
            ChunkWork.NONE);
  }

  /** What the latest objects were stored by. */
  String lastSource() {
    return "entry-" + sources;
  }

  List<LogEntry> leaves(LeafKind kind) {
    return log.entries(log.size() - 1, (int) log.size()).stream()
        .filter(entry -> entry.kind().filter(kind::equals).isPresent())
        .toList();
  }

  /** Connections to the database that are in use. */
  int connections() {
    return database.dataSource().getHikariPoolMXBean().getActiveConnections();
  }

  private static Path folder(String name) {
    try {
      return Files.createTempDirectory("web-" + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path desks(Path folder) {
    try {
      Path desks = Files.createDirectories(folder.resolve("desks/assets")).getParent();
      Files.writeString(folder.resolve("secret.txt"), "not for the web");
      Files.writeString(desks.resolve("index.html"), "<!doctype html><title>desks</title>");
      Files.writeString(desks.resolve("assets/app-1a2b.js"), "export {};");
      return desks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.close();
    scenarios.close();
    screening.close();
    oversight.close();
    outlets.close();
    exchange.close();
    feeds.close();
    importer.close();
    bank.close();
    log.close();
    database.close();
  }
}
