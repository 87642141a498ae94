package org.jisr.screening;

/** Takes what a reader finds in a list's file, in the order of the file. */
interface ListSink {
  /** When the publisher says the list was made; kept as written. */
  void published(String when);

  /**
   * An entry.
   *
   * @param line in the file, from 1
   */
  void entry(ListEntry entry, long line);

  /** Something that is no entry to screen by: it has no name, or is of another sort. */
  void skipped();

  /** Takes what a builder made, which may be nothing. */
  default void take(EntryBuilder builder, long line) {
    ListEntry entry = builder.build();
    if (entry == null) {
      skipped();
    } else {
      entry(entry, line);
    }
  }
}
