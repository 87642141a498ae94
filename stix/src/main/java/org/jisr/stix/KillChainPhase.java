package org.jisr.stix;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A phase of an attacker's plan (STIX 2.1, section 2.11).
 *
 * @param killChainName the plan, such as {@code mitre-attack}
 * @param phaseName the phase in it
 */
public record KillChainPhase(@Nullable String killChainName, @Nullable String phaseName) {

  static KillChainPhase of(JsonNode tree) {
    return new KillChainPhase(
        Property.string(tree, "kill_chain_name"), Property.string(tree, "phase_name"));
  }
}
