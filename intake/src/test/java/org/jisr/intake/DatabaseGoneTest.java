package org.jisr.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jisr.bank.Bank;
import org.jisr.bank.SearchQuery;
import org.jisr.log.SigningKey;
import org.jisr.log.TransparencyLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database server stops in the middle of an import and comes back. */
final class DatabaseGoneTest {
  private static final int OBJECTS = 40_000;

  @TempDir Path folder;

  @Test
  void theImportWaitsSaysSoAndGoesOnByItself() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    EmbeddedPostgres server = server(port);
    try (HikariDataSource pool = pool(port);
        TransparencyLog log =
            TransparencyLog.open(
                folder.resolve("log"), SigningKey.generate("gone.example"), Clock.systemUTC());
        Bank bank = Bank.open(pool, log, Intake.SELF, Clock.systemUTC());
        Importer importer =
            Importer.open(
                bank,
                pool,
                folder.resolve("spool"),
                ImportLimits.standard().withChunkObjects(500),
                Clock.systemUTC())) {
      Set<ImportState> seen = ConcurrentHashMap.newKeySet();
      importer.listen(job -> seen.add(job.state()));
      byte[] bundle = Bundles.of(Bundles.people(0, OBJECTS)).getBytes(StandardCharsets.UTF_8);
      UUID id = importer.submit(new ByteArrayInputStream(bundle), Intake.request("set.json")).id();
      waitFor(() -> importer.job(id).progress().stored() >= 500);
      server.close();
      waitFor(() -> importer.job(id).state() == ImportState.PAUSED);
      assertThat(String.valueOf(importer.job(id).problem())).contains("DATABASE_UNAVAILABLE");
      assertThatThrownBy(
              () -> importer.submit(new ByteArrayInputStream(bundle), Intake.request("b.json")))
          .hasFieldOrPropertyWithValue("fault", IntakeFault.DATABASE_UNAVAILABLE);
      server = server(port);
      ImportJob job = importer.await(id);
      assertThat(job.state()).isEqualTo(ImportState.DONE);
      assertThat(job.progress().stored()).isEqualTo(OBJECTS);
      assertThat(job.progress().known()).isZero();
      assertThat(bank.gate().search(Intake.ANALYST, SearchQuery.everything(), 1, null).count())
          .isEqualTo(OBJECTS);
      assertThat(seen).contains(ImportState.PAUSED, ImportState.DONE);
    } finally {
      server.close();
    }
  }

  private EmbeddedPostgres server(int port) throws Exception {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(folder.resolve("postgres"))
        .setCleanDataDirectory(false)
        .start();
  }

  private static HikariDataSource pool(int port) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:postgresql://localhost:%d/postgres".formatted(port));
    config.setUsername("postgres");
    config.setPassword("postgres");
    config.setConnectionTimeout(1_000);
    config.setMaximumPoolSize(6);
    return new HikariDataSource(config);
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void waitFor(Condition condition) throws Exception {
    while (!condition.holds()) {
      Thread.sleep(5);
    }
  }
}
