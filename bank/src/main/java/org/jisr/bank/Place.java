package org.jisr.bank;

import org.jisr.stix.GeoPoint;

/**
 * A circle on the earth.
 *
 * @param centre its centre
 * @param radiusMetres its radius along the surface, above 0 and at most half the circumference
 */
public record Place(GeoPoint centre, double radiusMetres) {
  private static final double HALF_CIRCUMFERENCE = 20_037_509;

  /** Checks the radius; fails with {@code BANK_QUERY_INVALID}. */
  public Place {
    if (!(radiusMetres > 0 && radiusMetres <= HALF_CIRCUMFERENCE)) {
      throw new BankException(BankFault.QUERY_INVALID);
    }
  }
}
