package org.jisr.bank;

import org.jisr.law.Consultation;
import org.jisr.law.EmergencyGround;
import org.jisr.stix.StixId;

/**
 * What somebody asks for in an emergency.
 *
 * @param consultation who asks, for what purpose and in which case, which must be named
 * @param session the opaque id of the session in which it is to hold
 * @param reason 10 to 1,000 characters
 */
public record EmergencyCall(
    Consultation consultation,
    String session,
    EmergencyGround ground,
    String reason,
    Sought sought) {

  /** The one object that is asked for. */
  public sealed interface Sought {}

  /** By its exact id. */
  public record ById(StixId id) implements Sought {}

  /**
   * By a telephone number, plate or other identifier, exactly as written or without its spaces and
   * hyphens.
   */
  public record ByValue(String value) implements Sought {}
}
