package org.jisr.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jisr.bank.Bank;
import org.jisr.intake.ImportJob;
import org.jisr.intake.ImportLimits;
import org.jisr.intake.ImportProfile;
import org.jisr.intake.ImportRequest;
import org.jisr.intake.ImportState;
import org.jisr.intake.Importer;
import org.jisr.law.Consultation;
import org.jisr.law.LegalBasis;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.log.SigningKey;
import org.jisr.log.TransparencyLog;
import org.jisr.node.Store;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/** The rooms of a node up to intake, on the node's own hardened PostgreSQL, in a fresh folder. */
final class BenchNode implements AutoCloseable {
  static final PartyId SELF = new PartyId("bench");
  static final Consultation ANALYST =
      new Consultation(
          new Viewer(SELF, "bench", Set.of(Role.ANALYST), Tlp.RED), Purpose.CYBER_CRIME, null);

  private final Path folder;
  private final Store store;
  private final TransparencyLog log;
  private final Bank bank;
  private final Importer importer;

  private BenchNode(Path folder, Store store, TransparencyLog log, Bank bank, Importer importer) {
    this.folder = folder;
    this.store = store;
    this.log = log;
    this.bank = bank;
    this.importer = importer;
  }

  static BenchNode fresh() throws IOException {
    Path folder = Files.createTempDirectory("jisr-bench");
    Store store = Store.embedded(folder.resolve("postgres"));
    TransparencyLog log =
        TransparencyLog.open(
            folder.resolve("log"), SigningKey.generate("bench.example/log"), Clock.systemUTC());
    Bank bank = Bank.open(store.dataSource(), log, SELF, Clock.systemUTC());
    Importer importer =
        Importer.open(
            bank,
            store.dataSource(),
            folder.resolve("spool"),
            ImportLimits.standard(),
            Clock.systemUTC());
    return new BenchNode(folder, store, log, bank, importer);
  }

  Bank bank() {
    return bank;
  }

  TransparencyLog log() {
    return log;
  }

  Path folder() {
    return folder;
  }

  DataSource dataSource() {
    return store.dataSource();
  }

  /**
   * Processor seconds of this node's own PostgreSQL so far, with its processes that have ended;
   * those of other nodes on the machine do not count.
   */
  double databaseSeconds() throws IOException {
    Path file;
    try (var files = Files.walk(folder.resolve("postgres"), 3)) {
      file = files.filter(each -> each.endsWith("postmaster.pid")).findFirst().orElseThrow();
    }
    long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
    return Cpu.secondsWithEnded(server)
        + server.descendants().mapToDouble(Cpu::secondsWithEnded).sum();
  }

  /** Imports a file and waits for its end. */
  ImportJob run(String name, InputStream content) throws InterruptedException {
    return run(name, content, null);
  }

  /** The same of a table, with what its columns mean. */
  ImportJob run(String name, InputStream content, @Nullable String mapping)
      throws InterruptedException {
    UUID id = importer.submit(content, new ImportRequest(name, profile(), ANALYST, mapping)).id();
    ImportJob job = importer.await(id);
    if (job.state() != ImportState.DONE) {
      throw new IllegalStateException("The import did not end well: " + job.problem());
    }
    return job;
  }

  static ImportProfile profile() {
    return ImportProfile.external(
        new PartyId("public-source"),
        SELF,
        List.of(Purpose.CYBER_CRIME),
        LegalBasis.of("Public information", "Bench"),
        Tlp.GREEN,
        Instant.now());
  }

  @Override
  public void close() throws IOException {
    importer.close();
    bank.close();
    log.close();
    store.close();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
