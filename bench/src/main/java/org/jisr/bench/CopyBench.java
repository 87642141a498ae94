package org.jisr.bench;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import org.jisr.stix.BundleEntry;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** What the database alone needs for the same bytes: a binary COPY into one table. */
final class CopyBench {
  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };

  private CopyBench() {}

  /** The best of three. */
  static double seconds(List<BundleEntry.Accepted> objects) throws Exception {
    double best = Double.MAX_VALUE;
    try (BenchNode node = BenchNode.fresh()) {
      for (int round = 0; round < 3; round++) {
        best = Math.min(best, once(node, objects, "bare_" + round));
      }
    }
    return best;
  }

  private static double once(BenchNode node, List<BundleEntry.Accepted> objects, String table)
      throws Exception {
    try (Connection connection = node.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS bench");
      statement.execute("CREATE TABLE bench." + table + " (id text, body bytea)");
      Stopwatch watch = new Stopwatch();
      connection.setAutoCommit(false);
      try (OutputStream copy =
          new PGCopyOutputStream(
              connection.unwrap(PGConnection.class),
              "COPY bench." + table + " FROM STDIN (FORMAT binary)",
              1 << 18)) {
        copy.write(HEADER);
        for (BundleEntry.Accepted each : objects) {
          row(copy, each.object().id().toString(), each.object().json());
        }
        copy.write(new byte[] {-1, -1});
      }
      connection.commit();
      double seconds = watch.seconds();
      connection.setAutoCommit(true);
      return seconds;
    }
  }

  private static void row(OutputStream copy, String id, byte[] body) throws Exception {
    byte[] key = id.getBytes(StandardCharsets.UTF_8);
    copy.write(
        ByteBuffer.allocate(10 + key.length + body.length)
            .putShort((short) 2)
            .putInt(key.length)
            .put(key)
            .putInt(body.length)
            .put(body)
            .array());
  }
}
