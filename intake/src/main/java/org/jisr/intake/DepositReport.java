package org.jisr.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of each object of an envelope, in its order. */
public record DepositReport(List<Item> items) {
  /** Copies the list. */
  public DepositReport {
    items = List.copyOf(items);
  }

  /**
   * One object.
   *
   * @param id its id, or null where none could be read
   * @param version its modified or created time as written, or null where it has none
   * @param problem why it was not taken, or null when it was or already had been
   * @param offset the byte of the envelope at which it begins
   */
  public record Item(
      @Nullable String id, @Nullable String version, @Nullable String problem, long offset) {
    /** Whether the bank has it. */
    public boolean taken() {
      return problem == null;
    }
  }

  /** How many the bank has. */
  public long taken() {
    return items.stream().filter(Item::taken).count();
  }
}
