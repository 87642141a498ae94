package org.jisr.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;

/** What rows of the outbox and the inbox have in common. */
final class MailRows {
  private MailRows() {}

  static DeliveryState state(ResultSet rs) throws SQLException {
    return Codes.find(
        DeliveryState.values(),
        DeliveryState::code,
        rs.getString("state"),
        ExchangeFault.STORE_UNAVAILABLE);
  }
}
