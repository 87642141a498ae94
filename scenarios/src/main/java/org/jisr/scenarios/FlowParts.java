package org.jisr.scenarios;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jisr.networks.flows.Finding;
import org.jisr.stix.StixId;

/**
 * What an answer refers to: numbers of a ledger become places in one list of payments, and ids.
 * Whatever may not be shown has no place, so that an answer cannot hold it.
 */
final class FlowParts {
  private final Picture picture;
  private final MoneyLedger ledger;
  private final List<Integer> numbers = new ArrayList<>();
  private final TreeSet<StixId> named = new TreeSet<>();
  private final Map<Integer, Integer> places = new TreeMap<>();

  /** Of these payments of a ledger, by number. */
  FlowParts(Picture picture, MoneyLedger ledger, BitSet used) {
    this.picture = picture;
    this.ledger = ledger;
    used.stream()
        .filter(number -> ledger.payment(number) != null)
        .forEach(
            number -> {
              places.put(number, numbers.size());
              numbers.add(number);
            });
    numbers.forEach(
        number -> {
          named.add(id(payment(number).from()));
          named.add(id(payment(number).to()));
        });
  }

  private MoneyPayment payment(int number) {
    return Objects.requireNonNull(ledger.payment(number));
  }

  StixId id(int account) {
    return picture.input().id(account);
  }

  List<Flow.Payment> payments() {
    return numbers.stream()
        .map(this::payment)
        .map(it -> new Flow.Payment(it.id(), id(it.from()), id(it.to()), it.amount(), it.at()))
        .toList();
  }

  /** The accounts of all payments, of a question and of a cut, with their names of now. */
  List<Named> accounts(FlowQuestion question, int[] cut) {
    TreeSet<StixId> all = new TreeSet<>(named);
    Arrays.stream(cut).forEach(account -> all.add(id(account)));
    all.addAll(question.sources());
    all.addAll(question.sinks());
    return all.stream().map(picture::named).toList();
  }

  List<Integer> places(List<Integer> of) {
    return of.stream().map(number -> Objects.requireNonNull(places.get(number))).toList();
  }

  Flow.Trail trail(int[] trail) {
    List<Integer> of = Arrays.stream(trail).boxed().toList();
    long most = of.stream().mapToLong(number -> payment(number).amount()).min().orElse(0);
    return new Flow.Trail(places(of), most);
  }

  Flow.Pattern pattern(Finding finding) {
    List<Integer> of = places(finding.payments());
    return switch (finding) {
      case Finding.Structuring it ->
          new Flow.Pattern(
              "structuring",
              of,
              ids(List.of(it.account())),
              List.of(),
              amounts("total", it.total()),
              counts("payments", it.count(), "comparable", it.comparable(), it.expected()));
      case Finding.FanIn it ->
          burst("fan-in", of, it.account(), it.total(), it.moved(), it.count(), it.expected());
      case Finding.FanOut it ->
          burst("fan-out", of, it.account(), it.total(), it.moved(), it.count(), it.expected());
      case Finding.Cycle it ->
          new Flow.Pattern(
              "cycle",
              of,
              ids(it.accounts()),
              List.of(),
              amounts("first", it.first(), "last", it.last()),
              new TreeMap<>());
      case Finding.ScatterGather it ->
          new Flow.Pattern(
              "scatter-gather",
              of,
              ids(List.of(it.source(), it.sink())),
              ids(it.between()),
              amounts("scattered", it.scattered(), "gathered", it.gathered()),
              new TreeMap<>());
    };
  }

  private Flow.Pattern burst(
      String kind,
      List<Integer> payments,
      int account,
      long total,
      long moved,
      int count,
      double expected) {
    SortedMap<String, Double> counts = new TreeMap<>();
    counts.put("parties", (double) count);
    counts.put("expected", expected);
    return new Flow.Pattern(
        kind,
        payments,
        ids(List.of(account)),
        List.of(),
        amounts("total", total, "moved", moved),
        counts);
  }

  private List<StixId> ids(List<Integer> accounts) {
    return accounts.stream().map(this::id).toList();
  }

  private static SortedMap<String, Long> amounts(String name, long amount) {
    return new TreeMap<>(Map.of(name, amount));
  }

  private static SortedMap<String, Long> amounts(
      String first, long one, String second, long other) {
    return new TreeMap<>(Map.of(first, one, second, other));
  }

  private static SortedMap<String, Double> counts(
      String first, int one, String second, int other, double expected) {
    return new TreeMap<>(Map.of(first, (double) one, second, (double) other, "expected", expected));
  }
}
