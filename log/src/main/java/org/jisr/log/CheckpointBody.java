package org.jisr.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The three lines that a checkpoint's signatures are over (C2SP tlog-checkpoint); extension lines
 * are refused.
 *
 * @param origin the log's name
 * @param size the number of leaves
 * @param root the root of the tree of that size
 */
record CheckpointBody(String origin, long size, Hash root) {
  private static final Pattern TEXT =
      Pattern.compile("([^\\n]+)\\n(0|[1-9][0-9]{0,17})\\n([A-Za-z0-9+/]{43}=)\\n");

  static CheckpointBody parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new LogException(LogFault.CHECKPOINT_MALFORMED);
    }
    try {
      return new CheckpointBody(
          matcher.group(1), Long.parseLong(matcher.group(2)), Hash.parse(matcher.group(3)));
    } catch (IllegalArgumentException e) {
      throw new LogException(LogFault.CHECKPOINT_MALFORMED, e);
    }
  }

  /** The lines with their newlines. */
  @Override
  public String toString() {
    return origin + '\n' + size + '\n' + root + '\n';
  }
}
