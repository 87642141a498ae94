package org.jisr.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jisr.bank.Bank;
import org.jisr.bank.ChunkWork;
import org.jisr.bank.EntityReference;
import org.jisr.bank.NewStatement;
import org.jisr.bank.Source;
import org.jisr.fixtures.TestDatabase;
import org.jisr.law.AssertionKind;
import org.jisr.law.Consultation;
import org.jisr.law.Handling;
import org.jisr.law.HandlingBuilder;
import org.jisr.law.Language;
import org.jisr.law.LegalBasis;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.SubjectCategory;
import org.jisr.law.Viewer;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.LogEntry;
import org.jisr.log.TransparencyLog;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;

/**
 * A whole node: database, bank, log, exchange and a TLS door, which can be killed and restarted.
 */
final class TestNode implements AutoCloseable {
  final PartyId party;
  final MovableClock clock = new MovableClock();
  final KillSwitch kill = new KillSwitch();
  final List<ExchangeEvent> events = new CopyOnWriteArrayList<>();
  NodeIdentity identity;
  final Map<String, Viewer> accounts = new ConcurrentHashMap<>();
  private final TestDatabase database = TestDatabase.create();
  private final Path folder;
  private final int port;
  TransparencyLog log;
  Bank bank;
  Exchange exchange;
  TestDoor door;
  private int sources;

  TestNode(String name) {
    party = new PartyId(name);
    try {
      folder = Files.createTempDirectory("node-" + name);
      try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    NodeProfile profile =
        new NodeProfile(
            party,
            Map.of(Language.EN, "Service " + name, Language.AR, "جهاز " + name),
            "XA",
            List.of(Language.EN, Language.AR),
            URI.create("https://127.0.0.1:" + port));
    identity =
        NodeIdentity.of(
            profile, NodeKeys.createOrLoad(folder.resolve("keys"), party), Instant.now());
    open();
    openDoor();
  }

  private void open() {
    identity =
        new NodeIdentity(
            identity.profile(),
            NodeKeys.createOrLoad(folder.resolve("keys"), party),
            identity.card());
    log = TransparencyLog.open(folder.resolve("log"), identity.keys().logKey(), clock);
    bank = Bank.open(database.dataSource(), log, party, clock);
    exchange = Exchange.open(database.dataSource(), log, bank, identity, clock, kill);
    identity = exchange.identity();
    exchange.listen(events::add);
    exchange.start();
    exchange.proposals().start(account -> Optional.ofNullable(accounts.get(account)));
  }

  void openDoor() {
    door = new TestDoor(port, exchange.serverTls(), exchange.door());
  }

  /** Everything that is not durable is gone; comes back on the same address. */
  void restart() {
    restart(log -> {});
  }

  /** Something happens to the folder of the log in between. */
  void restart(Consumer<Path> whileDown) {
    shut();
    whileDown.accept(folder.resolve("log"));
    open();
    openDoor();
  }

  private void shut() {
    door.close();
    exchange.close();
    bank.close();
    log.close();
  }

  Jdbi jdbi() {
    return Jdbi.create(database.dataSource());
  }

  Viewer viewer() {
    return new Viewer(
        party, "officer-" + party, Set.of(Role.LIAISON, Role.ANALYST, Role.APPROVER), Tlp.RED);
  }

  Consultation consultation() {
    return new Consultation(viewer(), Purpose.EVENT_SECURITY, "2026-017");
  }

  Handling handling(PartyId... releasableTo) {
    return handlingBuilder().releasableTo(releasableTo).build();
  }

  HandlingBuilder handlingBuilder() {
    return Handling.builder(party, party)
        .legalBasis(LegalBasis.of("Order 7 on event security", "Ministry of the Interior"))
        .purposes(Purpose.EVENT_SECURITY)
        .subject(SubjectCategory.SUSPECT)
        .assertion(AssertionKind.FACT)
        .marking(Tlp.AMBER)
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

  /** Whether anybody here can find it. */
  boolean sees(StixId id) {
    EntityReference reference = bank.gate().references(consultation(), List.of(id)).get(id);
    return reference != null && reference.originator() != null;
  }

  List<LogEntry> leaves(LeafKind kind) {
    return log.entries(log.size() - 1, (int) log.size()).stream()
        .filter(entry -> entry.kind().filter(kind::equals).isPresent())
        .toList();
  }

  Partner partner(TestNode other) {
    return exchange.partners().get(other.party.value());
  }

  /** Takes the other's card and confirms its fingerprint. */
  void enrol(TestNode other) {
    exchange.partners().add(other.identity.card().json(), viewer());
    exchange.partners().confirm(other.party.value(), other.identity.fingerprint().text(), viewer());
  }

  @Override
  public void close() {
    shut();
    database.close();
  }
}
