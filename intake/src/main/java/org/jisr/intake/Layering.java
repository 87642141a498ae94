package org.jisr.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jisr.bank.Layer;
import org.jisr.law.Handling;
import org.jisr.stix.EffectiveMarkings;
import org.jisr.stix.GranularMarking;
import org.jisr.stix.MarkingDefinition;
import org.jisr.stix.Parts;
import org.jisr.stix.Selector;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * Makes of an object whose parts are marked apart one layer for each level below its strictest: the
 * object without the parts marked above that level. A part whose marking is no level of TLP is in
 * none of them.
 */
final class Layering {
  private static final byte[] GRANULAR = "\"granular_markings\"".getBytes(StandardCharsets.UTF_8);
  private static final byte[] STEPS = steps();

  private final Function<StixId, @Nullable MarkingDefinition> markings;

  Layering(Function<StixId, @Nullable MarkingDefinition> markings) {
    this.markings = markings;
  }

  /** Whether parts of the object are marked; most objects are told by a look at their bytes. */
  static boolean concerns(StixObject object) {
    return !object.fields().markings().isEmpty()
        && mentionsParts(object.json())
        && object.granularMarkings().stream().anyMatch(each -> each.marking() != null);
  }

  /** The markings of the object itself, and those of parts that cannot be found. */
  static List<StixId> own(StixObject object) {
    return List.copyOf(EffectiveMarkings.of(object).markings());
  }

  /**
   * The layers, the fullest first; each has another handling than the whole.
   *
   * @param choose the handling of an object by its markings
   */
  List<Layer> of(StixObject object, Handling whole, Function<StixObject, Handling> choose) {
    List<Layer> layers = new ArrayList<>();
    Set<Handling> taken = new LinkedHashSet<>(Set.of(whole));
    Set<Selector> before = Set.of();
    Tlp[] levels = Tlp.values();
    for (int i = levels.length - 1; i >= 0; i--) {
      Set<Selector> hidden = above(object, levels[i]);
      StixObject thin =
          hidden.isEmpty() || hidden.equals(before) ? object : Parts.without(object, hidden);
      if (thin != null && !thin.equals(object)) {
        Handling handling = choose.apply(thin);
        if (taken.add(handling)) {
          layers.add(new Layer(thin, handling));
        }
      }
      before = hidden;
    }
    return layers;
  }

  private Set<Selector> above(StixObject object, Tlp level) {
    Set<Selector> hidden = new LinkedHashSet<>();
    for (GranularMarking granular : object.granularMarkings()) {
      StixId marking = granular.marking();
      if (marking != null && exceeds(marking, level)) {
        granular.selectors().stream()
            .map(Selector::parseOrNull)
            .filter(selector -> selector != null)
            .forEach(hidden::add);
      }
    }
    return hidden;
  }

  private boolean exceeds(StixId marking, Tlp level) {
    Tlp own = Tlp.ofMarking(marking);
    if (own == null) {
      MarkingDefinition definition = markings.apply(marking);
      return definition == null || !"statement".equals(definition.definitionType());
    }
    return own.compareTo(level) > 0;
  }

  /**
   * Horspool's search: where the last byte does not fit, it goes on as far as that byte allows, so
   * that most of an object is never looked at.
   */
  private static boolean mentionsParts(byte[] text) {
    int last = GRANULAR.length - 1;
    int end = last;
    while (end < text.length) {
      int match = 0;
      while (match <= last && text[end - match] == GRANULAR[last - match]) {
        match++;
      }
      if (match > last) {
        return true;
      }
      end += STEPS[text[end] & 0xff];
    }
    return false;
  }

  private static byte[] steps() {
    byte[] steps = new byte[256];
    Arrays.fill(steps, (byte) GRANULAR.length);
    for (int i = 0; i < GRANULAR.length - 1; i++) {
      steps[GRANULAR[i] & 0xff] = (byte) (GRANULAR.length - 1 - i);
    }
    return steps;
  }
}
