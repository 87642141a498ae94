package org.jisr.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jisr.bank.Bank;
import org.jisr.exchange.Exchange;
import org.jisr.exchange.NodeIdentity;
import org.jisr.exchange.NodeKeys;
import org.jisr.exchange.NodeProfile;
import org.jisr.fixtures.TestDatabase;
import org.jisr.law.Language;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.log.TransparencyLog;
import org.jisr.stix.Tlp;

/** The rooms of a node up to the exchange, in this process and without a door. */
final class SimulatedNode implements AutoCloseable {
  private final NodeIdentity identity;
  private final TransparencyLog log;
  private final Bank bank;
  private final Exchange exchange;
  private final DataSource database;
  private final Runnable last;

  private SimulatedNode(NodeIdentity identity, Path folder, DataSource database, Runnable last) {
    this.identity = identity;
    this.database = database;
    this.last = last;
    Clock clock = Clock.systemUTC();
    log = TransparencyLog.open(folder.resolve("log"), identity.keys().logKey(), clock);
    bank = Bank.open(database, log, identity.party(), clock);
    exchange = Exchange.open(database, log, bank, identity, clock);
  }

  /** On that database; what is to be done after it is closed comes last. */
  static SimulatedNode of(Path parent, String name, DataSource database, Runnable last)
      throws IOException {
    PartyId party = new PartyId(name);
    Path folder = Files.createDirectory(parent.resolve(name));
    NodeProfile profile =
        new NodeProfile(
            party,
            Map.of(Language.EN, name),
            "XA",
            List.of(Language.EN, Language.AR),
            URI.create("https://127.0.0.1:9"));
    NodeKeys keys = NodeKeys.createOrLoad(folder.resolve("keys"), party);
    return new SimulatedNode(NodeIdentity.of(profile, keys, Instant.now()), folder, database, last);
  }

  /** On a database that need not be durable, with connections only while it has something to do. */
  static SimulatedNode simulated(Path parent, String name) throws IOException {
    TestDatabase database = TestDatabase.create();
    database.dataSource().setMinimumIdle(0);
    return of(parent, name, database.dataSource(), database::close);
  }

  /** Gives its connections back: a hundred of these share one server. */
  void rest() {
    if (database instanceof HikariDataSource pool) {
      pool.getHikariPoolMXBean().softEvictConnections();
    }
  }

  PartyId party() {
    return identity.party();
  }

  Bank bank() {
    return bank;
  }

  Exchange exchange() {
    return exchange;
  }

  Viewer viewer() {
    return new Viewer(
        party(), "officer", Set.of(Role.LIAISON, Role.ANALYST, Role.APPROVER), Tlp.RED);
  }

  /** Takes the other's card and confirms its fingerprint. */
  void enrol(SimulatedNode other) {
    exchange.partners().add(other.identity.card().json(), viewer());
    exchange
        .partners()
        .confirm(other.party().value(), other.identity.fingerprint().text(), viewer());
  }

  @Override
  public void close() {
    exchange.close();
    bank.close();
    log.close();
    last.run();
  }
}
