package org.jisr.oversight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jisr.log.LogException;
import org.jisr.log.TransparencyLog;

/**
 * A short row for each leaf of the log, kept beside it so that a million leaves are counted in a
 * blink. It is a copy and nothing more: it is made again from the log whenever it is missing,
 * damaged, or of another log, and {@link #recount} makes it again to see that it was true.
 *
 * <p>Thread-safe: one use at a time.
 */
final class ActRegister {
  private static final int AT_ONCE = 8_192;

  private final Path folder;
  private final TransparencyLog log;
  private RegisterRows rows;
  private long size;

  ActRegister(Path folder, TransparencyLog log) {
    this.folder = folder;
    this.log = log;
    Optional<RegisterHead> head = RegisterHead.read(headFile()).filter(this::ofThisLog);
    this.rows =
        new RegisterRows(rowFile(), head.map(RegisterHead::words).orElseGet(() -> List.of("")));
    this.size = head.map(RegisterHead::size).orElse(0L);
  }

  private boolean ofThisLog(RegisterHead head) {
    try {
      return head.size() <= log.checkpoint().size()
          && log.root(head.size()).toString().equals(head.root());
    } catch (LogException e) {
      return false;
    }
  }

  /**
   * Counts the acts of the first {@code leaves} leaves in their order.
   *
   * @param fresh an empty count; a second one is asked for when the register has to be made again
   * @throws OversightException {@code OVERSIGHT_SAMPLE_INVALID} when the log has not so many
   */
  synchronized <T> T count(long leaves, Supplier<T> fresh, BiConsumer<T, Act> add) {
    if (leaves < 0 || leaves > catchUp()) {
      throw new OversightException(OversightFault.SAMPLE_INVALID);
    }
    try {
      return read(leaves, fresh.get(), add);
    } catch (IOException damaged) {
      try {
        rebuild(counted -> {});
        return read(leaves, fresh.get(), add);
      } catch (IOException e) {
        e.addSuppressed(damaged);
        throw new OversightException(OversightFault.REGISTER_UNWRITABLE, e);
      }
    }
  }

  private <T> T read(long leaves, T counted, BiConsumer<T, Act> add) throws IOException {
    if (leaves > 0) {
      rows.each(leaves, act -> add.accept(counted, act));
    }
    return counted;
  }

  /** Takes in what came since; returns how many leaves the register has. */
  synchronized long catchUp() {
    long now = log.publish().size();
    if (now > size) {
      try {
        Files.createDirectories(folder);
        add(rows, size, now, counted -> {});
        head(now, rows).write(headFile());
        size = now;
      } catch (IOException e) {
        throw new OversightException(OversightFault.REGISTER_UNWRITABLE, e);
      }
    }
    return size;
  }

  /**
   * Makes the register again from the log alone and puts it in the place of the old one.
   *
   * @param counted is told now and then how many leaves were counted
   * @return whether the old one was the same, byte for byte
   */
  synchronized boolean recount(LongConsumer counted) {
    catchUp();
    try {
      Path old = folder.resolve("rows.old");
      Files.deleteIfExists(old);
      if (Files.exists(rowFile())) {
        Files.move(rowFile(), old, StandardCopyOption.REPLACE_EXISTING);
      }
      List<String> words = rows.words();
      rebuild(counted);
      boolean same =
          words.equals(rows.words()) && Files.exists(old) && Files.mismatch(old, rowFile()) < 0;
      Files.deleteIfExists(old);
      return same;
    } catch (IOException e) {
      throw new OversightException(OversightFault.REGISTER_UNWRITABLE, e);
    }
  }

  private void rebuild(LongConsumer counted) throws IOException {
    Files.createDirectories(folder);
    Files.deleteIfExists(rowFile());
    RegisterRows fresh = new RegisterRows(rowFile(), List.of(""));
    long all = log.publish().size();
    add(fresh, 0, all, counted);
    head(all, fresh).write(headFile());
    rows = fresh;
    size = all;
  }

  private void add(RegisterRows to, long from, long until, LongConsumer counted)
      throws IOException {
    List<Act> acts = new ArrayList<>(AT_ONCE);
    for (long first = from; first < until; first += AT_ONCE) {
      acts.clear();
      log.each(first, Math.min(until, first + AT_ONCE), entry -> acts.add(Act.of(entry)));
      to.write(acts);
      counted.accept(Math.min(until, first + AT_ONCE));
    }
  }

  private RegisterHead head(long leaves, RegisterRows of) {
    return new RegisterHead(leaves, log.root(leaves).toString(), of.words());
  }

  private Path headFile() {
    return folder.resolve("register.json");
  }

  private Path rowFile() {
    return folder.resolve("rows");
  }
}
