package org.jisr.web;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Connections to a real database that goes away at one call and comes back when it is told to. */
final class BreakableDatabase implements DataSource {
  private static final Set<String> FREE =
      Set.of("close", "rollback", "setAutoCommit", "isClosed", "toString", "hashCode", "equals");

  private final DataSource real;
  private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

  BreakableDatabase(DataSource real) {
    this.real = real;
  }

  /** So many calls get through, and none after them. */
  void breakAfter(int calls) {
    left.set(calls);
  }

  /** Whether the break has come; from now on all calls get through. */
  boolean heal() {
    return left.getAndSet(Integer.MAX_VALUE) <= 0;
  }

  private void call() throws SQLException {
    if (left.get() != Integer.MAX_VALUE
        && left.getAndUpdate(count -> Math.max(0, count - 1)) <= 0) {
      throw new SQLException("The connection is gone.", "08006");
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    call();
    Connection connection = real.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (!FREE.contains(method.getName())) {
                call();
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return real.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    real.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    real.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return real.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return real.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return real.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return real.isWrapperFor(type);
  }
}
