package org.jisr.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jisr.names.Band;
import org.jisr.names.BirthDate;
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

  /** The commonest nationality shared in local traffic, until traffic is measured. */
  private static final double SHARE_NATIONALITY = .5;

  private static final int CANDIDATES = 12;
  private static final double LOG2 = Math.log(2);

  /** Where no name was asked, there is nothing to compare. */
  private static final String NO_NAME = "";

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
    Evidence.Known known = question.known();
    for (LoadedList list : lists.lists()) {
      Map<String, String> names = new LinkedHashMap<>();
      if (!question.name().isEmpty()) {
        for (NameHit hit : list.find(question.name(), CANDIDATES)) {
          names.put(hit.id(), hit.name());
        }
      }
      if (known.document() != null) {
        list.withDocument(known.document())
            .forEach(id -> names.putIfAbsent(id, list.entry(id).name()));
      }
      names.forEach((id, name) -> add(found, score(list, question, known, list.entry(id), name)));
    }
    found.sort(
        Comparator.comparingDouble(ScreeningMatch::bits)
            .reversed()
            .thenComparing(match -> match.version().list())
            .thenComparing(match -> match.entry().id()));
    return found;
  }

  private static void add(List<ScreeningMatch> found, ScreeningMatch match) {
    if (match.band() != Band.NO_HIT) {
      found.add(match);
    }
  }

  /** One pair as it stands now, with the entry's name that fits best; null where it is no hit. */
  @Nullable ScreeningMatch pair(LoadedList list, String name, ListEntry entry) {
    Question question = Question.of(name);
    ScreeningMatch best = null;
    for (ListedName each : entry.names()) {
      ScreeningMatch match = score(list, question, question.known(), entry, each.text());
      best = best == null || match.bits() > best.bits() ? match : best;
    }
    return best == null || best.band() == Band.NO_HIT ? null : best;
  }

  private ScreeningMatch score(
      LoadedList list,
      Question question,
      Evidence.Known known,
      ListEntry entry,
      String listedName) {
    NameMatch name =
        matcher.match(question.name().isEmpty() ? NO_NAME : question.name(), listedName);
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Evidence(Evidence.Kind.PRIOR, Math.log(SHARE_LISTED) / LOG2));
    if (!question.name().isEmpty()) {
      double bits = name.bits() < 0 ? name.bits() : lists.chance().bits(name.bits());
      evidence.add(new Evidence(Evidence.Kind.NAME, bits));
    }
    evidence.addAll(beside(known, entry));
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
        band(question, listed, evidence, bits, probability));
  }

  private Band band(
      Question question,
      ListedName listed,
      List<Evidence> evidence,
      double bits,
      double probability) {
    if (bits < threshold) {
      return Band.NO_HIT;
    }
    boolean shared =
        listed.quality() == NameQuality.WEAK
            || NameForm.read(question.name()).loneKunya()
            || NameForm.read(listed.text()).loneKunya();
    boolean document = evidence.stream().anyMatch(each -> each.kind() == Evidence.Kind.DOCUMENT);
    return probability >= Band.SURE && (document || !shared) ? Band.STRONG : Band.NEEDS_A_PERSON;
  }

  /** Of several dates and documents that an entry has, those that fit best. */
  private static List<Evidence> beside(Evidence.Known known, ListEntry entry) {
    BirthDate birth = null;
    for (String text : entry.births()) {
      BirthDate each = ListedBirth.read(text);
      if (each != null
          && (birth == null
              || known.birth() != null && each.bits(known.birth()) > birth.bits(known.birth()))) {
        birth = each;
      }
    }
    String asked = known.document();
    String document = null;
    for (String each : entry.documents()) {
      boolean same =
          asked != null
              && Documents.number(each).equals(Documents.number(asked))
              && Documents.sameIssuer(each, asked);
      document = same ? asked : document;
    }
    return Evidence.between(
        known,
        new Evidence.Known(birth, entry.gender(), entry.nationalities(), document),
        SHARE_NATIONALITY);
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
