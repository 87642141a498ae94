package org.jisr.oversight;

import java.util.List;
import org.jisr.bank.LawEdition;
import org.jspecify.annotations.Nullable;

/**
 * A text of law with what it says otherwise than the one before it.
 *
 * @param edition the text and where it stands
 * @param before the version of the text it takes, or took, the place of; null for the first
 * @param changes all there are
 */
public record LawReading(LawEdition edition, @Nullable Integer before, List<LawChange> changes) {
  /** Copies the list. */
  public LawReading {
    changes = List.copyOf(changes);
  }
}
