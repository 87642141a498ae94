package org.jisr.bank;

import java.util.regex.Pattern;
import org.jisr.stix.StixObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads from a relationship what was paid (docs/networks.md, "How a payment is said"). */
final class PaymentText {
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  private PaymentText() {}

  /** Null for no relationship, and for one that does not say amount and currency as it should. */
  static NetworkView.@Nullable Payment read(byte @Nullable [] relationship) {
    if (relationship == null) {
      return null;
    }
    StixObject said = StixObject.read(relationship);
    JsonNode amount = said.property("x_amount");
    JsonNode currency = said.property("x_currency");
    if (amount == null || !amount.isIntegralNumber() || !amount.canConvertToLong()) {
      return null;
    }
    if (currency == null || !currency.isString()) {
      return null;
    }
    long units = amount.longValue();
    boolean sound =
        units >= 1
            && units <= NetworkView.Payment.LARGEST
            && CURRENCY.matcher(currency.stringValue()).matches();
    return sound ? new NetworkView.Payment(units, currency.stringValue()) : null;
  }
}
