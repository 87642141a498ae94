package org.jisr.exchange;

import java.time.Duration;

/**
 * The words of a tip-off that waits for another officer.
 *
 * @param threat what is expected, where and when
 * @param permittedAction what the recipient may do
 * @param acknowledgeWithin after it the warning climbs one level at the recipient
 */
public record Warning(
    String threat, String permittedAction, Urgency urgency, Duration acknowledgeWithin) {

  static Warning of(TipOffDraft draft) {
    return new Warning(
        draft.threat(), draft.permittedAction(), draft.urgency(), draft.acknowledgeWithin());
  }

  TipOffContent content() {
    return new TipOffContent(threat, permittedAction, (int) acknowledgeWithin.toSeconds());
  }

  /** How long it waits: a warning that comes too late warns of nothing. */
  Duration life() {
    return switch (urgency) {
      case IMMEDIATE -> Duration.ofHours(4);
      case TODAY -> Duration.ofHours(24);
      case ROUTINE -> Proposal.LIFE;
    };
  }

  /** All of it in one text that nothing else gives. */
  String canonical() {
    return String.join(
        "\n",
        "warning",
        urgency.code(),
        Long.toString(acknowledgeWithin.toSeconds()),
        Integer.toString(threat.length()),
        threat,
        permittedAction);
  }
}
