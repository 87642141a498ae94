package org.jisr.node;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks at the database without changing anything. */
final class DatabaseDoctor {
  private static final Duration SKEW = Duration.ofSeconds(5);
  private static final int OLDEST = 150_000;

  private final DataSource dataSource;
  private final Clock clock;

  DatabaseDoctor(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  List<Finding> examine() {
    List<Finding> findings = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      findings.add(version(statement));
      findings.add(role());
      findings.add(durable(statement));
      findings.add(skew(statement));
      findings.add(Finding.ok("schemas", new DatabaseCopy(connection).versions().toString()));
    } catch (SQLException e) {
      findings.add(
          Finding.failed(
              "database", "does not answer", "Check its log, its disk and the --db URL."));
    }
    return findings;
  }

  private static Finding version(Statement statement) throws SQLException {
    String text = one(statement, "SHOW server_version");
    return Integer.parseInt(one(statement, "SHOW server_version_num")) >= OLDEST
        ? Finding.ok("database", "PostgreSQL " + text)
        : Finding.failed("database", "PostgreSQL " + text, "Upgrade it to PostgreSQL 15 or newer.");
  }

  private Finding role() throws SQLException {
    return Store.bypassesRowSecurity(dataSource)
        ? Finding.warning(
            "database role",
            "may do everything",
            "Give the node a role without superuser and BYPASSRLS: see docs/admin.md.")
        : Finding.ok("database role", "an ordinary role; row-level security holds");
  }

  private static Finding durable(Statement statement) throws SQLException {
    boolean durable =
        one(statement, "SHOW fsync").equals("on")
            && one(statement, "SHOW full_page_writes").equals("on")
            && !one(statement, "SHOW synchronous_commit").equals("off");
    return durable
        ? Finding.ok("database durability", "fsync, full_page_writes, synchronous_commit")
        : Finding.failed(
            "database durability",
            "what is committed may be lost",
            "Set fsync, full_page_writes and synchronous_commit to on.");
  }

  private Finding skew(Statement statement) throws SQLException {
    try (ResultSet answer = statement.executeQuery("SELECT clock_timestamp()")) {
      answer.next();
      Instant there = answer.getTimestamp(1).toInstant();
      Duration skew = Duration.between(there, clock.instant()).abs();
      String found = skew.toMillis() + " ms from this machine's";
      return skew.compareTo(SKEW) <= 0
          ? Finding.ok("database clock", found)
          : Finding.failed("database clock", found, "Synchronise both clocks by NTP.");
    }
  }

  private static String one(Statement statement, String question) throws SQLException {
    try (ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
