package org.jisr.exchange;

import tools.jackson.databind.node.ObjectNode;

/**
 * How much either party may send the other; each number from 0 to 1,000,000, where 0 means any.
 *
 * @param statementsPerDay statements released within 24 hours, those of warnings among them
 * @param openRequests requests for information that wait for an answer at once
 * @param tipOffsPerDay warnings sent within 24 hours
 */
public record AgreementQuotas(int statementsPerDay, int openRequests, int tipOffsPerDay) {
  /** Any number of anything. */
  public static final AgreementQuotas NONE = new AgreementQuotas(0, 0, 0);

  private static final int MOST = 1_000_000;
  private static final String STATEMENTS = "statementsPerDay";
  private static final String REQUESTS = "openRequests";
  private static final String TIP_OFFS = "tipOffsPerDay";

  /** Throws {@code EXCHANGE_AGREEMENT_INVALID} outside of these bounds. */
  public AgreementQuotas {
    if (outside(statementsPerDay) || outside(openRequests) || outside(tipOffsPerDay)) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_INVALID);
    }
  }

  private static boolean outside(int number) {
    return number < 0 || number > MOST;
  }

  /** Whether one more than so many is too many. */
  static boolean spent(int quota, long before) {
    return quota > 0 && before >= quota;
  }

  ObjectNode json() {
    return CanonicalText.object()
        .put(STATEMENTS, statementsPerDay)
        .put(REQUESTS, openRequests)
        .put(TIP_OFFS, tipOffsPerDay);
  }

  static AgreementQuotas read(JsonFields fields) {
    AgreementQuotas quotas =
        new AgreementQuotas(
            fields.count(STATEMENTS), fields.count(REQUESTS), fields.count(TIP_OFFS));
    fields.end();
    return quotas;
  }
}
