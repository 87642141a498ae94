package org.jisr.stix.validation;

import java.util.List;
import java.util.Locale;
import org.jisr.stix.pattern.PatternException;
import org.jisr.stix.pattern.StixPattern;

/** The rules over several properties that the tables of the standard are followed by. */
final class Constraints {
  private static final List<String> SHORT_HIVES = List.of("HKLM", "HKCU", "HKCR", "HKU", "HKCC");

  private Constraints() {}

  /** A time that must be later than another. */
  static Constraint later(String late, String early) {
    return order(late, early, "later than", 1);
  }

  /** A time that must not be earlier than another. */
  static Constraint notEarlier(String late, String early) {
    return order(late, early, "no earlier than", 0);
  }

  private static Constraint order(String late, String early, String words, int least) {
    return Constraint.of(
        (walk, frame) -> {
          String one = frame.text(early);
          String other = frame.text(late);
          if (one != null
              && other != null
              && Times.isValid(one)
              && Times.isValid(other)
              && Integer.signum(Times.compare(other, one)) < least) {
            walk.reportAt(late, Rule.TIME_ORDER, late, words, early);
          }
        },
        late,
        early);
  }

  static Constraint atLeastOne(String... names) {
    String choice = "at least one of " + String.join(", ", names);
    return Constraint.of(
        (walk, frame) -> {
          if (none(frame, names)) {
            walk.report(Rule.PROPERTY_CHOICE, choice);
          }
        });
  }

  /** At least one property besides those that every object has. */
  static Constraint atLeastOneOwn() {
    return Constraint.of(
        (walk, frame) -> {
          boolean own =
              frame.shape().properties().values().stream()
                  .filter(property -> (frame.present() & property.bit()) != 0)
                  .anyMatch(property -> !CommonTables.OBSERVABLE_COMMON.contains(property.name()));
          if (!own && !frame.has("extensions")) {
            walk.report(Rule.PROPERTY_CHOICE, "at least one property of the type");
          }
        });
  }

  static Constraint exactlyOne(String one, String other) {
    return Constraint.of(
        (walk, frame) -> {
          if (frame.has(one) && frame.has(other)) {
            walk.report(Rule.PROPERTY_CONFLICT, one + " and " + other);
          } else if (!frame.has(one) && !frame.has(other)) {
            walk.report(Rule.PROPERTY_CHOICE, one + " or " + other);
          }
        });
  }

  /** A property that needs another one. */
  static Constraint requires(String property, String needed) {
    return Constraint.of(
        (walk, frame) -> {
          if (frame.has(property) && !frame.has(needed)) {
            walk.reportAt(property, Rule.PROPERTY_DEPENDENT, needed, property);
          }
        });
  }

  static Constraint advised(String... names) {
    return Constraint.of(
        (walk, frame) -> {
          for (String name : names) {
            if (!frame.has(name)) {
              walk.report(Rule.PROPERTY_ADVISED, name);
            }
          }
        });
  }

  static Constraint deprecated(String property, String instead) {
    return Constraint.of(
        (walk, frame) -> {
          if (frame.has(property)) {
            walk.reportAt(property, Rule.PROPERTY_DEPRECATED, instead);
          }
        });
  }

  /** A property that must be absent while a boolean has a value. */
  static Constraint absentWhile(String property, String flag, boolean value) {
    return Constraint.of(
        (walk, frame) -> {
          Boolean is = frame.flag(flag);
          if (frame.has(property) && is != null && is == value) {
            walk.reportAt(property, Rule.PROPERTY_FORBIDDEN, property, flag + " is " + value);
          }
        },
        flag);
  }

  /** A property that must be there while a boolean has a value. */
  static Constraint presentWhile(String property, String flag, boolean value) {
    return Constraint.of(
        (walk, frame) -> {
          Boolean is = frame.flag(flag);
          if (!frame.has(property) && is != null && is == value) {
            walk.report(Rule.PROPERTY_DEPENDENT, property, flag);
          }
        },
        flag);
  }

  /** A region, a country or a point. */
  static Constraint somewhere() {
    return Constraint.of(
        (walk, frame) -> {
          boolean point = frame.has("latitude") && frame.has("longitude");
          if (!point && none(frame, "region", "country")) {
            walk.report(Rule.PROPERTY_CHOICE, "region, country, or latitude with longitude");
          }
        });
  }

  /** The sources whose identifiers have a form of their own. */
  static Constraint externalId() {
    return Constraint.of(
        (walk, frame) -> {
          String source = frame.text("source_name");
          String id = frame.text("external_id");
          if (source != null && id != null && !isExternalId(source, id)) {
            walk.reportAt("external_id", Rule.EXTERNAL_ID);
          }
        },
        "source_name",
        "external_id");
  }

  private static boolean isExternalId(String source, String id) {
    return switch (source) {
      case "cve" -> isCve(id);
      case "capec" -> id.startsWith("CAPEC-") && isDigits(id, 6, 1);
      default -> true;
    };
  }

  private static boolean isCve(String id) {
    return id.length() >= 13
        && id.startsWith("CVE-")
        && id.charAt(8) == '-'
        && isDigits(id.substring(0, 8), 4, 4)
        && isDigits(id, 9, 4);
  }

  private static boolean isDigits(String text, int from, int least) {
    return text.length() - from >= least && text.chars().skip(from).allMatch(Formats::isDigit);
  }

  /** The syntax of a pattern in the language of STIX. */
  static Constraint pattern() {
    return Constraint.of(
        (walk, frame) -> {
          String pattern = frame.text("pattern");
          if (pattern != null && "stix".equals(frame.text("pattern_type"))) {
            try {
              StixPattern.parse(pattern);
            } catch (PatternException e) {
              walk.reportAt("pattern", Rule.PATTERN_INVALID, e.line(), e.column());
            }
          }
        },
        "pattern",
        "pattern_type");
  }

  /** A hive in full. */
  static Constraint wholeHive() {
    return Constraint.of(
        (walk, frame) -> {
          String key = frame.text("key");
          if (key != null) {
            String hive = key.split("\\\\", 2)[0].toUpperCase(Locale.ROOT);
            if (SHORT_HIVES.contains(hive)) {
              walk.reportAt("key", Rule.REGISTRY_HIVE);
            }
          }
        },
        "key");
  }

  /** A relationship that the standard suggests. */
  static Constraint suggested() {
    return Constraint.of(
        (walk, frame) -> {
          String source = frame.text("source_ref");
          String type = frame.text("relationship_type");
          String target = frame.text("target_ref");
          if (source != null && type != null && target != null) {
            String from = Identifiers.type(source);
            String to = Identifiers.type(target);
            if (from != null && to != null && !Relationships.isSuggested(from, type, to)) {
              walk.reportAt("relationship_type", Rule.RELATIONSHIP_SUGGESTED);
            }
          }
        },
        "source_ref",
        "relationship_type",
        "target_ref");
  }

  /** At least one reference to an observable. */
  static Constraint someObservable() {
    return Constraint.of(
        (walk, frame) -> {
          if (frame.has("object_refs") && frame.observables == 0) {
            walk.reportAt("object_refs", Rule.REFERENCE_TARGET, "at least one observable");
          }
        });
  }

  private static boolean none(Frame frame, String... names) {
    for (String name : names) {
      if (frame.has(name)) {
        return false;
      }
    }
    return true;
  }
}
