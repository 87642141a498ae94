package org.jisr.node;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The settings of the embedded PostgreSQL: durable, loopback only, as large as the machine. */
final class DatabaseConfiguration {
  private static final long MEGABYTE = 1L << 20;
  private static final long SMALLEST_BUFFERS = 128;
  private static final long LARGEST_BUFFERS = 1_024;

  private static final String SETTINGS =
      """
      # Written by Jisr at each start. Your own settings belong in local.conf beside this file.
      listen_addresses = '127.0.0.1'
      port = %d
      unix_socket_directories = ''
      password_encryption = 'scram-sha-256'
      max_connections = 40
      superuser_reserved_connections = 3

      fsync = on
      full_page_writes = on
      synchronous_commit = on
      max_wal_size = 2GB
      checkpoint_timeout = 10min

      shared_buffers = %dMB
      work_mem = 8MB
      maintenance_work_mem = 64MB
      effective_cache_size = %dMB
      random_page_cost = 1.1
      jit = off
      dynamic_shared_memory_type = mmap
      max_parallel_workers_per_gather = 0
      max_parallel_maintenance_workers = 1
      io_method = sync

      # A server log must hold no content: neither statements nor the values in errors.
      log_statement = 'none'
      log_min_error_statement = 'panic'
      log_error_verbosity = 'terse'
      log_min_messages = 'warning'
      log_timezone = 'UTC'
      timezone = 'UTC'
      lc_messages = 'C'
      include_if_exists = 'local.conf'
      """;

  private static final String ACCESS = "host all all 127.0.0.1/32 scram-sha-256\n";

  private DatabaseConfiguration() {}

  /** Writes the settings for a server on that loopback port. */
  static void write(Path dataFolder, int port) throws IOException {
    long memory = memory() / MEGABYTE;
    long buffers = Math.clamp(memory / 8, SMALLEST_BUFFERS, LARGEST_BUFFERS);
    write(
        dataFolder,
        "postgresql.conf",
        SETTINGS.formatted(port, buffers, Math.max(memory / 2, buffers)));
    write(dataFolder, "pg_hba.conf", ACCESS);
  }

  /** What the machine, or the container the node runs in, has; in bytes. */
  private static long memory() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getTotalMemorySize();
  }

  private static void write(Path folder, String name, String text) throws IOException {
    RestrictedFile.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }
}
