package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Condition;
import org.jisr.law.Handling;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.stix.Tlp;

/**
 * What a charter does to what two of its members agreed and to what one of them releases: it only
 * ever narrows. Sender and recipient compute the same from the same text.
 */
final class CharterRules {
  private CharterRules() {}

  /** The terms under which items go in the space; never wider than the agreement in any respect. */
  static AgreementTerms narrow(AgreementTerms terms, CharterText charter) {
    SortedSet<Condition> conditions = new TreeSet<>(terms.conditions());
    conditions.addAll(charter.conditions());
    return new AgreementTerms(
        terms.id(),
        terms.hash(),
        terms.parties(),
        purposes(terms, charter.purpose()),
        types(terms.objectTypes(), charter.objectTypes()),
        conditions.stream().toList(),
        terms.inForceFrom(),
        earlier(terms.validUntil(), charter.sunset()),
        terms.suspension(),
        terms.perDay());
  }

  private static Set<Purpose> purposes(AgreementTerms terms, Purpose purpose) {
    return terms.covers(purpose)
        ? Set.of(purpose)
        : terms.purposes().stream().filter(purpose::covers).collect(Collectors.toSet());
  }

  private static Set<String> types(Set<String> agreed, Set<String> charter) {
    if (agreed.contains(AgreementTerms.ANY_TYPE)) {
      return charter;
    }
    return charter.contains(AgreementTerms.ANY_TYPE)
        ? agreed
        : agreed.stream().filter(charter::contains).collect(Collectors.toSet());
  }

  /**
   * The items as they go to one member: of those whom the originator lets have them, each handling
   * names the recipient alone, or it would tell who else is in the space.
   */
  static List<ItemsPayload.Item> namingOnly(List<ItemsPayload.Item> items, PartyId recipient) {
    return items.stream().map(item -> item.under(naming(item.handling(), recipient))).toList();
  }

  private static Handling naming(Handling handling, PartyId recipient) {
    return handling.releasableTo().contains(recipient)
        ? handling.toBuilder().releasableTo(recipient).build()
        : handling.toBuilder().releasableTo(Set.of()).build();
  }

  /** How a recipient holds an item that came under the charter: until sunset at the longest. */
  static Handling hold(Handling handling, CharterText charter, PartyId self) {
    SortedSet<Condition> conditions = new TreeSet<>(handling.conditions());
    conditions.addAll(charter.conditions());
    Tlp marking =
        handling.marking().compareTo(charter.marking()) >= 0
            ? handling.marking()
            : charter.marking();
    Instant delete = earlier(handling.deleteAfter(), charter.sunset());
    boolean named = handling.marking() == Tlp.CLEAR && marking != Tlp.CLEAR;
    return handling.toBuilder()
        .conditions(conditions)
        .marking(marking)
        .releasableTo(named ? Set.of(self) : handling.releasableTo())
        .retention(earlier(handling.reviewBy(), delete), delete)
        .build();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
