package org.jisr.scenarios;

/**
 * What one removal costs, in the units of the scenario's actions.
 *
 * @param instrument of the instrument of law
 * @param evidence 0 to 1: how far what is said of it is from certain
 * @param collateral for those excluded who would be touched as well
 */
public record StepCost(double instrument, double evidence, double collateral) {
  /** All three together. */
  public double total() {
    return instrument + evidence + collateral;
  }
}
