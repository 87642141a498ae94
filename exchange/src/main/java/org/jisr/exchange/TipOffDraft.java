package org.jisr.exchange;

import java.time.Duration;
import java.util.List;
import org.jisr.law.HumanRights;
import org.jisr.law.PartyId;
import org.jisr.stix.StixId;

/**
 * A warning somebody wants to send.
 *
 * @param subjects the items it is about, at least one
 * @param threat what is expected, where and when; free text of at most 4,000 characters
 * @param permittedAction what the recipient may do, in one line of at most 500 characters
 * @param acknowledgeWithin from one second to one day; after it the warning climbs one level
 * @param humanRights the officer's answer that releases on persons need
 */
public record TipOffDraft(
    PartyId partner,
    List<StixId> subjects,
    String threat,
    String permittedAction,
    Urgency urgency,
    Duration acknowledgeWithin,
    HumanRights humanRights) {
  static final int MAX_THREAT = 4000;
  static final int MAX_ACTION = 500;
  static final Duration LONGEST = Duration.ofDays(1);

  /** Throws {@code EXCHANGE_TIP_OFF_INVALID} for what nobody could act on. */
  public TipOffDraft {
    subjects = subjects.stream().distinct().toList();
    boolean valid =
        !subjects.isEmpty()
            && !threat.isBlank()
            && threat.length() <= MAX_THREAT
            && !permittedAction.isBlank()
            && permittedAction.length() <= MAX_ACTION
            && acknowledgeWithin.compareTo(Duration.ofSeconds(1)) >= 0
            && acknowledgeWithin.compareTo(LONGEST) <= 0;
    if (!valid) {
      throw new ExchangeException(ExchangeFault.TIP_OFF_INVALID);
    }
  }
}
