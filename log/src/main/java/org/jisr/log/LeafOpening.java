package org.jisr.log;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;

/** Opens many leaves of the tree, keeping files open between them. Not thread-safe. */
final class LeafOpening implements AutoCloseable {
  private final TileReader reader;
  private final SecretReader secrets;
  private final long size;
  private long bundle = -1;
  private List<byte[]> entries = List.of();

  LeafOpening(TileReader reader, PrivateStore secrets, long size) throws IOException {
    this.reader = reader;
    this.secrets = PrivateStore.reading(secrets.folder());
    this.size = size;
  }

  OpenedLeaf open(long index) throws IOException {
    if (index / TilePath.WIDTH != bundle) {
      bundle = index / TilePath.WIDTH;
      entries =
          reader.bundle(bundle, (int) Math.min(TilePath.WIDTH, size - bundle * TilePath.WIDTH));
    }
    LogEntry entry = LeafCodec.read(entries.get((int) (index % TilePath.WIDTH)));
    return entry.commitments().isEmpty()
        ? new OpenedLeaf(entry, new TreeMap<>(), false)
        : open(entry, secrets.read(index));
  }

  /**
   * A leaf with what opens it.
   *
   * @throws LogException {@link LogFault#COMMITMENT_INVALID} when the values were altered
   */
  static OpenedLeaf open(LogEntry entry, byte[] secret) {
    if (PrivateRecord.erased(secret)) {
      return new OpenedLeaf(entry, new TreeMap<>(), true);
    }
    PrivateRecord secretRecord = PrivateRecord.read(secret);
    if (!secretRecord.opens(entry)) {
      throw new LogException(LogFault.COMMITMENT_INVALID);
    }
    return new OpenedLeaf(entry, secretRecord.values(), false);
  }

  @Override
  public void close() throws IOException {
    secrets.close();
  }
}
