package org.jisr.oversight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the register was made from.
 *
 * @param size how many leaves
 * @param root of that many leaves, base64
 * @param words that rows refer to by their places
 */
record RegisterHead(long size, String root, List<String> words) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int VERSION = 1;

  RegisterHead {
    words = List.copyOf(words);
  }

  /** The head in a file; empty when there is none that this version can read. */
  static Optional<RegisterHead> read(Path file) {
    try {
      JsonNode head = JSON.readTree(Files.readAllBytes(file));
      List<String> words = new ArrayList<>();
      head.path("words").forEach(word -> words.add(word.asString("")));
      return head.path("v").asInt(0) == VERSION && !words.isEmpty()
          ? Optional.of(
              new RegisterHead(head.path("size").asLong(0), head.path("root").asString(""), words))
          : Optional.empty();
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  void write(Path file) throws IOException {
    ObjectNode head = JSON.createObjectNode().put("v", VERSION).put("size", size).put("root", root);
    words.forEach(head.putArray("words")::add);
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.write(fresh, JSON.writeValueAsBytes(head));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
