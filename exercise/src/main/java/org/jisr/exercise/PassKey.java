package org.jisr.exercise;

import org.jisr.fixtures.SoftAuthenticator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person's passkey, which confirms as often as they are asked; codes would be good once in half a
 * minute.
 */
final class PassKey {
  private final SoftAuthenticator key;

  private PassKey(SoftAuthenticator key) {
    this.key = key;
  }

  /** A key that whoever has just signed in there adds to their account. */
  static PassKey of(Officer officer) {
    String port = officer.base().substring(officer.base().lastIndexOf(':'));
    SoftAuthenticator key = new SoftAuthenticator("http://localhost" + port);
    JsonNode asked = officer.post("/api/security/passkeys/begin", null).expect(200).body();
    ObjectNode made = said(asked, key.create(asked.path("options").toString()));
    officer.post("/api/security/passkeys/finish", made.put("name", "Exercise")).expect(201);
    return new PassKey(key);
  }

  /** Confirms what a refusal for want of a confirmation asked for. */
  void confirm(Officer officer, Answer refused) {
    JsonNode asked =
        officer.post("/api/confirmations/begin", refused.body().path("details")).expect(200).body();
    officer
        .post(
            "/api/confirmations/" + asked.path("id").asString() + "/finish",
            said(asked, key.get(asked.path("options").toString())))
        .expect(201);
  }

  private static ObjectNode said(JsonNode asked, String credential) {
    ObjectNode answer = JsonMapper.shared().createObjectNode();
    answer.put("id", asked.path("id").asString());
    answer.set("credential", JsonMapper.shared().readTree(credential));
    return answer;
  }
}
