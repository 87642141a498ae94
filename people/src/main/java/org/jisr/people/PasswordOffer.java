package org.jisr.people;

import java.util.List;

/**
 * What a person puts into a code program; shown once.
 *
 * @param id names the offer in the answer; good once and for five minutes
 * @param number the eight digits the person signs in under
 * @param secret the codes' secret in base 32, in groups of four
 * @param address the same as an {@code otpauth} address
 * @param picture the address as a QR code: one text per row, {@code 1} for a dark square
 */
public record PasswordOffer(
    String id, String number, String secret, String address, List<String> picture) {
  /** Copies the picture. */
  public PasswordOffer {
    picture = List.copyOf(picture);
  }

  /** Names the offer without its secret. */
  @Override
  public String toString() {
    return "PasswordOffer[" + number + ']';
  }
}
