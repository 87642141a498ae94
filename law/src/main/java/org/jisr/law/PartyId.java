package org.jisr.law;

import java.util.regex.Pattern;

/**
 * A node's stable name among its partners, such as {@code north-coast-service}: 1 to 63 lower-case
 * letters, digits and hyphens, neither first nor last a hyphen.
 */
public record PartyId(String value) implements Comparable<PartyId> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  /**
   * Takes the name as it is.
   *
   * @throws LawException {@code LAW_PARTY_MALFORMED} for any other form
   */
  public PartyId {
    if (!FORM.matcher(value).matches()) {
      throw new LawException(
          LawException.Code.LAW_PARTY_MALFORMED,
          "A party's name has 1 to 63 lower-case letters, digits and inner hyphens. Maybe it is a"
              + " display name.");
    }
  }

  @Override
  public int compareTo(PartyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
