package org.jisr.stix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The markings that hold for an object or a part of it (STIX 2.1, section 7.2), in the order of the
 * object.
 *
 * <p>The standard does not say how markings combine. All of them hold, and the narrowest level
 * decides.
 *
 * @param markings of the object and of the part
 */
public record EffectiveMarkings(Set<StixId> markings) {
  /** Copies the set, keeping its order. */
  public EffectiveMarkings {
    markings = Collections.unmodifiableSet(new LinkedHashSet<>(markings));
  }

  /**
   * What holds for the object itself, without markings of its parts only. A marking whose selectors
   * find nothing counts as one of the whole, as nobody can tell what it was meant for.
   */
  public static EffectiveMarkings of(StixObject object) {
    Set<StixId> result = new LinkedHashSet<>(object.objectMarkings());
    for (GranularMarking granular : object.granularMarkings()) {
      StixId marking = granular.marking();
      if (marking != null && isAstray(object, granular)) {
        result.add(marking);
      }
    }
    return new EffectiveMarkings(result);
  }

  /** What must be kept to when the whole object is shown, with all its parts. */
  public static EffectiveMarkings ofEverything(StixObject object) {
    return new EffectiveMarkings(new LinkedHashSet<>(object.fields().markings()));
  }

  /** What must be kept to when a part is shown with everything in it. */
  public static EffectiveMarkings of(StixObject object, Selector part) {
    Set<StixId> result = new LinkedHashSet<>(of(object).markings());
    for (GranularMarking granular : object.granularMarkings()) {
      StixId marking = granular.marking();
      if (marking != null && touches(granular, part)) {
        result.add(marking);
      }
    }
    return new EffectiveMarkings(result);
  }

  /** The language of a part: that of the narrowest entry around it, else of the object. */
  public static String language(StixObject object, Selector part) {
    String result = object.lang() == null ? "en" : object.lang();
    int depth = 0;
    for (GranularMarking granular : object.granularMarkings()) {
      for (Selector selector : selectors(granular)) {
        String lang = granular.lang();
        if (lang != null && selector.covers(part) && selector.steps().size() > depth) {
          depth = selector.steps().size();
          result = lang;
        }
      }
    }
    return result;
  }

  /**
   * The narrowest level of the markings, or null where there are none. A marking that is not one of
   * TLP counts as red, as nobody can tell here what it asks for.
   */
  public @Nullable Tlp level() {
    return level(marking -> null);
  }

  /**
   * The narrowest level of the markings, or null where none has one.
   *
   * @param definitions gives the object of a marking that is at hand: a statement, such as a
   *     copyright, has no level, a handling has that of its text; any other counts as red
   */
  public @Nullable Tlp level(Function<StixId, @Nullable MarkingDefinition> definitions) {
    Tlp result = null;
    for (StixId marking : markings) {
      Tlp level = Tlp.ofMarking(marking);
      MarkingDefinition definition = level == null ? definitions.apply(marking) : null;
      if (definition != null && "statement".equals(definition.definitionType())) {
        continue;
      }
      if (level == null) {
        level = definition == null ? Tlp.RED : handling(definition);
      }
      result = result == null ? level : result.stricter(level);
    }
    return result;
  }

  private static Tlp handling(MarkingDefinition definition) {
    var handling = HandlingExtension.read(definition);
    String code = handling == null ? null : Property.string(handling, "marking");
    Tlp level = code == null ? null : Tlp.ofCode(code);
    return level == null ? Tlp.RED : level;
  }

  private static boolean touches(GranularMarking granular, Selector part) {
    for (Selector selector : selectors(granular)) {
      if (selector.covers(part) || part.covers(selector)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAstray(StixObject object, GranularMarking granular) {
    if (granular.selectors().isEmpty()) {
      return true;
    }
    for (String text : granular.selectors()) {
      Selector selector = Selector.parseOrNull(text);
      if (selector == null || selector.find(object.tree()) == null) {
        return true;
      }
    }
    return false;
  }

  static List<Selector> selectors(GranularMarking granular) {
    List<Selector> result = new ArrayList<>();
    for (String text : granular.selectors()) {
      Selector selector = Selector.parseOrNull(text);
      if (selector != null) {
        result.add(selector);
      }
    }
    return result;
  }
}
