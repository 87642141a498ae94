package org.jisr.scenarios;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.jisr.law.Consultation;
import org.jisr.networks.flows.Chokepoints;
import org.jisr.networks.flows.Cut;
import org.jisr.networks.flows.Finding;
import org.jisr.networks.flows.Holding;
import org.jisr.networks.flows.Patterns;
import org.jisr.networks.flows.Trails;
import org.jisr.networks.flows.Watch;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/** Follows money through what a scenario reads, anew for each question; nothing is kept. */
final class FlowDesk {
  private static final int MOST_TRAILS = 50;
  private static final int LONGEST_TRAIL = 6;
  private static final int MOST_PATTERNS = 200;
  private static final BitSet NOBODY = new BitSet();

  private final Leaves leaves;
  private final ReentrantLock turn;

  /**
   * @param turn held while money is followed: a dense ledger takes seconds, and the other cores are
   *     the node's
   */
  FlowDesk(Leaves leaves, ReentrantLock turn) {
    this.leaves = leaves;
    this.turn = turn;
  }

  MoneyHeld held(Picture picture) {
    Money money = Money.of(picture.input());
    Set<String> codes = new TreeSet<>();
    money.payments().stream().filter(MoneyPayment::shown).forEach(it -> codes.add(it.currency()));
    List<MoneyHeld.Currency> currencies = new ArrayList<>();
    for (String code : codes) {
      currencies.add(
          currency(picture, code, money.in(code).stream().filter(MoneyPayment::shown).toList()));
    }
    return new MoneyHeld(currencies, money.unclear(), picture.setting());
  }

  private static MoneyHeld.Currency currency(
      Picture picture, String code, List<MoneyPayment> payments) {
    Map<Integer, int[]> counts = new TreeMap<>();
    for (MoneyPayment it : payments) {
      counts.computeIfAbsent(it.from(), account -> new int[2])[0]++;
      counts.computeIfAbsent(it.to(), account -> new int[2])[1]++;
    }
    List<MoneyHeld.Account> accounts = new ArrayList<>();
    counts.forEach(
        (account, count) ->
            accounts.add(
                new MoneyHeld.Account(
                    picture.named(picture.input().id(account)), count[0], count[1])));
    return new MoneyHeld.Currency(
        code,
        payments.size(),
        payments.stream().mapToLong(MoneyPayment::amount).sum(),
        payments.getFirst().at(),
        payments.getLast().at(),
        accounts);
  }

  /**
   * What the payments of one currency show.
   *
   * @throws ScenariosException {@code SCENARIOS_INVALID} for an end that is not in the network or
   *     stays out of every answer, which is not told apart; for a currency without payments; for
   *     too many
   */
  Flow flow(Consultation consultation, Picture picture, FlowQuestion question) {
    Input input = picture.input();
    BitSet sources = ends(input, question.sources(), "sources");
    BitSet sinks = ends(input, question.sinks(), "sinks");
    List<MoneyPayment> payments = Money.of(input).in(question.currency());
    if (payments.stream().noneMatch(MoneyPayment::shown)) {
      throw ScenariosException.invalid("currency");
    }
    if (payments.size() > FlowQuestion.MOST_PAYMENTS) {
      throw ScenariosException.invalid("payments");
    }
    leaves.write(
        "flow",
        consultation,
        picture.scenario().id(),
        Map.of(),
        Map.of("query", question.toString(), "input", input.hash()));
    turn.lock();
    try {
      MoneyLedger ledger = new MoneyLedger(input, payments);
      Trails trails =
          sources.isEmpty()
              ? null
              : Trails.of(ledger.ledger, Holding.ofDays(question.holdingDays()), sources, sinks);
      return answer(picture, question, ledger, trails);
    } finally {
      turn.unlock();
    }
  }

  private static BitSet ends(Input input, Set<StixId> ids, String field) {
    BitSet ends = new BitSet();
    for (StixId id : ids) {
      Integer number = input.shown(id);
      if (number == null) {
        throw ScenariosException.invalid(field);
      }
      ends.set(number);
    }
    return ends;
  }

  private static Flow answer(
      Picture picture, FlowQuestion question, MoneyLedger ledger, @Nullable Trails trails) {
    List<int[]> shown =
        trails == null ? List.of() : trails.shortest(MOST_TRAILS, LONGEST_TRAIL, ledger.excluded);
    BitSet onTrails = trails == null ? NOBODY : trails.payments();
    Trails open = onTrails.isEmpty() ? null : trails;
    Optional<Cut> payments =
        open == null ? Optional.empty() : Chokepoints.of(open, ledger.excluded).payments();
    Optional<Cut> accounts =
        open == null
            ? Optional.empty()
            : Chokepoints.of(open, untouchable(picture.input(), ledger)).accounts();
    List<Finding> findings =
        Patterns.find(ledger.ledger, Watch.of(question.threshold()), ledger.excluded).stream()
            .limit(MOST_PATTERNS)
            .toList();
    BitSet used = new BitSet();
    shown.forEach(trail -> Arrays.stream(trail).forEach(used::set));
    payments.ifPresent(cut -> Arrays.stream(cut.parts()).forEach(used::set));
    findings.forEach(finding -> finding.payments().forEach(used::set));
    FlowParts parts = new FlowParts(picture, ledger, used);
    Flow.Reach none = trails == null ? Flow.Reach.UNASKED : Flow.Reach.NO_TRAIL;
    return new Flow(
        question,
        parts.payments(),
        parts.accounts(question, accounts.map(Cut::parts).orElse(new int[0])),
        (int) onTrails.stream().filter(number -> ledger.payment(number) != null).count(),
        shown.stream().map(parts::trail).toList(),
        open == null ? Flow.Chokepoint.none(none) : byPayments(payments, parts),
        open == null
            ? Flow.Chokepoint.none(none)
            : byAccounts(accounts, parts, straight(ledger, open)),
        findings.stream().map(parts::pattern).toList(),
        picture.setting());
  }

  /** Beside what is excluded whatever may be no part of a plan, persons without an instrument. */
  private static BitSet untouchable(Input input, MoneyLedger ledger) {
    BitSet untouchable = (BitSet) ledger.excluded.clone();
    for (int v = 0; v < input.nodes(); v++) {
      if (input.action(v) == null) {
        untouchable.set(v);
      }
    }
    return untouchable;
  }

  private static boolean straight(MoneyLedger ledger, Trails trails) {
    return trails.shortest(1, 1, ledger.excluded).size() == 1;
  }

  private static Flow.Chokepoint byPayments(Optional<Cut> cut, FlowParts parts) {
    return cut.map(
            it ->
                new Flow.Chokepoint(
                    Flow.Reach.FOUND,
                    it.value(),
                    parts.places(Arrays.stream(it.parts()).boxed().toList()),
                    List.of()))
        .orElse(Flow.Chokepoint.none(Flow.Reach.PROTECTED));
  }

  private static Flow.Chokepoint byAccounts(Optional<Cut> cut, FlowParts parts, boolean straight) {
    return cut.map(
            it ->
                new Flow.Chokepoint(
                    Flow.Reach.FOUND,
                    it.value(),
                    List.of(),
                    Arrays.stream(it.parts()).mapToObj(parts::id).toList()))
        .orElse(Flow.Chokepoint.none(straight ? Flow.Reach.STRAIGHT : Flow.Reach.PROTECTED));
  }
}
