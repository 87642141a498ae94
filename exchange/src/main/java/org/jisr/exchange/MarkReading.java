package org.jisr.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jisr.law.PartyId;
import org.jisr.stix.CopyMark;
import org.jisr.stix.StixId;
import org.jisr.stix.StixTimestamp;

/**
 * Compares an object from elsewhere with the copy that one recipient was given.
 *
 * <p>How sure it is, is a bet against chance: whoever did not have this copy has each part of its
 * mark with a known probability p. A part that agrees multiplies the stake by 1/(2p), one that does
 * not by 1/(2(1-p)); so the stake is 1 on average as long as only chance is at work, and by
 * Markov's inequality it reaches s at most once in s looks. Stakes of several objects multiply,
 * whatever agreed in each, and nothing is gained by choosing what to count.
 */
final class MarkReading {
  private static final double LABEL_CHANCE = Math.pow(2, -128);
  private static final double TIME_CHANCE = 1.0 / CopyMark.MOST_MICROS;
  private static final double MILLIS_CHANCE = 1_000.0 / CopyMark.MOST_MICROS;

  private final MarkSecret secret;
  private final LeakedObject object;

  MarkReading(MarkSecret secret, LeakedObject object) {
    this.secret = secret;
    this.object = object;
  }

  /**
   * The parts of one copy's mark in the object.
   *
   * @param stake the decimal logarithm of the stake
   */
  record Signs(MarkSign label, MarkSign time, MarkSign order, double stake) {
    boolean some() {
      return label.agrees() || time.agrees() || order.agrees();
    }

    /** The same, chosen as the best of so many. */
    Signs among(int others) {
      return new Signs(label, time, order, stake - Math.log10(others));
    }
  }

  /** Against a copy of which there is a record. */
  Signs recorded(PartyId recipient, Mark mark) {
    MarkSign label = mark.labelled() ? label(recipient, mark) : MarkSign.NOT_MADE;
    MarkSign time = mark.timed() ? time(recipient, mark) : MarkSign.NOT_MADE;
    return signs(label, time, order(recipient, mark.item()));
  }

  /** Against the copy that a recipient would have had, of which there is no record. */
  Signs unrecorded(PartyId recipient, StixId item) {
    return signs(
        expected(recipient, item) ? MarkSign.AGREES : MarkSign.NOT_MADE,
        MarkSign.NOT_MADE,
        order(recipient, item));
  }

  private Signs signs(MarkSign label, MarkSign time, MarkSign order) {
    double stake =
        bet(label, LABEL_CHANCE) + timeBet(time) + orderBet(order, object.properties().size());
    return new Signs(label, time, order, stake);
  }

  private static double bet(MarkSign sign, double chance) {
    return switch (sign) {
      case AGREES, AGREES_ROUGHLY -> -Math.log10(2 * chance);
      case DIFFERS -> -Math.log10(2 * (1 - chance));
      case GONE, NOT_MADE -> 0;
    };
  }

  /** Half of the stake is on the time: a part on all of its digits, a part on the first three. */
  private static double timeBet(MarkSign sign) {
    return switch (sign) {
      case AGREES -> -Math.log10(4 * TIME_CHANCE);
      case AGREES_ROUGHLY -> -Math.log10(4 * MILLIS_CHANCE);
      case DIFFERS -> -Math.log10(2);
      case GONE, NOT_MADE -> 0;
    };
  }

  /** As the others, with a chance of 1 in n!, which no double holds for large n. */
  private static double orderBet(MarkSign sign, int properties) {
    double orders = 0;
    for (int n = 2; n <= properties; n++) {
      orders += Math.log10(n);
    }
    return sign.agrees() ? orders - Math.log10(2) : bet(sign, Math.pow(10, -orders));
  }

  /** By the seal too, which is kept also where the secret is another one by now. */
  private MarkSign label(PartyId recipient, Mark mark) {
    if (object.labels().contains(secret.label(recipient, mark.item(), mark.version()))
        || object.seals().contains(mark.seal())) {
      return MarkSign.AGREES;
    }
    return object.labels().isEmpty() ? MarkSign.GONE : MarkSign.DIFFERS;
  }

  /** Whether a label is the one that the copy of this version would have. */
  private boolean expected(PartyId recipient, StixId item) {
    List<String> versions = new ArrayList<>(List.of(""));
    StixTimestamp modified = object.modified();
    if (modified != null) {
      int micros = secret.micros(recipient, item);
      versions.add(modified.instant().minus(micros, ChronoUnit.MICROS).toString());
    }
    return versions.stream()
        .anyMatch(version -> object.labels().contains(secret.label(recipient, item, version)));
  }

  /** The time of the version itself says that somebody put it back, or never had a copy. */
  private MarkSign time(PartyId recipient, Mark mark) {
    StixTimestamp modified = object.modified();
    Instant original = Instant.parse(mark.version());
    if (modified == null || modified.instant().equals(original) || !precise(modified)) {
      return MarkSign.GONE;
    }
    Instant found = modified.instant();
    Instant copy = original.plus(secret.micros(recipient, mark.item()), ChronoUnit.MICROS);
    boolean cut = found.truncatedTo(ChronoUnit.MILLIS).equals(found);
    ChronoUnit left = cut ? ChronoUnit.MILLIS : ChronoUnit.MICROS;
    if (!found.truncatedTo(left).equals(copy.truncatedTo(left))) {
      return MarkSign.DIFFERS;
    }
    // Even a copy that ends in zeros: of one that was cut there nobody knows what it ended in.
    return cut ? MarkSign.AGREES_ROUGHLY : MarkSign.AGREES;
  }

  /** Whether anything below the second is left. */
  private static boolean precise(StixTimestamp time) {
    return time.text().contains(".") && !time.text().endsWith(".000Z");
  }

  /** Programs write properties in an order of their own, so only the whole order counts. */
  private MarkSign order(PartyId recipient, StixId item) {
    List<String> properties = object.properties();
    if (properties.size() < 2) {
      return MarkSign.GONE;
    }
    List<String> expected = new ArrayList<>(properties);
    expected.sort(Comparator.comparing(secret.rank(recipient, item)));
    return expected.equals(properties) ? MarkSign.AGREES : MarkSign.DIFFERS;
  }
}
