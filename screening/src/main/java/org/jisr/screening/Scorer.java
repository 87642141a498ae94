package org.jisr.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jisr.names.Band;
import org.jisr.names.Evidence;
import org.jisr.names.NameForm;
import org.jisr.names.NameHit;
import org.jisr.names.NameMatch;
import org.jisr.names.NameMatcher;
import org.jspecify.annotations.Nullable;

/**
 * Lays a question beside the entries of lists.
 *
 * <p>A name says as many bits as it is rare that a name of nobody fits these lists as well, so that
 * a common name proves little and the size of the lists is in the measure; a name that speaks
 * against says what the comparison says. The other evidence is added. A sum of b bits is reached by
 * chance once in 2^b questions, or more rarely, which is how a budget of false alerts becomes a
 * threshold.
 */
final class Scorer {
  /** One in a thousand questions is about somebody listed; a calibration moves it. */
  private static final double SHARE_LISTED = 1e-3;

  private static final int CANDIDATES = 12;
  private static final double LOG2 = Math.log(2);

  /** Bits by which the search may say less than the full comparison. */
  private static final double MARGIN = 4;

  private static final Comparator<ScreeningMatch> ORDER =
      Comparator.comparingDouble(ScreeningMatch::bits)
          .reversed()
          .thenComparing(match -> match.version().list())
          .thenComparing(match -> match.entry().id());

  private final NameMatcher matcher = NameMatcher.shipped();
  private final LoadedLists lists;
  private final Calibration calibration;
  private final double threshold;

  Scorer(LoadedLists lists, Calibration calibration, double budget) {
    this.lists = lists;
    this.calibration = calibration;
    this.threshold = threshold(budget);
  }

  /** The bits from which on false alerts stay within so many in a thousand questions. */
  static double threshold(double budget) {
    return Math.log(1_000 / budget) / LOG2;
  }

  /** All that reaches the threshold, the most bits first. */
  List<ScreeningMatch> find(Question question) {
    List<ScreeningMatch> found = new ArrayList<>();
    Asked asked = Asked.of(question.name(), question.facts());
    for (LoadedList list : lists.lists()) {
      Map<String, NameHit> names = new LinkedHashMap<>();
      if (!question.name().isEmpty()) {
        list.find(question.name(), CANDIDATES).forEach(hit -> names.put(hit.id(), hit));
      }
      Map<String, String> likely = new LinkedHashMap<>();
      names.forEach(
          (id, hit) -> {
            if (mayReach(hit, Beside.bits(asked.facts(), list.entry(id)))) {
              likely.put(id, hit.name());
            }
          });
      for (String document : asked.facts().documents()) {
        list.withDocument(document).forEach(id -> likely.putIfAbsent(id, list.entry(id).name()));
      }
      likely.forEach((id, name) -> add(found, score(list, asked, list.entry(id), name)));
    }
    found.sort(ORDER);
    return found;
  }

  /**
   * Whether a full comparison, which may say some more than the search, can reach the threshold.
   */
  private boolean mayReach(NameHit hit, double beside) {
    double fit = lists.chance().fit(threshold - beside);
    return SieveWords.odds(hit.probability()) >= fit - MARGIN;
  }

  private static void add(List<ScreeningMatch> found, ScreeningMatch match) {
    if (match.band() != Band.NO_HIT) {
      found.add(match);
    }
  }

  /**
   * Entries of one list that come within a little of the threshold, by a sieve over all or some of
   * its names: what changes that little later is on hand. In no order.
   *
   * @param slack bits below the threshold
   */
  List<ListEntry> sift(LoadedList list, NameSieve sieve, Asked asked, double slack) {
    Map<ListEntry, String> likely = new LinkedHashMap<>();
    double least = threshold - slack;
    ListEntry facts = asked.facts();
    double fit = lists.chance().fit(least - Beside.mostWithoutDates(facts));
    sieve.pass(asked.form(), fit).forEach(each -> likely.put(each.entry(), each.name()));
    if (!facts.births().isEmpty()) {
      sieve
          .passWithBirth(asked.form(), Beside.births(facts))
          .forEach(each -> likely.putIfAbsent(each.entry(), each.name()));
    }
    for (String document : facts.documents()) {
      list.withDocument(document)
          .forEach(id -> likely.putIfAbsent(list.entry(id), list.entry(id).name()));
    }
    return likely.entrySet().stream()
        .filter(each -> score(list, asked, each.getKey(), each.getValue()).bits() >= least)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** One pair as it stands now, with the entry's name that fits best; null where it is no hit. */
  @Nullable ScreeningMatch pair(LoadedList list, Asked asked, ListEntry entry) {
    ScreeningMatch best = null;
    for (ListedName each : entry.names()) {
      ScreeningMatch match = score(list, asked, entry, each.text());
      best = best == null || match.bits() > best.bits() ? match : best;
    }
    return best == null || best.band() == Band.NO_HIT ? null : best;
  }

  private ScreeningMatch score(LoadedList list, Asked asked, ListEntry entry, String listedName) {
    NameMatch name = matcher.match(asked.form(), NameForm.read(listedName));
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Evidence(Evidence.Kind.PRIOR, Math.log(SHARE_LISTED) / LOG2));
    if (!asked.name().isEmpty()) {
      double bits = name.bits() < 0 ? name.bits() : lists.chance().bits(name.bits());
      evidence.add(new Evidence(Evidence.Kind.NAME, bits));
    }
    evidence.addAll(Beside.between(asked.facts(), entry));
    double all = evidence.stream().mapToDouble(Evidence::bits).sum();
    double bits = all - evidence.getFirst().bits();
    double probability = calibration.probability(all);
    ListedName listed = listed(entry, listedName);
    return new ScreeningMatch(
        list.version,
        entry,
        listed,
        name,
        evidence,
        bits,
        probability,
        band(asked, listed, evidence, bits, probability));
  }

  private Band band(
      Asked asked, ListedName listed, List<Evidence> evidence, double bits, double probability) {
    if (bits < threshold) {
      return Band.NO_HIT;
    }
    boolean shared =
        listed.quality() == NameQuality.WEAK
            || asked.form().loneKunya()
            || NameForm.read(listed.text()).loneKunya();
    boolean document = evidence.stream().anyMatch(each -> each.kind() == Evidence.Kind.DOCUMENT);
    return probability >= Band.SURE && (document || !shared) ? Band.STRONG : Band.NEEDS_A_PERSON;
  }

  private static ListedName listed(ListEntry entry, String text) {
    for (ListedName each : new TreeSet<>(entry.names())) {
      if (each.text().equals(text)) {
        return each;
      }
    }
    return entry.names().getFirst();
  }
}
