package org.jisr.intake;

import com.zaxxer.hikari.HikariDataSource;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.jisr.bank.Bank;
import org.jisr.log.SigningKey;
import org.jisr.log.TransparencyLog;

/** An importer in a process of its own, to be killed: prints the import's id, then its counts. */
record ImporterProcess(TransparencyLog log, Bank bank, Importer importer) implements AutoCloseable {

  static ImporterProcess open(DataSource dataSource, Path node) throws Exception {
    Path key = node.resolve("key");
    if (!Files.exists(key)) {
      Files.writeString(key, SigningKey.generate("killed.example").secretText());
    }
    TransparencyLog log =
        TransparencyLog.open(
            node.resolve("log"), SigningKey.parse(Files.readString(key)), Clock.systemUTC());
    Bank bank = Bank.open(dataSource, log, Intake.SELF, Clock.systemUTC());
    Importer importer =
        Importer.open(
            bank,
            dataSource,
            node.resolve("spool"),
            ImportLimits.standard().withChunkObjects(50),
            Clock.systemUTC());
    return new ImporterProcess(log, bank, importer);
  }

  /** Arguments: database, user, password, folder, file, and the id of an import to go on with. */
  public static void main(String[] arguments) throws Exception {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(arguments[0]);
    pool.setUsername(arguments[1]);
    pool.setPassword(arguments[2]);
    Importer importer = open(pool, Path.of(arguments[3])).importer();
    UUID id;
    if (arguments[5].equals("null")) {
      try (InputStream file = Files.newInputStream(Path.of(arguments[4]))) {
        id = importer.submit(file, Intake.request("set.json")).id();
      }
    } else {
      id = UUID.fromString(arguments[5]);
    }
    System.out.println(id);
    while (!importer.job(id).state().finished()) {
      System.out.println(importer.job(id).progress().stored());
      Thread.sleep(1);
    }
  }

  @Override
  public void close() {
    importer.close();
    bank.close();
    log.close();
  }
}
