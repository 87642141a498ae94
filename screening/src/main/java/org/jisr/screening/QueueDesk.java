package org.jisr.screening;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jisr.bank.Gate;
import org.jisr.bank.NamedEntity;
import org.jisr.law.Consultation;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * The queue of one viewer. A candidate is shown when the gate still gives this viewer a name of the
 * entity that reaches the threshold; all counts come after that.
 */
final class QueueDesk {
  private static final int LONGEST_REASON = 2_000;

  private static final Comparator<QueueItem> ORDER =
      Comparator.<QueueItem, Boolean>comparing(item -> item.decision() != null)
          .thenComparing(item -> -item.match().bits())
          .thenComparing(QueueItem::id);

  private final ScreeningDatabase database;
  private final Gate gate;
  private final Leaves leaves;
  private final Sweeps sweeps;
  private final Pairs pairs = new Pairs();
  private final InstantSource clock;

  QueueDesk(
      ScreeningDatabase database, Gate gate, Leaves leaves, Sweeps sweeps, InstantSource clock) {
    this.database = database;
    this.gate = gate;
    this.leaves = leaves;
    this.sweeps = sweeps;
    this.clock = clock;
  }

  /** What a viewer's pairs are judged by at one moment. */
  record Sight(Scorer scorer, LoadedLists lists, double budget, int calibration) {
    String judgedBy() {
      return lists.stamp() + " " + budget + " " + calibration;
    }

    /** From where candidates are kept, and what they must be good for. */
    Watches.Terms terms() {
      double threshold = Scorer.threshold(budget);
      double least = threshold - Comparing.SLACK;
      return new Watches.Terms(
          lists.stamp(),
          threshold,
          bounded(lists.chance().fit(threshold)),
          least,
          bounded(lists.chance().fit(least)));
    }

    /** Where no name reaches it, the database still compares numbers. */
    private static double bounded(double fit) {
      return Math.min(fit, Double.MAX_VALUE);
    }
  }

  /**
   * An item with all that belongs to it.
   *
   * @param keys by which decisions hold for it
   * @param decidedBits on which the one that holds was made
   */
  private record Seen(QueueItem item, List<String> keys, double decidedBits) {}

  /** Lets go of names that were erased. */
  void forget() {
    pairs.forget();
  }

  QueuePage page(Consultation consultation, Sight sight, int from, int limit) {
    Watches.Watch watch = sweeps.watch(consultation, sight);
    List<QueueItem> all = items(consultation, sight);
    int open = (int) all.stream().filter(each -> each.decision() == null).count();
    int start = Math.clamp(from, 0, all.size());
    return new QueuePage(
        all.subList(start, Math.min(all.size(), start + limit)),
        all.size(),
        open,
        new SweepProgress(
            watch.current() && watch.finished() && !more(consultation, watch),
            watch.screened(),
            watch.current() ? 0 : Math.max(0, watch.screened() - watch.redone())));
  }

  /** All that the viewer sees, after a leaf that says so. */
  List<QueueItem> exported(Consultation consultation, Sight sight) {
    List<QueueItem> all = items(consultation, sight);
    leaves.write(
        "export",
        consultation,
        Map.of("count", Integer.toString(all.size()), "list", sight.lists().stamp()),
        Map.of());
    return all;
  }

  /** Whether something that the viewer may see came since the sweep was through. */
  private boolean more(Consultation consultation, Watches.Watch watch) {
    return !gate.names(consultation, watch.position(), 1).items().isEmpty();
  }

  private List<QueueItem> items(Consultation consultation, Sight sight) {
    return seen(consultation, sight, each -> true).stream().map(Seen::item).sorted(ORDER).toList();
  }

  /** The viewer's pairs among these; of the others no name is asked for. */
  private List<Seen> seen(
      Consultation consultation, Sight sight, Predicate<Watches.Candidate> wanted) {
    Watches.Watch watch = sweeps.watch(consultation, sight);
    List<Watches.Candidate> candidates =
        database.run(handle -> Watches.candidates(handle, watch)).stream().filter(wanted).toList();
    Map<StixId, List<NamedEntity.Name>> names = new HashMap<>();
    for (NamedEntity each :
        gate.names(
            consultation, candidates.stream().map(Watches.Candidate::entity).distinct().toList())) {
      names.put(each.id(), each.names());
    }
    List<Seen> pairs = new ArrayList<>();
    for (Watches.Candidate candidate : candidates) {
      Seen item = item(candidate, names.getOrDefault(candidate.entity(), List.of()), sight);
      if (item != null) {
        pairs.add(item);
      }
    }
    List<String> keys = pairs.stream().flatMap(each -> each.keys().stream()).toList();
    Map<String, Decisions.Standing> standing =
        database.run(handle -> Decisions.standing(handle, keys));
    return pairs.stream().map(each -> decided(each, standing)).toList();
  }

