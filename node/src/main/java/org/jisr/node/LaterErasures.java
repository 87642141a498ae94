package org.jisr.node;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jisr.bank.StatementNumbers;
import org.jisr.log.LeafKind;
import org.jisr.log.LogEntry;
import org.jisr.log.SigningKey;
import org.jisr.log.TransparencyLog;

/** What a log says was erased after a backup, for a restore to erase again. */
final class LaterErasures {
  private static final int PAGE = 1_000;

  private LaterErasures() {}

  /**
   * The numbers of the statements.
   *
   * @param log a folder with the log of the same node as it went on; its node does not run
   * @param from the first leaf that the backup does not have
   */
  static List<Long> of(Path log, SigningKey key, long from, InstantSource clock) {
    List<Long> numbers = new ArrayList<>();
    try (TransparencyLog later = TransparencyLog.open(log, key, clock)) {
      long newest = later.size() - 1;
      while (newest >= from) {
        List<LogEntry> page = later.entries(newest, PAGE);
        for (LogEntry entry : page) {
          if (entry.index() >= from && entry.code().equals(LeafKind.ERASE.code())) {
            String text = later.open(entry.index()).values().get("statements");
            numbers.addAll(text == null ? List.of() : StatementNumbers.read(text));
          }
        }
        newest -= page.size();
      }
    }
    return numbers;
  }
}
