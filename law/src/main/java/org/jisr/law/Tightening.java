package org.jisr.law;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/** The stricter of two handlings in every respect, so that a recipient can never loosen. */
final class Tightening {
  private Tightening() {}

  static Handling of(Handling mine, Handling wish) {
    Tlp marking = max(mine.marking(), wish.marking());
    return mine.toBuilder()
        .purposes(purposes(mine.purposes(), wish.purposes()))
        .subject(subject(mine.subjectCategory(), wish.subjectCategory()))
        .minor(mine.minor() || wish.minor())
        .specialCategories(union(mine.specialCategories(), wish.specialCategories()))
        .assertion(max(mine.assertion(), wish.assertion()))
        .marking(marking)
        .pap(pap(mine.pap(), wish.pap()))
        .codes(union(mine.codes(), wish.codes()), words(mine.codeText(), wish.codeText()))
        .unknownMarkings(union(mine.unknownMarkings(), wish.unknownMarkings()))
        .conditions(union(mine.conditions(), wish.conditions()))
        .releasableTo(recipients(mine, wish))
        .restrictedAgainst(union(mine.restrictedAgainst(), wish.restrictedAgainst()))
        .compartments(union(mine.compartments(), wish.compartments()))
        .retention(
            min(mine.reviewBy(), wish.reviewBy()), min(mine.deleteAfter(), wish.deleteAfter()))
        .state(max(mine.state(), wish.state()))
        .build();
  }

  /** The narrower purpose of each pair of which one covers the other. */
  private static SortedSet<Purpose> purposes(SortedSet<Purpose> mine, SortedSet<Purpose> wish) {
    SortedSet<Purpose> both = new TreeSet<>();
    for (Purpose one : mine) {
      for (Purpose other : wish) {
        if (one.covers(other)) {
          both.add(other);
        } else if (other.covers(one)) {
          both.add(one);
        }
      }
    }
    if (both.isEmpty()) {
      throw new LawException(
          LawException.Code.LAW_HANDLING_CONTRADICTORY,
          "No purpose would be left. Maybe the statement must be recalled instead.");
    }
    return both;
  }

  private static SubjectCategory subject(SubjectCategory mine, SubjectCategory wish) {
    return strictness(wish) > strictness(mine) ? wish : mine;
  }

  private static int strictness(SubjectCategory category) {
    return switch (category) {
      case INFORMANT -> 2;
      case VICTIM, WITNESS, UNSTATED -> 1;
      case NONE, SUSPECT, CHARGED, CONVICTED, MISSING, CONTACT, OTHER -> 0;
    };
  }

  private static @Nullable Pap pap(@Nullable Pap mine, @Nullable Pap wish) {
    return mine == null ? wish : wish == null ? mine : max(mine, wish);
  }

  /** Both restrictions, each line once. */
  private static @Nullable String words(@Nullable String mine, @Nullable String wish) {
    if (mine == null || wish == null) {
      return mine == null ? wish : mine;
    }
    Set<String> lines = new LinkedHashSet<>(mine.lines().toList());
    lines.addAll(wish.lines().toList());
    return lines.equals(new LinkedHashSet<>(mine.lines().toList()))
        ? mine
        : String.join("\n", lines);
  }

  /** Clear stands for everybody, so that the other list remains. */
  private static SortedSet<PartyId> recipients(Handling mine, Handling wish) {
    SortedSet<PartyId> both = new TreeSet<>(mine.releasableTo());
    if (mine.marking() == Tlp.CLEAR) {
      both.addAll(wish.releasableTo());
    } else if (wish.marking() != Tlp.CLEAR) {
      both.retainAll(wish.releasableTo());
    }
    return both;
  }

  private static <T extends Comparable<? super T>> SortedSet<T> union(
      SortedSet<T> mine, SortedSet<T> wish) {
    SortedSet<T> both = new TreeSet<>(mine);
    both.addAll(wish);
    return both;
  }

  private static <T extends Enum<T>> T max(T one, T other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Instant min(Instant one, Instant other) {
    return List.of(one, other).stream().min(Comparator.naturalOrder()).orElseThrow();
  }
}
