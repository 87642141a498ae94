package org.jisr.bank;

import java.util.List;
import org.jisr.stix.StixId;

/**
 * What a recall did.
 *
 * @param withdrawn ids of which at least one statement was withdrawn
 * @param unknown ids of which that envelope had brought nothing, or that were withdrawn before
 */
public record Withdrawal(List<StixId> withdrawn, List<StixId> unknown) {
  /** Copies the lists. */
  public Withdrawal {
    withdrawn = List.copyOf(withdrawn);
    unknown = List.copyOf(unknown);
  }
}
