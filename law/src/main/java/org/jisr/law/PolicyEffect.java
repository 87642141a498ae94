package org.jisr.law;

import java.util.List;

/** What a national rule asks of the releases it looks at. */
public sealed interface PolicyEffect {
  /** They do not happen. */
  record Deny() implements PolicyEffect {}

  /** They need this. */
  record Require(Need need) implements PolicyEffect {}

  /** They carry these conditions. */
  record Oblige(List<Condition> conditions) implements PolicyEffect {
    /** Copies the list. */
    public Oblige {
      conditions = List.copyOf(conditions);
    }
  }
}
