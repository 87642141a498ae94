package org.jisr.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A liaison officer with a passkey in a real browser: without its word nothing leaves. */
final class KeyScene implements Scene {
  @Override
  public String title() {
    return "A release is confirmed with a passkey over exactly its decision";
  }

  @Override
  public void play(Stage stage) {
    Optional<Path> program = Chromium.find();
    if (program.isEmpty()) {
      stage.transcript().line("azwara · liaison", "has no browser here: apt-get install chromium");
      return;
    }
    Invitation invitation = stage.azwara().invite(Desk.Post.LIAISON);
    String link = invitation.link();
    ObjectNode wish = JsonMapper.shared().createObjectNode();
    wish.put("token", link.substring(link.indexOf('#') + 1))
        .put("code", invitation.code())
        .put("item", Story.ASSESSMENT_ID)
        .put("partner", "costalba");
    try (Chromium browser = Chromium.start(program.get())) {
      browser.open(link.substring(0, link.indexOf('#')));
      JsonNode seen =
          stage
              .transcript()
              .timed(
                  "azwara · liaison",
                  "registers a passkey, comes back with it, and releases with its word",
                  () -> browser.run("(" + script() + ")(" + wish + ")"));
      judge(stage.checks(), seen);
    }
  }

  private static void judge(Checks checks, JsonNode seen) {
    checks.equal("the passkey signs its holder in", "passkey", seen.path("method").asString());
    checks.equal("without the key nothing is sent", 403, seen.path("without").asInt());
    checks.equal(
        "and the node says why", "PEOPLE_CONFIRMATION_MISSING", seen.path("code").asString());
    checks.equal(
        "the key's word on another decision is not enough", 403, seen.path("other").asInt());
    checks.equal("with it the release is sent", 201, seen.path("with").asInt());
    checks.equal("the word is good once", 403, seen.path("again").asInt());
  }

  /** What the officer's page does, as the desks do it. */
  private static String script() {
    try (InputStream in = KeyScene.class.getResourceAsStream("key-scene.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
