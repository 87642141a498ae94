package org.jisr.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that speaks for or against two records being of one person, by Fellegi and Sunter
 * (1969): bits that are summed.
 *
 * @param kind what it is
 * @param bits log2 of how much likelier it is for one person than for two
 */
public record Evidence(Kind kind, double bits) {
  private static final double GENDER_SAME = 1;
  private static final double GENDER_OTHER = -5;
  private static final double DOCUMENT = 30;

  /** The kinds of evidence, in the order of a waterfall. */
  public enum Kind {
    /** How rare it is that anybody asked for is on the list at all. */
    PRIOR,
    /** The name. */
    NAME,
    /** The date of birth. */
    BIRTH,
    /** The gender as stated. */
    GENDER,
    /** A nationality in common. */
    NATIONALITY,
    /** The same document of the same issuer. */
    DOCUMENT
  }

  /**
   * What is known of a person beside the name.
   *
   * @param gender as stated, one letter; null where unknown
   * @param nationalities codes of states
   * @param document issuer and number in one, without spaces; null where unknown
   */
  public record Known(
      @Nullable BirthDate birth,
      @Nullable String gender,
      Set<String> nationalities,
      @Nullable String document) {
    /** Copies the set. */
    public Known {
      nationalities = Set.copyOf(nationalities);
    }
  }

  /**
   * All that speaks for or against; what either side does not know says nothing, and nationalities
   * that differ do not contradict, since people have several.
   *
   * @param share of the commonest shared nationality in local traffic, above 0 and at most 1
   */
  public static List<Evidence> between(Known first, Known second, double share) {
    List<Evidence> result = new ArrayList<>();
    if (first.birth() != null && second.birth() != null) {
      result.add(new Evidence(Kind.BIRTH, first.birth().bits(second.birth())));
    }
    if (first.gender() != null && second.gender() != null) {
      boolean same = first.gender().equalsIgnoreCase(second.gender());
      result.add(new Evidence(Kind.GENDER, same ? GENDER_SAME : GENDER_OTHER));
    }
    if (first.nationalities().stream().anyMatch(second.nationalities()::contains)) {
      result.add(new Evidence(Kind.NATIONALITY, -Math.log(share) / Math.log(2)));
    }
    if (first.document() != null
        && second.document() != null
        && plain(first.document()).equals(plain(second.document()))) {
      result.add(new Evidence(Kind.DOCUMENT, DOCUMENT));
    }
    return result;
  }

  /** The prior of a list: log2 of the share of people asked for who are on it, over its size. */
  public static Evidence prior(double share, long names) {
    return new Evidence(Kind.PRIOR, Math.log(share / names) / Math.log(2));
  }

  /** The probability that a sum of evidence stands for. */
  public static double probability(List<Evidence> evidence) {
    double bits = evidence.stream().mapToDouble(Evidence::bits).sum();
    return 1 / (1 + Math.pow(2, -bits));
  }

  /** Readers of machines take these letters for each other: O and 0, I and 1, S and 5, B and 8. */
  private static String plain(String document) {
    return document
        .toUpperCase(java.util.Locale.ROOT)
        .replace('O', '0')
        .replace('I', '1')
        .replace('S', '5')
        .replace('B', '8');
  }
}
