package org.jisr.scenarios;

import java.time.Instant;

/**
 * What a person decided on a plan, and why.
 *
 * @param by the opaque id of the account
 * @param planHash of the plan it was decided on
 */
public record ScenarioDecision(
    Verdict verdict, String why, String by, Instant at, String planHash) {}
