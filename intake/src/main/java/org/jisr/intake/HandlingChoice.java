package org.jisr.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jisr.bank.Layer;
import org.jisr.law.Handling;
import org.jisr.law.HandlingMarking;
import org.jisr.law.LawException;
import org.jisr.law.SubjectCategory;
import org.jisr.stix.MarkingDefinition;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the handling of each object of a file: what its own markings say, the strictest of them
 * in every respect, else the profile's default; and what the person it is about is to the case.
 *
 * <p>A marking that this node can't read makes the statement as strict as can be: it is released to
 * nobody. Used by one thread.
 */
final class HandlingChoice {
  private static final int REMEMBERED = 4_096;

  private final Handling profile;
  private final Function<StixId, @Nullable MarkingDefinition> markings;
  private final Layering layering;
  private final Map<Key, Handling> chosen =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Handling> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Key(List<StixId> markings, Subject subject) {}

  /**
   * For one file.
   *
   * @param inFile the marking-definitions of the file
   * @param inBank finds others, or null
   */
  HandlingChoice(
      Handling profile,
      Map<StixId, MarkingDefinition> inFile,
      Function<StixId, @Nullable MarkingDefinition> inBank) {
    this.profile = profile;
    this.markings =
        id -> {
          MarkingDefinition definition = inFile.get(id);
          return definition != null ? definition : inBank.apply(id);
        };
    this.layering = new Layering(markings);
  }

  /**
   * The handling of the whole object: never less strict than that of its own markings, whatever its
   * parts are marked.
   */
  Handling of(StixObject object) {
    Handling everything = of(object, object.fields().markings());
    if (!Layering.concerns(object)) {
      return everything;
    }
    Tlp own = of(object, Layering.own(object)).marking();
    return own.compareTo(everything.marking()) > 0
        ? everything.toBuilder().marking(own).build()
        : everything;
  }

  /** What those see of it who may not see all its parts, the fullest first. */
  List<Layer> layers(StixObject object) {
    return Layering.concerns(object) ? layering.of(object, of(object), this::of) : List.of();
  }

  private Handling of(StixObject object, List<StixId> references) {
    Subject subject = Subject.of(object, profile.subjectCategory());
    Key key = new Key(references, subject);
    Handling known = chosen.get(key);
    if (known == null) {
      known = choose(key);
      chosen.put(key, known);
    }
    return known;
  }

  private Handling choose(Key key) {
    Handling marked = HandlingMarking.of(profile, key.markings(), markings);
    if (inOurName(marked)) {
      marked = tightenedProfile(marked, key.markings());
    }
    Subject subject = key.subject();
    boolean stated = marked.subjectCategory() != SubjectCategory.NONE;
    boolean profiles = marked.subjectCategory() == profile.subjectCategory();
    return marked.toBuilder()
        .subject(stated && !profiles ? marked.subjectCategory() : subject.category())
        .minor(marked.minor() || subject.minor())
        .build();
  }

  /** A file from elsewhere can't speak in this node's own name: then it may only tighten. */
  private boolean inOurName(Handling marked) {
    return marked.originator().equals(profile.holder())
        && !marked.originator().equals(profile.originator());
  }

  private Handling tightenedProfile(Handling marked, List<StixId> references) {
    try {
      return profile.tightened(marked);
    } catch (LawException e) {
      return profile.toBuilder()
          .unknownMarkings(Set.copyOf(references.stream().map(StixId::toString).toList()))
          .build();
    }
  }
}
