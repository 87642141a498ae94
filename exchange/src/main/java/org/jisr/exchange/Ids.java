package org.jisr.exchange;

import java.util.UUID;
import org.jisr.law.LawException;
import org.jisr.law.PartyId;

/** Reads ids that came from outside; what is none is simply not known. */
final class Ids {
  private Ids() {}

  static PartyId party(String id) {
    try {
      return new PartyId(id);
    } catch (LawException e) {
      throw new ExchangeException(ExchangeFault.PARTNER_UNKNOWN, e);
    }
  }

  static String uuid(String id, ExchangeFault unknown) {
    try {
      return UUID.fromString(id).toString();
    } catch (IllegalArgumentException e) {
      throw new ExchangeException(unknown, e);
    }
  }
}