  /** The last that was decided by any of its keys. */
  private static Seen decided(Seen each, Map<String, Decisions.Standing> standing) {
    Decisions.Standing last = null;
    for (String key : each.keys()) {
      Decisions.Standing one = standing.get(key);
      last = one != null && (last == null || one.number() > last.number()) ? one : last;
    }
    return last == null
        ? each
        : new Seen(with(each.item(), last.decision()), each.keys(), last.bits());
  }

  private static QueueItem with(QueueItem item, @Nullable MatchDecision decision) {
    return new QueueItem(item.id(), item.entity(), item.name(), item.match(), decision);
  }

  /** The pair by the name that fits best; null where none does any more. */
  private @Nullable Seen item(
      Watches.Candidate candidate, List<NamedEntity.Name> names, Sight sight) {
    LoadedList list = sight.lists().list(candidate.list());
    if (list == null || !list.has(candidate.entry())) {
      return null;
    }
    ListEntry entry = list.entry(candidate.entry());
    Seen best = null;
    for (NamedEntity.Name name : names) {
      ScreeningMatch match =
          pairs.pair(
              sight.judgedBy(),
              list,
              entry,
              name,
              () -> sight.scorer().pair(list, Asked.of(name), entry));
      if (match != null && (best == null || match.bits() > best.item().match().bits())) {
        best =
            new Seen(
                new QueueItem(id(candidate), candidate.entity(), name.text(), match, null),
                Decisions.keys(candidate.entity(), name, candidate.list(), entry),
                0);
      }
    }
    return best;
  }

  /** A UUID of version 8 over entity and entry: it tells nothing that its viewer does not see. */
  private static UUID id(Watches.Candidate candidate) {
    ByteBuffer bytes =
        ByteBuffer.wrap(
            EntryText.digest(
                candidate.entity() + "\n" + candidate.list() + "\n" + candidate.entry()));
    long high = (bytes.getLong() & 0xffffffffffff0fffL) | 0x8000L;
    long low = (bytes.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  private Seen require(Consultation consultation, Sight sight, UUID match) {
    return seen(consultation, sight, each -> id(each).equals(match)).stream()
        .findFirst()
        .orElseThrow(() -> new ScreeningException(ScreeningFault.MATCH_UNKNOWN));
  }

  QueueItem decide(
      Consultation consultation, Sight sight, UUID match, Verdict verdict, String why) {
    String reason = reason(why);
    Seen seen = require(consultation, sight, match);
    QueueItem item = seen.item();
    leaf("decide", consultation, item, verdict.code(), reason);
    Instant now = now();
    String by = consultation.viewer().account();
    database.run(
        handle -> {
          Decisions.add(handle, item, seen.keys(), verdict.name(), reason, now, by);
          return item;
        });
    return with(item, new MatchDecision(verdict, reason, now, by, item.match().version().number()));
  }

  QueueItem undo(Consultation consultation, Sight sight, UUID match, String why) {
    String reason = reason(why);
    Seen seen = require(consultation, sight, match);
    QueueItem item = seen.item();
    if (item.decision() == null) {
      throw new ScreeningException(ScreeningFault.DECISION_INVALID);
    }
    leaf("undo", consultation, item, item.decision().verdict().code(), reason);
    database.run(
        handle -> {
          Decisions.undo(handle, item, seen.keys(), reason, now(), consultation.viewer().account());
          return item;
        });
    return with(item, null);
  }

  private void leaf(
      String action, Consultation consultation, QueueItem item, String verdict, String why) {
    ListVersion version = item.match().version();
    leaves.write(
        action,
        consultation,
        Map.of(
            "verdict", verdict,
            "list", version.list(),
            "version", Integer.toString(version.number())),
        Map.of(
            "object", item.entity().toString(),
            "entry", item.match().entry().id(),
            "note", why));
  }

  /**
   * The decided pairs of this viewer, with the bits they were decided on; unsure ones say nothing.
   */
  List<CalibrationFit.Case> cases(Consultation consultation, Sight sight) {
    List<CalibrationFit.Case> cases = new ArrayList<>();
    for (Seen each : seen(consultation, sight, each -> true)) {
      MatchDecision decision = each.item().decision();
      if (decision != null && decision.verdict() != Verdict.UNSURE) {
        cases.add(new CalibrationFit.Case(each.decidedBits(), decision.verdict() == Verdict.SAME));
      }
    }
    return cases;
  }

  private static String reason(String why) {
    String reason = why.strip().replace('\u0000', '\uFFFD');
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw new ScreeningException(ScreeningFault.DECISION_INVALID);
    }
    return reason;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
