package org.jisr.law;

import java.time.Instant;
import java.util.Map;

/**
 * A national rule: where its conditions are met it asks for more than the built-in rules do, never
 * for less.
 *
 * @param name lower-case letters, digits and hyphens, once in its set; the reason's code is {@code
 *     POLICY_} and the name
 * @param when which releases it looks at
 * @param effect what it asks of them
 * @param legalReference the provision it carries out
 * @param wording its words
 */
public record PolicyRule(
    String name, PolicyScope when, PolicyEffect effect, String legalReference, Wording wording)
    implements Rule {

  @Override
  public String code() {
    return "POLICY_" + name;
  }

  Finding judge(Handling handling, ReleaseContext context, Instant now) {
    Map<String, String> facts = Map.of("rule", name, "recipient", context.recipient().value());
    if (!when.covers(handling, context)) {
      return Finding.met(facts);
    }
    return switch (effect) {
      case PolicyEffect.Deny deny -> Finding.denied(facts);
      case PolicyEffect.Require require -> ReleaseFacts.granted(require.need(), context, facts);
      case PolicyEffect.Oblige oblige ->
          Finding.met(facts, oblige.conditions().stream().map(Obligation::of).toList());
    };
  }
}
