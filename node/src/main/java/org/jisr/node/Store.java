package org.jisr.node;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The node's database, its own or the operator's, behind one pool of connections. */
public final class Store implements AutoCloseable {
  private static final int CONNECTIONS = 24;
  private static final Logger LOG = Logger.getLogger(Store.class.getName());
  private static final int OLDEST = 150_000;

  private final @Nullable EmbeddedDatabase embedded;
  private final HikariDataSource pool;

  private Store(@Nullable EmbeddedDatabase embedded, HikariDataSource pool) {
    this.embedded = embedded;
    this.pool = pool;
  }

  /** The database the settings ask for. */
  static Store open(NodeSettings settings, DataFolder data) {
    return settings.database() == null
        ? embedded(data.path().resolve("postgres"))
        : external(settings.database());
  }

  /** Starts the embedded database of the data folder and connects to it. */
  public static Store embedded(Path folder) {
    EmbeddedDatabase database = EmbeddedDatabase.start(folder, DatabaseProgram.defaultCache());
    HikariConfig config = config(database.url());
    config.setUsername(database.user());
    config.setPassword(database.password());
    try {
      return new Store(database, new HikariDataSource(config));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Connects to a PostgreSQL of the operator's own, by JDBC or {@code postgresql://} URL. */
  static Store external(String url) {
    HikariDataSource pool = null;
    try {
      pool = new HikariDataSource(config(url.startsWith("jdbc:") ? url : "jdbc:" + url));
      requireVersion(pool);
      return new Store(null, pool);
    } catch (SQLException | RuntimeException e) {
      if (pool != null) {
        pool.close();
      }
      if (e instanceof NodeException refusal) {
        throw refusal;
      }
      throw NodeException.environment(
          "DATABASE_UNREACHABLE",
          "The database does not answer. Maybe the URL, the password or a firewall is in the way;"
              + " the form is jdbc:postgresql://host:5432/name?user=jisr&password=….",
          Map.of(),
          e);
    }
  }

  /** Connects to the database of a node that runs, without starting or stopping anything. */
  static Store attach(DataOption data) {
    if (data.database != null) {
      return external(data.database);
    }
    EmbeddedDatabase.Access access =
        EmbeddedDatabase.attach(data.folder.toAbsolutePath().normalize().resolve("postgres"));
    HikariConfig config = config(access.url());
    config.setUsername(EmbeddedDatabase.NAME);
    config.setPassword(access.password());
    config.setMaximumPoolSize(2);
    return new Store(null, new HikariDataSource(config));
  }

  /** The pool, as the node's ordinary role. */
  public DataSource dataSource() {
    return pool;
  }

  boolean isEmbedded() {
    return embedded != null;
  }

  /** Says in the diary when the operator's own database gave the node a role with powers. */
  void warnOfPowers() {
    try {
      if (bypassesRowSecurity(pool)) {
        LOG.warning(
            "The database role bypasses row-level security, the second lock under the gate. Give"
                + " the node an ordinary role: docs/admin.md says how.");
      }
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "The powers of the database role could not be read.", e);
    }
  }

  /** Whether the role could bypass row-level security, the second lock under the gate. */
  static boolean bypassesRowSecurity(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var answer =
            statement.executeQuery(
                "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")) {
      answer.next();
      return answer.getBoolean(1);
    }
  }

  @Override
  public void close() {
    pool.close();
    if (embedded != null) {
      embedded.close();
    }
  }

  private static void requireVersion(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var answer = statement.executeQuery("SHOW server_version_num")) {
      answer.next();
      int version = answer.getInt(1);
      if (version < OLDEST) {
        throw NodeException.environment(
            "DATABASE_TOO_OLD",
            "The database is older than PostgreSQL 15. Maybe upgrade it first.",
            Map.of("version", Integer.toString(version)));
      }
    }
  }

  private static HikariConfig config(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(10_000);
    config.setPoolName("jisr");
    config.addDataSourceProperty("ApplicationName", "jisr");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    return config;
  }
}
