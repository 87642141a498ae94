package org.jisr.screening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Entries as the database keeps them: JSON that is the same for equal entries. */
final class EntryText {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EntryText() {}

  static String write(ListEntry entry) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", entry.id()).put("kind", entry.kind().name());
    ArrayNode names = json.putArray("names");
    entry.names().forEach(each -> names.addArray().add(each.quality().name()).add(each.text()));
    entry.births().forEach(json.putArray("births")::add);
    entry.nationalities().forEach(json.putArray("nationalities")::add);
    json.put("gender", entry.gender());
    entry.documents().forEach(json.putArray("documents")::add);
    // The database stores no U+0000.
    return json.toString().replace("\\u0000", "\\uFFFD");
  }

  static ListEntry read(String text) {
    JsonNode json = JSON.readTree(text);
    List<ListedName> names = new ArrayList<>();
    for (JsonNode each : json.path("names")) {
      names.add(
          new ListedName(
              each.path(1).asString(""), NameQuality.valueOf(each.path(0).asString(""))));
    }
    JsonNode gender = json.path("gender");
    return new ListEntry(
        json.path("id").asString(""),
        EntryKind.valueOf(json.path("kind").asString("")),
        names,
        texts(json.path("births")),
        texts(json.path("nationalities")),
        gender.isString() ? gender.stringValue() : null,
        texts(json.path("documents")));
  }

  private static TreeSet<String> texts(JsonNode array) {
    TreeSet<String> texts = new TreeSet<>();
    array.forEach(each -> texts.add(each.asString("")));
    return texts;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] digest(String text) {
    return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
  }
}
