package org.jisr.scenarios;

import org.jisr.law.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * A kind of action that may be part of a plan.
 *
 * @param cost what its instrument costs, 0.1 to 1,000, in units of the scenario's own
 * @param instrument the law it rests on; null for that of the scenario
 */
public record PlannedAction(ActionKind kind, double cost, @Nullable LegalBasis instrument) {
  private static final double LEAST = 0.1;
  private static final double MOST = 1_000;

  /**
   * Checks the cost and that persons have an instrument.
   *
   * @throws ScenariosException {@code SCENARIOS_INVALID}, {@code SCENARIOS_INSTRUMENT_MISSING}
   */
  public PlannedAction {
    if (!(cost >= LEAST && cost <= MOST)) {
      throw ScenariosException.invalid("actions");
    }
    if (kind.needsInstrument() && instrument == null) {
      throw new ScenariosException(ScenariosFault.INSTRUMENT_MISSING);
    }
  }

  /** By the scenario's own law, at a cost of one. */
  public static PlannedAction of(ActionKind kind) {
    return new PlannedAction(kind, 1, null);
  }
}
