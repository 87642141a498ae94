package org.jisr.node;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jisr.bank.SuppressionMarks;
import org.jspecify.annotations.Nullable;

/**
 * The keys without which no backup can be read: one for each statement and leaf, and one for all
 * the rest of each archive. They never lie in an archive. Erasing a statement destroys its key
 * here, and with it the statement in every backup there is. Used by one thread.
 */
final class BackupKeys {
  private static final int MAGIC = 0x4a424b31;

  private final List<KeySeries> series;
  private final Map<UUID, ArchiveKey> archives;
  private final Map<UUID, SuppressionMarks> marks;

  private BackupKeys(
      List<KeySeries> series, Map<UUID, ArchiveKey> archives, Map<UUID, SuppressionMarks> marks) {
    this.series = series;
    this.archives = archives;
    this.marks = marks;
  }

  /** The key of one archive. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record ArchiveKey(byte[] key, Instant madeAt) {}

  /** Keys for a node that begins to number. */
  static BackupKeys fresh() {
    return new BackupKeys(
        new ArrayList<>(List.of(KeySeries.fresh(0, 0))),
        new LinkedHashMap<>(),
        new LinkedHashMap<>());
  }

  List<KeySeries> series() {
    return List.copyOf(series);
  }

  /** Makes the key of a new archive. */
  UUID newArchive(Instant now) {
    UUID id = UUID.randomUUID();
    archives.put(id, new ArchiveKey(Sealing.random(PunctureTree.KEY_BYTES), now));
    return id;
  }

  /** The key of an archive, null when it was destroyed or never here. */
  byte @Nullable [] archive(UUID id) {
    ArchiveKey key = archives.get(id);
    return key == null ? null : key.key();
  }

  /** How many keys of archives were made before that moment. */
  int dueBefore(Instant before) {
    return (int) archives.values().stream().filter(key -> key.madeAt().isBefore(before)).count();
  }

  /** Destroys the keys of archives made before that moment; returns how many. */
  int expire(Instant before) {
    int count = archives.size();
    archives.values().removeIf(key -> key.madeAt().isBefore(before));
    return count - archives.size();
  }

  /** The keys of statements, for as long as they exist. */
  LongFunction<byte @Nullable []> statements() {
    return number -> at(number, true).statements().key(number);
  }

  /** The keys of leaves, for as long as they exist. */
  LongFunction<byte @Nullable []> leaves() {
    return number -> at(number, false).leaves().key(number);
  }

  void punctureStatements(List<Long> numbers) {
    numbers.forEach(number -> at(number, true).statements().puncture(number));
  }

  void punctureLeaves(List<Long> numbers) {
    numbers.forEach(number -> at(number, false).leaves().puncture(number));
  }

  /**
   * Remembers what an erasure keeps out. The marks lie here, since a restored database is older
   * than its erasures, and its rows can no longer tell what they were about.
   */
  void keepOut(SuppressionMarks made) {
    marks.put(made.erasure(), made);
  }

  /** What all erasures keep out. */
  List<SuppressionMarks> marks() {
    return List.copyOf(marks.values());
  }

  private KeySeries at(long number, boolean statement) {
    for (int i = series.size() - 1; i > 0; i--) {
      KeySeries each = series.get(i);
      if (number >= (statement ? each.firstStatement() : each.firstLeaf())) {
        return each;
      }
    }
    return series.getFirst();
  }

  /**
   * The keys as an archive was made with them: the life it belongs to and no later one.
   *
   * @param ids of its series
   * @throws NodeException {@code BACKUP_KEYS_OTHER} when some are not here
   */
  BackupKeys of(List<UUID> ids) {
    List<KeySeries> chosen = series.stream().filter(each -> ids.contains(each.id())).toList();
    if (ids.isEmpty() || chosen.size() != ids.size()) {
      throw NodeException.failed(
          "BACKUP_KEYS_OTHER",
          "These backup keys belong to another node or to a time before this backup. Name the"
              + " latest copy with --backup-keys.",
          Map.of());
    }
    return new BackupKeys(
        new ArrayList<>(chosen), new LinkedHashMap<>(archives), new LinkedHashMap<>(marks));
  }

  /** Begins a new life: numbers from there on get new keys, and the old ones for them are gone. */
  void beginSeries(long firstStatement, long firstLeaf) {
    for (KeySeries each : series) {
      each.statements().punctureFrom(firstStatement);
      each.leaves().punctureFrom(firstLeaf);
    }
    series.add(KeySeries.fresh(firstStatement, firstLeaf));
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(series.size());
      for (KeySeries each : series) {
        each.write(out);
      }
      out.writeInt(archives.size());
      for (Map.Entry<UUID, ArchiveKey> entry : archives.entrySet()) {
        out.writeUTF(entry.getKey().toString());
        out.writeUTF(entry.getValue().madeAt().toString());
        out.write(entry.getValue().key());
      }
      MarkSection.write(out, marks());
    } catch (IOException e) {
      throw new IllegalStateException("Memory is always written.", e);
    }
    return bytes.toByteArray();
  }

  /** Whether these bytes are keys as they lie in the data folder, not sealed. */
  static boolean plain(byte[] bytes) {
    return bytes.length >= 4 && bytes[0] == 'J' && bytes[1] == 'B' && bytes[2] == 'K';
  }

  static BackupKeys read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("These are not the keys of backups.");
      }
      List<KeySeries> series = new ArrayList<>();
      for (int count = in.readInt(); count > 0; count--) {
        series.add(KeySeries.read(in));
      }
      Map<UUID, ArchiveKey> archives = new LinkedHashMap<>();
      for (int count = in.readInt(); count > 0; count--) {
        UUID id = UUID.fromString(in.readUTF());
        Instant madeAt = Instant.parse(in.readUTF());
        byte[] key = new byte[PunctureTree.KEY_BYTES];
        in.readFully(key);
        archives.put(id, new ArchiveKey(key, madeAt));
      }
      Map<UUID, SuppressionMarks> marks = new LinkedHashMap<>();
      MarkSection.read(in).forEach(each -> marks.put(each.erasure(), each));
      return new BackupKeys(series, archives, marks);
    } catch (IOException | RuntimeException e) {
      throw NodeException.failed(
          "BACKUP_KEYS_DAMAGED",
          "The keys of backups cannot be read. Use another copy of them.",
          Map.of(),
          e);
    }
  }
}
