package org.jisr.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jisr.names.BirthDate;
import org.jisr.names.Evidence;
import org.jspecify.annotations.Nullable;

/** What dates of birth, sex, nationalities and documents say; of several, those that fit best. */
final class Beside {
  /** The commonest nationality shared in local traffic, until traffic is measured. */
  private static final double SHARE_NATIONALITY = .5;

  /** What an equal gender or a shared nationality says at the most, each. */
  private static final double MOST_OF_A_TRAIT = 1;

  private Beside() {}

  static List<Evidence> between(ListEntry asked, ListEntry entry) {
    BirthDate here = null;
    BirthDate there = null;
    for (BirthDate one : births(asked)) {
      for (BirthDate other : births(entry)) {
        if (here == null || there == null || one.bits(other) > here.bits(there)) {
          here = one;
          there = other;
        }
      }
    }
    String document = shared(asked, entry);
    return Evidence.between(
        new Evidence.Known(here, asked.gender(), asked.nationalities(), document),
        new Evidence.Known(there, entry.gender(), entry.nationalities(), document),
        SHARE_NATIONALITY);
  }

  static double bits(ListEntry asked, ListEntry entry) {
    return between(asked, entry).stream().mapToDouble(Evidence::bits).sum();
  }

  /** The most that gender and nationality can add. */
  static double mostWithoutDates(ListEntry asked) {
    return (asked.gender() == null ? 0 : MOST_OF_A_TRAIT)
        + (asked.nationalities().isEmpty() ? 0 : MOST_OF_A_TRAIT);
  }

  /** The dates that can be compared. */
  static List<BirthDate> births(ListEntry entry) {
    List<BirthDate> births = new ArrayList<>();
    for (String text : entry.births()) {
      BirthDate birth = ListedBirth.read(text);
      if (birth != null) {
        births.add(birth);
      }
    }
    return births;
  }

  /** A document that both have; an unknown issuer is any. */
  private static @Nullable String shared(ListEntry asked, ListEntry entry) {
    for (String one : asked.documents()) {
      for (String other : entry.documents()) {
        if (Objects.equals(Documents.number(one), Documents.number(other))
            && Documents.sameIssuer(one, other)) {
          return one;
        }
      }
    }
    return null;
  }
}
