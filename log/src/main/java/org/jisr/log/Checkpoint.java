package org.jisr.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A log's signed statement of how many leaves it has and what their root is (C2SP tlog-checkpoint).
 *
 * @param origin the log's name
 * @param size the number of leaves
 * @param root the root of the tree of that size
 * @param note the signed note that says so
 */
public record Checkpoint(String origin, long size, Hash root, SignedNote note) {
  private static final Pattern BODY =
      Pattern.compile("([^\\n]+)\\n(0|[1-9][0-9]{0,17})\\n([A-Za-z0-9+/]{43}=)\\n");

  static Checkpoint sign(SigningKey key, long size, Hash root) {
    SignedNote note = key.signNote("%s\n%d\n%s\n".formatted(key.name(), size, root));
    return new Checkpoint(key.name(), size, root, note);
  }

  /**
   * Reads a checkpoint and checks its origin and the key's signature.
   *
   * @throws LogException when the text is not a checkpoint of that key
   */
  public static Checkpoint parse(String text, VerifierKey key) {
    SignedNote note = SignedNote.parse(text);
    note.verify(key);
    Matcher matcher = BODY.matcher(note.text());
    if (!matcher.matches() || !matcher.group(1).equals(key.name())) {
      throw new LogException(LogFault.CHECKPOINT_MALFORMED);
    }
    try {
      long size = Long.parseLong(matcher.group(2));
      Hash root = Hash.parse(matcher.group(3));
      if (size == 0 && !root.equals(Hash.EMPTY_TREE)) {
        throw new LogException(LogFault.CHECKPOINT_MALFORMED);
      }
      return new Checkpoint(matcher.group(1), size, root, note);
    } catch (IllegalArgumentException e) {
      throw new LogException(LogFault.CHECKPOINT_MALFORMED, e);
    }
  }

  /** The signed note as it stands in a file. */
  @Override
  public String toString() {
    return note.toString();
  }
}
