package org.jisr.intake;

import org.jspecify.annotations.Nullable;

/**
 * How far a collection was read (TAXII 2.1, sections 3.4 and 3.5).
 *
 * @param addedAfter the filter of the pages being read, as the server wrote it
 * @param next the server's mark of the next page under that filter
 * @param seen the newest {@code X-TAXII-Date-Added-Last} since; from there it goes on when the
 *     server no longer knows its mark
 */
record FeedCursor(@Nullable String addedAfter, @Nullable String next, @Nullable String seen) {
  static final FeedCursor START = new FeedCursor(null, null, null);

  /**
   * The cursor after a page.
   *
   * @throws IntakeException {@code INTAKE_FEED_STUCK} when the server promises more but says
   *     nothing from which to go on
   */
  FeedCursor after(TaxiiPage page) {
    String newest = page.lastAdded() == null ? seen : page.lastAdded();
    if (!page.more()) {
      return new FeedCursor(newest == null ? addedAfter : newest, null, null);
    }
    if (page.next() != null) {
      if (page.next().equals(next)) {
        throw new IntakeException(IntakeFault.FEED_STUCK);
      }
      return new FeedCursor(addedAfter, page.next(), newest);
    }
    if (newest == null || newest.equals(addedAfter)) {
      throw new IntakeException(IntakeFault.FEED_STUCK);
    }
    return new FeedCursor(newest, null, null);
  }

  /** Where to go on when the server refuses its own mark; null when there was none. */
  @Nullable FeedCursor withoutMark() {
    return next == null ? null : new FeedCursor(seen == null ? addedAfter : seen, null, null);
  }
}
