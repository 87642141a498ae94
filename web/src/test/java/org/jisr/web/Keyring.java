package org.jisr.web;

import org.jisr.fixtures.SoftAuthenticator;
import tools.jackson.databind.JsonNode;

/** A person's key and what they do with it over HTTP. */
final class Keyring {
  final SoftAuthenticator key;

  private Keyring(SoftAuthenticator key) {
    this.key = key;
  }

  /** A key that was registered by whoever is signed in there. */
  static Keyring of(Browser person, TestNode node) {
    SoftAuthenticator key = new SoftAuthenticator("http://localhost:" + node.server.port());
    JsonNode asked = person.post("/api/security/passkeys/begin", "").has(200).json();
    person
        .post(
            "/api/security/passkeys/finish",
            "{\"id\":\"%s\",\"name\":\"Key\",\"credential\":%s}"
                .formatted(asked.path("id").asString(), key.create(options(asked))))
        .has(201);
    return new Keyring(key);
  }

  /** Answers a question for a sign-in. */
  Answer signIn(Browser browser) {
    JsonNode asked = browser.post("/api/sign-in/passkey/begin", "").has(200).json();
    return browser.post("/api/sign-in/passkey/finish", answer(asked));
  }

  /** Confirms a decision. */
  Answer confirm(Browser person, String act, String hash) {
    String wish = "{\"act\":\"%s\",\"decisionHash\":\"%s\"}".formatted(act, hash);
    JsonNode asked = person.post("/api/confirmations/begin", wish).has(200).json();
    return person.post(
        "/api/confirmations/" + asked.path("id").asString() + "/finish", answer(asked));
  }

  private String answer(JsonNode asked) {
    return "{\"id\":\"%s\",\"credential\":%s}"
        .formatted(asked.path("id").asString(), key.get(options(asked)));
  }

  private static String options(JsonNode asked) {
    return asked.path("options").toString();
  }
}
