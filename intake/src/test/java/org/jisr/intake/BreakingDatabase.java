package org.jisr.intake;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections to a real database that break for good at one commit, as when the process dies there:
 * once broken, nothing gets through any more.
 */
final class BreakingDatabase implements DataSource {
  /** Where the break falls. */
  enum Moment {
    BEFORE_COMMIT,
    AFTER_COMMIT
  }

  private @Nullable DataSource real;
  private final Moment moment;
  private final AtomicInteger left;
  private final CountDownLatch broken = new CountDownLatch(1);
  private volatile boolean armed;

  BreakingDatabase(Moment moment, int commits) {
    this.moment = moment;
    this.left = new AtomicInteger(commits);
  }

  /** Lets connections of that kind through until the break. */
  BreakingDatabase over(DataSource connections) {
    real = connections;
    return this;
  }

  /** From now on the commits of transactions are counted. */
  void arm() {
    armed = true;
  }

  /** Waits for the break; false when the import ended before that many commits. */
  boolean awaitBreak(Importer importer, UUID id) throws InterruptedException {
    while (!broken.await(20, TimeUnit.MILLISECONDS)) {
      if (importer.job(id).state().finished() && broken.getCount() > 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Connection getConnection() throws SQLException {
    failWhenBroken();
    Connection connection = real().getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              boolean commit = method.getName().equals("commit") && armed;
              if (!method.getName().equals("close") && !method.getName().equals("rollback")) {
                failWhenBroken();
              }
              boolean breaks = commit && left.getAndDecrement() == 0;
              if (breaks && moment == Moment.BEFORE_COMMIT) {
                broken.countDown();
                connection.rollback();
                failWhenBroken();
              }
              try {
                Object result = method.invoke(connection, arguments);
                if (breaks) {
                  broken.countDown();
                  failWhenBroken();
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private DataSource real() {
    return Objects.requireNonNull(real);
  }

  private void failWhenBroken() throws SQLException {
    if (broken.getCount() == 0) {
      throw new SQLException("The connection is gone.", "08006");
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return real().getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    real().setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    real().setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return real().getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> kind) throws SQLException {
    return real().unwrap(kind);
  }

  @Override
  public boolean isWrapperFor(Class<?> kind) throws SQLException {
    return real().isWrapperFor(kind);
  }
}
