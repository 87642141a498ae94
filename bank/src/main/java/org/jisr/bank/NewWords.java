package org.jisr.bank;

import org.jdbi.v3.core.Handle;

/** Words that were stored lately wait in a list beside the index, which every search reads. */
final class NewWords {
  private NewWords() {}

  /** Moves what waits into the index of its level; returns how many pages it took. */
  static long settle(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT coalesce(sum(gin_clean_pending_list(part.inhrelid)), 0)
            FROM pg_inherits part WHERE part.inhparent = 'bank.lexeme_words'::regclass
            """)
        .mapTo(Long.class)
        .one();
  }
}
