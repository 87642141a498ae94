package org.jisr.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jisr.law.PartyId;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/** Looks for whose copy one object from elsewhere is, among all that were given one. */
final class CopySearch {
  /** Nobody is named for what chance brings about more often than once in 100,000 looks. */
  static final int LEAST_POWER = 5;

  /** What one recipient was given: the same copy, perhaps several times. */
  private record Given(PartyId recipient, Mark mark) {}

  /** A copy that is compared with the object. */
  private record Compared(
      PartyId recipient, List<TracedCopy.Handed> handed, MarkReading.Signs signs) {}

  private final MarkReading reading;
  private final LeakedObject object;
  private final @Nullable StixId item;
  private final List<Compared> recorded = new ArrayList<>();

  /**
   * Compares with what is on record.
   *
   * @param rows copies of it that were given away
   * @param item what it says it is, if the viewer may see that; null otherwise
   */
  CopySearch(
      MarkSecret secret, LeakedObject object, List<MarkTable.Row> rows, @Nullable StixId item) {
    this.reading = new MarkReading(secret, object);
    this.object = object;
    this.item = rows.isEmpty() ? item : rows.getFirst().mark().item();
    Map<Given, List<MarkTable.Row>> given =
        rows.stream().collect(Collectors.groupingBy(row -> new Given(row.recipient(), row.mark())));
    given.forEach(
        (each, carried) ->
            recorded.add(
                new Compared(
                    each.recipient(),
                    carried.stream().map(MarkTable.Row::handed).toList(),
                    reading.recorded(each.recipient(), each.mark()))));
  }

  /** The power of ten of how seldom chance does as much, when it may choose among so many. */
  static int power(double stake, int candidates) {
    return (int) Math.floor(stake - Math.log10(Math.max(1, candidates)));
  }

  /** What agrees best with each recipient on record; to choose among n costs n times the stake. */
  Map<PartyId, MarkReading.Signs> best() {
    Map<PartyId, List<Compared>> each =
        recorded.stream()
            .collect(Collectors.groupingBy(Compared::recipient, TreeMap::new, Collectors.toList()));
    Map<PartyId, MarkReading.Signs> best = new TreeMap<>();
    each.forEach(
        (recipient, copies) ->
            best.put(
                recipient,
                copies.stream()
                    .map(Compared::signs)
                    .max(Comparator.comparingDouble(MarkReading.Signs::stake))
                    .orElseThrow()
                    .among(copies.size())));
    return best;
  }

  /** The finding, with all partners as further candidates for copies that are not on record. */
  TracedObject find(List<PartyId> partners) {
    List<Compared> compared = new ArrayList<>(recorded);
    StixId known = item;
    if (known != null) {
      for (PartyId partner : partners) {
        if (recorded.stream().noneMatch(each -> each.recipient().equals(partner))) {
          compared.add(new Compared(partner, List.of(), reading.unrecorded(partner, known)));
        }
      }
    }
    int candidates = compared.size();
    List<TracedCopy> copies =
        compared.stream()
            .filter(each -> power(each.signs().stake(), candidates) >= LEAST_POWER)
            .sorted(Comparator.comparingDouble(each -> -each.signs().stake()))
            .map(each -> copy(each, candidates))
            .toList();
    return new TracedObject(
        object.place(),
        object.id(),
        recorded.isEmpty() && copies.isEmpty() || known == null ? null : known.toString(),
        verdict(copies),
        copies);
  }

  private TraceVerdict verdict(List<TracedCopy> copies) {
    if (!copies.isEmpty()) {
      return TraceVerdict.FOUND;
    }
    if (recorded.isEmpty()) {
      return TraceVerdict.UNKNOWN;
    }
    return recorded.stream().anyMatch(each -> each.signs().some())
        ? TraceVerdict.TOO_LITTLE
        : TraceVerdict.NOTHING_LEFT;
  }

  private static TracedCopy copy(Compared compared, int candidates) {
    MarkReading.Signs signs = compared.signs();
    return new TracedCopy(
        compared.recipient(),
        compared.handed(),
        signs.label(),
        signs.time(),
        signs.order(),
        power(signs.stake(), candidates));
  }
}
