package org.jisr.scenarios;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jisr.stix.StixId;

/**
 * What payments show of where money went: on the data held, with what may not be shown left out of
 * every list though money goes on through it. Nothing of it is kept.
 *
 * @param payments that the lists below refer to by their place, in order of time
 * @param accounts of those payments and of the question, in the order of their ids
 * @param onTrails how many payments lie on any trail from a source to a sink, of those that may be
 *     shown
 * @param trails the shortest first, at most 50 of at most six payments
 * @param patterns at most 200; none says anything of anyone by itself
 */
public record Flow(
    FlowQuestion question,
    List<Payment> payments,
    List<Named> accounts,
    int onTrails,
    List<Trail> trails,
    Chokepoint byPayments,
    Chokepoint byAccounts,
    List<Pattern> patterns,
    Setting setting) {
  /** Copies the lists. */
  public Flow {
    payments = List.copyOf(payments);
    accounts = List.copyOf(accounts);
    trails = List.copyOf(trails);
    patterns = List.copyOf(patterns);
  }

  /** A payment; the amount in minor units. */
  public record Payment(StixId id, StixId from, StixId to, long amount, Instant at) {}

  /**
   * Payments each of which can be made with the money of the one before.
   *
   * @param payments by their place, in order
   * @param most what can have gone the whole way: the least of their amounts, minor units
   */
  public record Trail(List<Integer> payments, long most) {
    /** Copies the list. */
    public Trail {
      payments = List.copyOf(payments);
    }
  }

  /** Whether there is a cheapest set that leaves no trail. */
  public enum Reach {
    /** Nobody asked: the question names no ends. */
    UNASKED,
    /** No trail leads from a source to a sink. */
    NO_TRAIL,
    /** There is one. */
    FOUND,
    /** A payment goes straight from a source to a sink: no account is between. */
    STRAIGHT,
    /** Trails are left that lead only through what must not be part of an answer. */
    PROTECTED;

    /** The stable code. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The cheapest set without which no trail is left.
   *
   * @param value minor units: what it carries, and the most that can have flowed
   * @param payments by their place; of accounts none
   * @param accounts of payments none
   */
  public record Chokepoint(Reach reach, long value, List<Integer> payments, List<StixId> accounts) {
    /** Copies the lists. */
    public Chokepoint {
      payments = List.copyOf(payments);
      accounts = List.copyOf(accounts);
    }

    static Chokepoint none(Reach reach) {
      return new Chokepoint(reach, 0, List.of(), List.of());
    }
  }

  /**
   * A pattern that is worth a look, with what it rests on.
   *
   * @param kind {@code structuring}, {@code fan-in}, {@code fan-out}, {@code cycle}, {@code
   *     scatter-gather}
   * @param payments by their place
   * @param accounts whose pattern it is: the account, the source and then the sink, or those on a
   *     cycle in order
   * @param between accounts between, of {@code scatter-gather}
   * @param amounts by name, minor units
   * @param counts by name
   */
  public record Pattern(
      String kind,
      List<Integer> payments,
      List<StixId> accounts,
      List<StixId> between,
      SortedMap<String, Long> amounts,
      SortedMap<String, Double> counts) {
    /** Copies the lists. */
    public Pattern {
      payments = List.copyOf(payments);
      accounts = List.copyOf(accounts);
      between = List.copyOf(between);
    }
  }
}
