package org.jisr.bank;

import java.time.Instant;
import org.jisr.law.Consultation;
import org.jisr.law.Decision;
import org.jisr.law.EmergencyRules;
import org.jisr.law.Handling;
import org.jisr.law.ReadRules;

/** By which rules a read transaction sees. */
enum Sight {
  /** As at all times. */
  ORDINARY {
    @Override
    Decision decide(Handling handling, Consultation consultation, Instant now) {
      return ReadRules.decide(handling, consultation, now);
    }
  },
  /** One object, for somebody whose emergency is in the log. */
  EMERGENCY {
    @Override
    Decision decide(Handling handling, Consultation consultation, Instant now) {
      return EmergencyRules.decide(handling, consultation, now);
    }
  };

  abstract Decision decide(Handling handling, Consultation consultation, Instant now);
}
