package org.jisr.screening;

import java.util.List;

/**
 * A page of the queue: open ones first, the most bits first.
 *
 * @param count all that the viewer sees, decided ones included
 * @param open how many of them are undecided
 */
public record QueuePage(List<QueueItem> items, int count, int open, SweepProgress progress) {
  /** Copies the list. */
  public QueuePage {
    items = List.copyOf(items);
  }
}
