package org.jisr.bank;

import java.util.List;
import org.jisr.stix.StixId;

/**
 * What an envelope of the exchange is about, for the question who may know of it.
 *
 * @param envelopeId its id; statements that came by it are the ones that count
 * @param items what it carries, names or calls back
 */
public record Letter(String envelopeId, List<StixId> items) {
  /** Copies the list. */
  public Letter {
    items = List.copyOf(items);
  }
}
