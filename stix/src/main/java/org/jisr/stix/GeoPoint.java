package org.jisr.stix;

/**
 * A point on the WGS 84 ellipsoid.
 *
 * @param latitude degrees, from -90 to 90
 * @param longitude degrees, from -180 to 180
 */
public record GeoPoint(double latitude, double longitude) {
  /** Checks the ranges. */
  public GeoPoint {
    if (!isValid(latitude, longitude)) {
      throw new IllegalArgumentException("The latitude or longitude is out of range.");
    }
  }

  static boolean isValid(double latitude, double longitude) {
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  }
}
