package org.jisr.web;

import java.nio.charset.StandardCharsets;
import org.jisr.people.PasskeyChallenge;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Passkeys' own JSON within the API's: options on their way out, credentials on their way in. */
final class PasskeyJson {
  private PasskeyJson() {}

  /** What a browser makes or uses a passkey with, and the name of the question. */
  static ObjectNode challenge(PasskeyChallenge challenge) {
    ObjectNode answer = Json.object().put("id", challenge.id());
    answer.set("options", options(challenge.options()));
    return answer;
  }

  /** The options without the envelope that {@code navigator.credentials} wants around them. */
  static JsonNode options(String options) {
    return Json.tree(options.getBytes(StandardCharsets.UTF_8)).path("publicKey");
  }

  /** The browser's answer as it came, to be read by the library that checks it. */
  static String credential(Body body) {
    JsonNode credential = body.node().path("credential");
    if (!credential.isObject()) {
      throw Body.fault(WebFault.PARAMETER_MISSING, "credential");
    }
    return new String(Json.bytes(credential), StandardCharsets.UTF_8);
  }
}
