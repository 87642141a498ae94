package org.jisr.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jisr.bank.Bank;
import org.jisr.bank.SearchQuery;
import org.jisr.fixtures.TestDatabase;
import org.jisr.law.Consultation;
import org.jisr.law.LegalBasis;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.log.SigningKey;
import org.jisr.log.TransparencyLog;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;

/** A whole intake over a real database and a real log. */
final class Intake implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  static final PartyId SELF = new PartyId("harbour-service");
  static final Consultation ANALYST =
      new Consultation(
          new Viewer(SELF, "account-1", Set.of(Role.ANALYST), Tlp.RED),
          Purpose.EVENT_SECURITY,
          "2026-017");

  final TestDatabase database;
  final TransparencyLog log;
  private final Path folder;
  private final ImportLimits limits;
  Bank bank;
  Importer importer;

  Intake(Path folder, int chunk) {
    this(folder, chunk, UnaryOperator.identity());
  }

  /** The first run goes over connections of another kind. */
  Intake(Path folder, int chunk, UnaryOperator<DataSource> kind) {
    this.folder = folder;
    this.limits = ImportLimits.standard().withChunkObjects(chunk);
    this.database = TestDatabase.create();
    this.log =
        TransparencyLog.open(
            folder.resolve("log"), SigningKey.generate("harbour.example/log"), Clock.systemUTC());
    DataSource connections = kind.apply(database.dataSource());
    this.bank = Bank.open(connections, log, SELF, Clock.systemUTC());
    this.importer = open(connections);
  }

  /** Ends this run of the node and starts another over the given connections. */
  void restart(DataSource connections) {
    importer.close();
    bank.close();
    bank = Bank.open(connections, log, SELF, Clock.systemUTC());
    importer = open(connections);
  }

  private Importer open(DataSource connections) {
    return Importer.open(bank, connections, folder.resolve("spool"), limits, Clock.systemUTC());
  }

  static ImportRequest request(String name) {
    return new ImportRequest(
        name,
        ImportProfile.external(
            new PartyId("island-police"),
            SELF,
            Set.of(Purpose.EVENT_SECURITY),
            LegalBasis.of("Cooperation Act", "Ministry"),
            Tlp.GREEN,
            NOW),
        ANALYST);
  }

  UUID submit(String name, String content) {
    return submit(name, content.getBytes(UTF_8));
  }

  UUID submit(String name, byte[] content) {
    return importer.submit(new ByteArrayInputStream(content), request(name)).id();
  }

  ImportJob run(String name, String content) throws InterruptedException {
    return importer.await(submit(name, content));
  }

  ImportJob run(String name, byte[] content) throws InterruptedException {
    return importer.await(submit(name, content));
  }

  /** How many entities the bank shows. */
  long held() {
    return bank.gate().search(ANALYST, SearchQuery.everything(), 1, null).count();
  }

  /** What the bank shows of one type, at most 200. */
  List<StixObject> held(String type) {
    return bank
        .gate()
        .search(ANALYST, SearchQuery.everything().types(Set.of(type)), 200, null)
        .items()
        .stream()
        .map(hit -> object(hit.id()))
        .toList();
  }

  /** The newest statement of an object. */
  StixObject object(StixId id) {
    return bank.gate().entity(ANALYST, id, null).statements().getFirst().object();
  }

  /** How many imports the log tells of. */
  long leaves() {
    long size = log.size();
    return size == 0
        ? 0
        : log.entries(size - 1, (int) size).stream()
            .filter(entry -> entry.code().equals("import"))
            .count();
  }

  @Override
  public void close() throws IOException {
    importer.close();
    bank.close();
    log.close();
    database.close();
  }
}
