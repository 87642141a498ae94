package org.jisr.stix.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** A JSON object of the standard: its property table and the rules over it. */
final class Shape implements Value {
  static final int MOST = 64;
  static final Shape NONE = named("nothing").build();

  private final String name;
  private final Map<String, Property> properties;
  private final List<Property> required;
  private final long requiredBits;
  private final Set<String> notApplicable;
  private final List<Constraint> constraints;

  private Shape(Builder builder) {
    this.name = builder.name;
    this.properties = builder.properties();
    this.required = properties.values().stream().filter(Property::required).toList();
    this.requiredBits = required.stream().mapToLong(Property::bit).reduce(0, (a, b) -> a | b);
    this.notApplicable = Set.copyOf(builder.notApplicable);
    this.constraints = List.copyOf(builder.constraints);
  }

  static Builder named(String name) {
    return new Builder(name);
  }

  /** The name in the standard. */
  String name() {
    return name;
  }

  @Nullable Property property(String of) {
    return properties.get(of);
  }

  Map<String, Property> properties() {
    return properties;
  }

  List<Property> missing(long present) {
    return (present & requiredBits) == requiredBits
        ? List.of()
        : required.stream().filter(property -> (present & property.bit()) == 0).toList();
  }

  /** Whether it is a common property that this kind of object does not have. */
  boolean isNotApplicable(String of) {
    return notApplicable.contains(of);
  }

  List<Constraint> constraints() {
    return constraints;
  }

  @Override
  public void check(Walk walk, JsonToken token) {
    walk.nested(this, token);
  }

  /** Writes a property table down in the order of the standard. */
  static final class Builder {
    private record Line(Value value, boolean required) {}

    private final String name;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Set<String> notApplicable = new HashSet<>();
    private final List<Constraint> constraints = new ArrayList<>();

    private Builder(String name) {
      this.name = name;
    }

    Builder required(String property, Value value) {
      return line(property, value, true);
    }

    Builder optional(String property, Value value) {
      return line(property, value, false);
    }

    Builder notApplicable(String... names) {
      notApplicable.addAll(Set.of(names));
      return this;
    }

    Builder rule(Constraint constraint) {
      constraints.add(constraint);
      return this;
    }

    /** One of several properties of one type, as the optional header has many. */
    Builder optionals(Value value, String... names) {
      for (String each : names) {
        optional(each, value);
      }
      return this;
    }

    Shape build() {
      return new Shape(this);
    }

    private Builder line(String property, Value value, boolean required) {
      if (lines.put(property, new Line(value, required)) != null || lines.size() > MOST) {
        throw new IllegalStateException("A property table is wrong: " + name + "." + property);
      }
      return this;
    }

    private Map<String, Property> properties() {
      Set<String> read = new HashSet<>();
      constraints.forEach(constraint -> read.addAll(constraint.reads()));
      Map<String, Property> result = new LinkedHashMap<>();
      lines.forEach(
          (property, line) ->
              result.put(
                  property,
                  new Property(
                      property,
                      result.size(),
                      line.value(),
                      line.required(),
                      read.contains(property))));
      return result;
    }
  }
}
