package org.jisr.bank;

import java.util.List;

/**
 * Names of some current statements, in the order in which they were stored.
 *
 * @param items one for each statement
 * @param next where to go on; it counts hidden statements too and stays within the node
 */
public record NamePage(List<NamedEntity> items, long next) {
  /** Copies the list. */
  public NamePage {
    items = List.copyOf(items);
  }
}
