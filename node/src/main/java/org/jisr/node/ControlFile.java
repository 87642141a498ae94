package org.jisr.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How programs of the node's own machine reach it: {@code control.json} in the data folder,
 * readable by its owner only and new at each start.
 *
 * @param url people's port as this machine reaches it
 * @param token the operator's secret for {@code Authorization: Bearer}
 * @param pid the node's process
 * @param pin of the certificate people's port shows; null without TLS
 */
record ControlFile(String url, String token, long pid, @Nullable String pin) {
  static final String NAME = "control.json";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int BYTES = 32;

  /** A new secret of 256 bits. */
  static String newToken() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What the node remembers of the secret. */
  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  void write(DataFolder data) {
    data.write(
        NAME,
        MAPPER.writeValueAsBytes(
            MAPPER
                .createObjectNode()
                .put("url", url)
                .put("token", token)
                .put("pid", pid)
                .put("pin", pin)));
  }

  /** The control file of a node that still runs on the folder, or null. */
  static @Nullable ControlFile read(Path data) {
    try {
      JsonNode node = MAPPER.readTree(Files.readAllBytes(data.resolve(NAME)));
      ControlFile file =
          new ControlFile(
              node.path("url").asString(""),
              node.path("token").asString(""),
              node.path("pid").asLong(0),
              node.path("pin").isString() ? node.path("pin").asString() : null);
      return ProcessHandle.of(file.pid).isPresent() ? file : null;
    } catch (IOException | JacksonException e) {
      return null;
    }
  }

  @Override
  public String toString() {
    return "ControlFile[" + url + ']';
  }
}
