package org.jisr.screening;

import java.util.List;
import org.jisr.names.Band;
import org.jisr.names.Evidence;
import org.jisr.names.NameMatch;

/**
 * An entry of a list that somebody asked for may be: a lead for a person, never a decision.
 *
 * @param version the list's, with its publisher's date and checksum
 * @param listed the name of the entry that fits best
 * @param name how the two names compare, token by token
 * @param evidence in bits, the prior first
 * @param bits their sum without the prior: by chance a question reaches as many once in two to the
 *     power of them
 * @param probability that it is the same, from 0 to 1, by the calibration in force
 * @param band {@link Band#NO_HIT} below what the budget of false alerts asks for
 */
public record ScreeningMatch(
    ListVersion version,
    ListEntry entry,
    ListedName listed,
    NameMatch name,
    List<Evidence> evidence,
    double bits,
    double probability,
    Band band) {
  /** Copies the list. */
  public ScreeningMatch {
    evidence = List.copyOf(evidence);
  }
}
