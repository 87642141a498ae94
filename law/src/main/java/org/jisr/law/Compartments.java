package org.jisr.law;

import java.util.Collection;
import java.util.SortedSet;
import java.util.regex.Pattern;

/** Codes of need-to-know groups. */
public final class Compartments {
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  private Compartments() {}

  /**
   * A sorted copy of codes of 1 to 40 lower-case letters, digits and hyphens.
   *
   * @throws LawException {@code LAW_COMPARTMENT_MALFORMED} for any other
   */
  public static SortedSet<String> copy(Collection<String> codes) {
    for (String code : codes) {
      if (!CODE.matcher(code).matches()) {
        throw new LawException(
            LawException.Code.LAW_COMPARTMENT_MALFORMED,
            "A compartment's code has 1 to 40 lower-case letters, digits and hyphens.");
      }
    }
    return Sets.copy(codes);
  }
}
