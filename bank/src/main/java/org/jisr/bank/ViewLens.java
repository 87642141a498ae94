package org.jisr.bank;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Handling;

/**
 * Which handlings a view may hold, by type, from one moment until the next at which a date in one
 * of them passes.
 *
 * @param upTo the greatest number that was decided
 * @param pairs what is permitted, in order of the numbers
 * @param handlings the numbers in them
 */
record ViewLens(int upTo, List<Pair> pairs, BitSet handlings, Instant from, Instant until) {
  /** Stands for every type; types after it, between commas, are those left out. */
  static final String ANY = AgreementTerms.ANY_TYPE;

  /**
   * Terms name what is exchanged. What its markings mean goes with it, or its readers would meet
   * markings that they can't understand.
   */
  private static final String DEFINITION = "marking-definition";

  /** A permitted handling for one type or {@link #ANY}. */
  record Pair(int handling, String type) {
    boolean admits(String asked) {
      return type.equals(asked)
          || (type.startsWith(ANY) && !List.of(type.substring(1).split(",")).contains(asked));
    }
  }

  static ViewLens none(Instant now) {
    return new ViewLens(0, List.of(), new BitSet(), now, Instant.MAX);
  }

  /** The numbers of the handlings under which objects of that type are permitted. */
  int[] permitted(String type) {
    return pairs.stream().filter(pair -> pair.admits(type)).mapToInt(Pair::handling).toArray();
  }

  boolean holdsAt(Instant now) {
    return !now.isBefore(from) && now.isBefore(until);
  }

  /**
   * The type itself, or nothing; every type where national rules name some is every type but those
   * they hold back, or, where the others are held back, those they let through.
   */
  private static List<String> permitted(
      ViewRules rules, Handling handling, String type, Instant now) {
    boolean permitted = rules.permits(handling, type, now);
    if (!type.equals(ANY)) {
      return permitted ? List.of(type) : List.of();
    }
    List<String> apart =
        rules.typesApart().stream()
            .filter(named -> rules.permits(handling, named, now) != permitted)
            .toList();
    return permitted ? List.of(ANY + String.join(",", apart)) : apart;
  }

  /** The same with the handlings that came since. */
  ViewLens extended(ViewRules rules, ViewGrant grant, Handlings all, Instant now) {
    Set<String> types = grant.terms().objectTypes();
    List<String> asked = types.contains(ANY) ? List.of(ANY) : types.stream().sorted().toList();
    boolean apart = !types.contains(ANY) && !types.contains(DEFINITION);
    List<Pair> pairs = new ArrayList<>(this.pairs);
    BitSet handlings = (BitSet) this.handlings.clone();
    Instant until = this.until;
    int upTo = this.upTo;
    for (StoredHandling stored : all.above(upTo)) {
      List<String> permitted =
          asked.stream()
              .flatMap(type -> permitted(rules, stored.handling(), type, now).stream())
              .toList();
      permitted.forEach(type -> pairs.add(new Pair(stored.id(), type)));
      if (!permitted.isEmpty()) {
        handlings.set(stored.id());
        if (apart) {
          pairs.add(new Pair(stored.id(), DEFINITION));
        }
      }
      Instant change = rules.nextChange(stored.handling(), now);
      until = change.isBefore(until) ? change : until;
      upTo = stored.id();
    }
    return new ViewLens(upTo, List.copyOf(pairs), handlings, from, until);
  }
}
