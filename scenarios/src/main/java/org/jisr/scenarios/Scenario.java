package org.jisr.scenarios;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scenario of one viewer, for one purpose and case.
 *
 * @param share how much of it is done, 0 to 1
 * @param problem a stable code where it failed
 * @param inputHash SHA-256 of all that went in; null before that was read
 * @param planHash SHA-256 of input and plan; null before it is done
 * @param decision the last one; null before there is any
 */
public record Scenario(
    UUID id,
    String account,
    String purpose,
    @Nullable String caseRef,
    ScenarioQuestion question,
    ScenarioState state,
    double share,
    @Nullable String problem,
    Instant createdAt,
    @Nullable Instant finishedAt,
    @Nullable String inputHash,
    @Nullable String planHash,
    @Nullable ScenarioDecision decision) {

  Scenario progressed(double share) {
    return new Scenario(
        id,
        account,
        purpose,
        caseRef,
        question,
        state,
        share,
        problem,
        createdAt,
        finishedAt,
        inputHash,
        planHash,
        decision);
  }
}
