package org.jisr.bank;

import java.util.Map;
import java.util.TreeMap;
import org.jisr.law.Condition;
import org.jisr.law.ConditionKind;

/** What a sender says of statements that it sent before. */
public sealed interface Amendment {
  /** The sender's message, by a reference that no two messages share. */
  String notice();

  /** Another version holds: they are read with a caveat, and leave no more. For good. */
  record Superseded(String notice) implements Amendment {}

  /**
   * They are kept and used for nothing but what is named, until the sender lifts it.
   *
   * @param uses codes as in {@link Condition#USE}, separated by spaces; empty for none
   */
  record Restricted(String notice, String uses) implements Amendment {
    private static final String NOTICE = "notice";

    /** What it makes of their handling; it names the message, which alone can be lifted. */
    Condition condition() {
      Map<String, String> parameters = new TreeMap<>(Map.of(NOTICE, notice));
      if (!uses.isEmpty()) {
        parameters.put(Condition.USE, uses);
      }
      return Condition.of(ConditionKind.RESTRICTED_PROCESSING, parameters);
    }

    /** Whether a condition stems from this message. */
    boolean made(Condition condition) {
      return condition.restricts() && notice.equals(condition.parameters().get(NOTICE));
    }
  }
}
