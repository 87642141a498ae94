package org.jisr.bank;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jisr.log.LogEntry;
import org.jisr.log.OpenedLeaf;
import org.jisr.log.TransparencyLog;

/** Reads the log from its beginning and says which objects each leaf names. */
final class LeafScan {
  private static final int PAGE = 1_000;
  private static final Pattern OBJECT =
      Pattern.compile("[a-z0-9][a-z0-9-]*?--[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final TransparencyLog log;

  LeafScan(TransparencyLog log) {
    this.log = log;
  }

  /** Gives every leaf that names any object, the newest first, with the ids it names. */
  void each(BiConsumer<OpenedLeaf, Set<String>> visitor) {
    long newest = log.size() - 1;
    while (newest >= 0) {
      List<LogEntry> page = log.entries(newest, PAGE);
      for (LogEntry entry : page) {
        if (!entry.commitments().isEmpty()) {
          OpenedLeaf leaf = log.open(entry.index());
          Set<String> named = named(leaf);
          if (!named.isEmpty()) {
            visitor.accept(leaf, named);
          }
        }
      }
      newest -= page.size();
    }
  }

  private static Set<String> named(OpenedLeaf leaf) {
    Set<String> named = new HashSet<>();
    for (String value : leaf.values().values()) {
      Matcher matcher = OBJECT.matcher(value);
      while (matcher.find()) {
        named.add(matcher.group());
      }
    }
    return named;
  }
}
