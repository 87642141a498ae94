package org.jisr.exchange;

import java.util.List;
import org.jisr.bank.ItemDecision;

/** Whether a tip-off went out. */
public sealed interface TipOffAnswer {
  /** It is on its way. */
  record Sent(TipOff tipOff) implements TipOffAnswer {}

  /** The gate refused at least one subject; nothing was sent. */
  record Refused(List<ItemDecision> decisions) implements TipOffAnswer {
    /** Copies the list. */
    public Refused {
      decisions = List.copyOf(decisions);
    }
  }
}
