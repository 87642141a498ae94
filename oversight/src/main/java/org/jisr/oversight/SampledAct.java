package org.jisr.oversight;

import java.util.List;
import org.jisr.bank.DecidedItem;
import org.jspecify.annotations.Nullable;

/**
 * A disclosure with all that is needed to judge it, and no content.
 *
 * @param act the disclosure's own leaf
 * @param decision the leaf of the decision that permitted it; null for exports and what outside
 *     parties poll, which are decided page by page
 * @param items each statement's decision, decided again under the law of its moment; empty once
 *     erased
 */
public record SampledAct(LoggedAct act, @Nullable LoggedAct decision, List<DecidedItem> items) {
  /** Copies the list. */
  public SampledAct {
    items = List.copyOf(items);
  }
}
