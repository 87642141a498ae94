package org.jisr.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A circle or polygon of an alert's area as STIX can say it: a point and how far around it.
 *
 * @param latitude degrees, -90 to 90
 * @param longitude degrees, -180 to 180
 * @param precision metres around the point within which the whole shape lies
 * @param text as it stood in the alert
 */
record CapShape(double latitude, double longitude, double precision, String text) {
  private static final double EARTH_METRES = 6_371_008.8;
  private static final int CORNERS = 4;

  private record Point(double latitude, double longitude) {}

  /** {@code latitude,longitude radius}, the radius in kilometres; null where it is not that. */
  static @Nullable CapShape circle(String text) {
    String[] parts = text.strip().split("\\s+");
    Point centre = parts.length == 2 ? point(parts[0]) : null;
    Double kilometres = parts.length == 2 ? number(parts[1]) : null;
    return centre == null || kilometres == null || kilometres < 0
        ? null
        : new CapShape(centre.latitude(), centre.longitude(), kilometres * 1_000, text.strip());
  }

  /**
   * {@code latitude,longitude} four times or more, the last as the first; null where it is not
   * that. Its middle is that of its corners on the sphere, so that it may cross the date line.
   */
  static @Nullable CapShape polygon(String text) {
    List<Point> corners = new ArrayList<>();
    for (String part : text.strip().split("\\s+")) {
      Point corner = point(part);
      if (corner == null) {
        return null;
      }
      corners.add(corner);
    }
    if (corners.size() < CORNERS || !corners.getFirst().equals(corners.getLast())) {
      return null;
    }
    Point middle = middle(corners.subList(1, corners.size()));
    double farthest =
        corners.stream().mapToDouble(corner -> metres(middle, corner)).max().orElse(0);
    return new CapShape(middle.latitude(), middle.longitude(), farthest, text.strip());
  }

  private static Point middle(List<Point> corners) {
    double x = 0;
    double y = 0;
    double z = 0;
    for (Point corner : corners) {
      double latitude = Math.toRadians(corner.latitude());
      double longitude = Math.toRadians(corner.longitude());
      x += Math.cos(latitude) * Math.cos(longitude);
      y += Math.cos(latitude) * Math.sin(longitude);
      z += Math.sin(latitude);
    }
    return new Point(
        Math.toDegrees(Math.atan2(z, Math.hypot(x, y))), Math.toDegrees(Math.atan2(y, x)));
  }

  /** Along a great circle (haversine). */
  private static double metres(Point one, Point other) {
    double north = Math.toRadians(other.latitude() - one.latitude());
    double east = Math.toRadians(other.longitude() - one.longitude());
    double part =
        Math.pow(Math.sin(north / 2), 2)
            + Math.cos(Math.toRadians(one.latitude()))
                * Math.cos(Math.toRadians(other.latitude()))
                * Math.pow(Math.sin(east / 2), 2);
    return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(part)));
  }

  private static @Nullable Point point(String text) {
    String[] parts = text.split(",", -1);
    Double latitude = parts.length == 2 ? number(parts[0]) : null;
    Double longitude = parts.length == 2 ? number(parts[1]) : null;
    return latitude == null
            || longitude == null
            || Math.abs(latitude) > 90
            || Math.abs(longitude) > 180
        ? null
        : new Point(latitude, longitude);
  }

  private static @Nullable Double number(String text) {
    return text.matches("[-+]?[0-9]{1,9}(\\.[0-9]{1,18})?") ? Double.valueOf(text) : null;
  }
}
