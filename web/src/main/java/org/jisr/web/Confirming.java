package org.jisr.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jisr.people.Act;
import org.jisr.people.Confirmation;
import org.jisr.people.DecisionHash;
import org.jisr.people.StepUp;
import org.jisr.stix.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Has a person confirm exactly one request, for acts whose decision is the request itself. */
final class Confirming {
  private static final String SECRET = "secret";

  private final StepUp stepUp;

  Confirming(StepUp stepUp) {
    this.stepUp = stepUp;
  }

  /**
   * Lets the call go on only when its account confirmed this path with this body. Secrets are not
   * part of it: their hash could be guessed.
   */
  Optional<Confirmation> require(Call call, Act act, @Nullable Body body) {
    return stepUp.require(call.caller().session(), act, hash(call, body));
  }

  /** The same for an act whose decision has a hash of its own. */
  Optional<Confirmation> decided(Call call, Act act, String decisionHash) {
    return stepUp.require(call.caller().session(), act, decisionHash);
  }

  private static String hash(Call call, @Nullable Body body) {
    ObjectNode said = body == null ? Json.object() : body.node().deepCopy();
    said.remove(SECRET);
    return DecisionHash.of("jisr-request/1", call.path(), text(said));
  }

  private static String text(ObjectNode said) {
    return new String(CanonicalJson.of(said), StandardCharsets.UTF_8);
  }
}
