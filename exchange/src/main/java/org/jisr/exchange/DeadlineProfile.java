package org.jisr.exchange;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * How long a holder has to answer a request, from receipt, as the two parties agreed; in whole
 * hours, 1 to 2,160 (90 days), and never longer for what is more urgent.
 *
 * @param urgentDirect for what is urgent and directly accessible
 * @param urgentIndirect for what is urgent and indirectly accessible
 * @param otherwise for the rest
 */
public record DeadlineProfile(int urgentDirect, int urgentIndirect, int otherwise) {
  /** 8 hours, 3 and 7 calendar days of 24 hours (Directive (EU) 2023/977, article 5). */
  public static final DeadlineProfile STANDARD = new DeadlineProfile(8, 3 * 24, 7 * 24);

  private static final int LONGEST = 90 * 24;
  private static final String URGENT_DIRECT = "urgentDirect";
  private static final String URGENT_INDIRECT = "urgentIndirect";
  private static final String OTHERWISE = "otherwise";

  /** Throws {@code EXCHANGE_AGREEMENT_INVALID} outside of these bounds. */
  public DeadlineProfile {
    boolean valid =
        urgentDirect >= 1
            && urgentDirect <= urgentIndirect
            && urgentIndirect <= otherwise
            && otherwise <= LONGEST;
    if (!valid) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_INVALID);
    }
  }

  /**
   * The time allowed.
   *
   * @param access null before the holder judged it: the shorter time holds until then
   */
  Duration allowed(boolean urgent, @Nullable RequestAccess access) {
    if (!urgent) {
      return Duration.ofHours(otherwise);
    }
    return Duration.ofHours(access == RequestAccess.INDIRECT ? urgentIndirect : urgentDirect);
  }

  ObjectNode json() {
    return CanonicalText.object()
        .put(URGENT_DIRECT, urgentDirect)
        .put(URGENT_INDIRECT, urgentIndirect)
        .put(OTHERWISE, otherwise);
  }

  static DeadlineProfile read(JsonFields fields) {
    DeadlineProfile profile =
        new DeadlineProfile(
            fields.count(URGENT_DIRECT), fields.count(URGENT_INDIRECT), fields.count(OTHERWISE));
    fields.end();
    return profile;
  }
}
