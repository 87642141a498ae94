package org.jisr.scenarios;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jisr.bank.NetworkView;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * The payments in what a scenario reads, in order of time. Several statements of one relationship
 * are one payment; where they contradict each other, or say no amount or time, it is unclear.
 *
 * @param unclear how many relationships of the kinds of payments say none, of those that may be
 *     shown
 */
record Money(Input input, List<MoneyPayment> payments, int unclear) {
  static Money of(Input input) {
    Map<StixId, List<NetworkView.Tie>> told = new TreeMap<>();
    for (NetworkView.Tie tie : input.view.ties()) {
      if (NetworkView.Payment.KINDS.contains(tie.kind())) {
        told.computeIfAbsent(tie.owner(), owner -> new ArrayList<>()).add(tie);
      }
    }
    List<MoneyPayment> payments = new ArrayList<>();
    int unclear = 0;
    for (List<NetworkView.Tie> ties : told.values()) {
      MoneyPayment payment = payment(input, ties);
      if (payment == null) {
        unclear += shown(input, ties) ? 1 : 0;
      } else if (within(input.question, payment.at())) {
        payments.add(payment);
      }
    }
    payments.sort(Comparator.comparing(MoneyPayment::at).thenComparing(MoneyPayment::id));
    return new Money(input, List.copyOf(payments), unclear);
  }

  /** Null where nobody says the whole of it, or not everybody the same. */
  private static @Nullable MoneyPayment payment(Input input, List<NetworkView.Tie> ties) {
    boolean shown = shown(input, ties);
    Set<MoneyPayment> said =
        ties.stream()
            .filter(tie -> tie.payment() != null && tie.from() != null)
            .map(tie -> payment(input, tie, shown))
            .collect(Collectors.toSet());
    return said.size() == 1 ? said.iterator().next() : null;
  }

  private static MoneyPayment payment(Input input, NetworkView.Tie tie, boolean shown) {
    NetworkView.Payment payment = Objects.requireNonNull(tie.payment());
    return new MoneyPayment(
        tie.owner(),
        input.number(tie.source()),
        input.number(tie.target()),
        payment.amount(),
        payment.currency(),
        Objects.requireNonNull(tie.from()),
        shown);
  }

  private static boolean shown(Input input, List<NetworkView.Tie> ties) {
    return ties.stream()
        .noneMatch(
            tie ->
                input.keepsOut(tie.owner())
                    || input.keepsOut(tie.source())
                    || input.keepsOut(tie.target())
                    || Exclusion.of(tie.told().handling()));
  }

  /** A payment is of one moment; a relationship without an end would reach into any time. */
  private static boolean within(ScenarioQuestion question, Instant at) {
    return (question.from() == null || !at.isBefore(question.from()))
        && (question.to() == null || at.isBefore(question.to()));
  }

  List<MoneyPayment> in(String currency) {
    return payments.stream().filter(payment -> payment.currency().equals(currency)).toList();
  }
}
