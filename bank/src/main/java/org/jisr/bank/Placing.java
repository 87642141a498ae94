package org.jisr.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jisr.law.Handling;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of each statement of a chunk.
 *
 * <p>Versions under one handling form a chain in which the latest is current. Chains of different
 * handlings know nothing of each other, so that storing never tells whether something the writer
 * may not see is already there.
 */
final class Placing {
  private final Held held;
  private final Suppressing suppressing;
  private final Map<Handling, Integer> handlings;
  private final Map<Source, Integer> sources;
  private final List<StoreOutcome> outcomes = new ArrayList<>();
  private final List<Placement> added = new ArrayList<>();
  private final List<Long> superseded = new ArrayList<>();
  private final List<Long> newlyShared = new ArrayList<>();
  private final List<Delivery> deliveries = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private long last;

  /** A statement that shows only some parts of another one. */
  record Link(long statement, long fuller) {}

  private record Placed(StoreOutcome outcome, @Nullable Placement at) {}

  /** A known statement that came once more. */
  record Delivery(long statement, int source) {}

  Placing(
      Held held,
      Suppressing suppressing,
      Map<Handling, Integer> handlings,
      Map<Source, Integer> sources,
      long last) {
    this.held = held;
    this.suppressing = suppressing;
    this.handlings = handlings;
    this.sources = sources;
    this.last = last;
  }

  /**
   * Places a statement and then its layers, which have no outcome of their own. What became of the
   * whole does not matter to them: whoever sees a layer only must not notice.
   */
  void place(PreparedRow row) {
    Placed whole = placed(row);
    outcomes.add(whole.outcome());
    List<Placement> fuller = new ArrayList<>();
    if (whole.at() != null) {
      fuller.add(whole.at());
    }
    for (PreparedRow layer : row.layers()) {
      Placement at = placed(layer).at();
      if (at != null) {
        fuller.forEach(each -> links.add(new Link(at.seq, each.seq)));
        fuller.add(at);
      }
    }
  }

  private Placed placed(PreparedRow row) {
    Integer handling = handlings.get(row.statement().handling());
    Integer source = sources.get(row.statement().source());
    if (handling == null || source == null) {
      throw new IllegalStateException("Handlings and sources are numbered before placing.");
    }
    return place(row, handling, source);
  }

  private Placed place(PreparedRow row, int handling, int source) {
    List<Placement> all = held.list(row.statement().object().id());
    Placement same = null;
    Placement latest = null;
    for (Placement each : all) {
      if (each.handling == handling) {
        if (each.version.equals(row.version())) {
          same = each;
        }
        latest = later(latest, each);
      }
    }
    if (same != null) {
      return again(same, row, source);
    }
    if (suppressing.heldBack(row)) {
      return new Placed(StoreOutcome.HELD_BACK, null);
    }
    if (held.withdrawn(row.statement().object().id(), source, handling, row.version())) {
      return new Placed(StoreOutcome.WITHDRAWN, null);
    }
    boolean older =
        latest != null
            && Versions.isTimed(latest.version)
            && Versions.isTimed(row.version())
            && row.version().compareTo(latest.version) < 0;
    Placement placement = Placement.added(++last, handling, row, source, !older);
    add(all, placement);
    StoreOutcome outcome =
        older
            ? StoreOutcome.OLDER_VERSION
            : latest == null ? StoreOutcome.NEW : StoreOutcome.NEW_VERSION;
    return new Placed(outcome, placement);
  }

  private Placed again(Placement same, PreparedRow row, int source) {
    if (!Arrays.equals(same.digest, row.digest())) {
      return new Placed(StoreOutcome.CONFLICT, null);
    }
    deliveries.add(new Delivery(same.seq, source));
    return new Placed(StoreOutcome.KNOWN, same);
  }

  private void add(List<Placement> all, Placement placement) {
    for (Placement each : all) {
      if (each.handling != placement.handling) {
        placement.shared = true;
        share(each);
      } else if (placement.current && each.current) {
        each.current = false;
        if (each.added == null) {
          superseded.add(each.seq);
        }
      }
    }
    if (placement.shared) {
      all.forEach(this::share);
    }
    all.add(placement);
    added.add(placement);
  }

  private void share(Placement placement) {
    if (!placement.shared) {
      placement.shared = true;
      if (placement.added == null) {
        newlyShared.add(placement.seq);
      }
    }
  }

  /** The current one of a chain; without one, the greatest version. */
  private static Placement later(@Nullable Placement one, Placement other) {
    if (one == null || other.current) {
      return other;
    }
    return !one.current && other.version.compareTo(one.version) > 0 ? other : one;
  }

  List<StoreOutcome> outcomes() {
    return outcomes;
  }

  List<Placement> added() {
    return added;
  }

  List<Long> superseded() {
    return superseded;
  }

  List<Long> newlyShared() {
    return newlyShared;
  }

  List<Delivery> deliveries() {
    return deliveries;
  }

  List<Link> links() {
    return links;
  }

  long last() {
    return last;
  }
}
