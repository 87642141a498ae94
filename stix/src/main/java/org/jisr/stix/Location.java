package org.jisr.stix;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A place: a region, a country, an address or a point (STIX 2.1, section 4.10). */
public final class Location extends DomainObject {
  Location(Document document) {
    super(document);
  }

  /** Begins a location; it still needs a region, a country or both coordinates. */
  public static ObjectBuilder<Location> builder(Instant created, @Nullable String name) {
    return ObjectBuilder.of(Location.class, "location", created).name(name);
  }

  /** Its name. */
  public @Nullable String name() {
    return Property.string(tree(), "name");
  }

  /** What it is. */
  public @Nullable String description() {
    return Property.string(tree(), "description");
  }

  /** Degrees from -90 to 90, WGS 84. */
  public @Nullable Double latitude() {
    return Property.number(tree(), "latitude");
  }

  /** Degrees from -180 to 180, WGS 84. */
  public @Nullable Double longitude() {
    return Property.number(tree(), "longitude");
  }

  /** The radius in metres within which it lies. */
  public @Nullable Double precision() {
    return Property.number(tree(), "precision");
  }

  /** A United Nations region, such as {@code northern-africa}. */
  public @Nullable String region() {
    return Property.string(tree(), "region");
  }

  /** ISO 3166-1 alpha-2. */
  public @Nullable String country() {
    return Property.string(tree(), "country");
  }

  /** A state, province or the like. */
  public @Nullable String administrativeArea() {
    return Property.string(tree(), "administrative_area");
  }

  /** The city. */
  public @Nullable String city() {
    return Property.string(tree(), "city");
  }

  /** The street and number. */
  public @Nullable String streetAddress() {
    return Property.string(tree(), "street_address");
  }

  /** The postal code. */
  public @Nullable String postalCode() {
    return Property.string(tree(), "postal_code");
  }
}
