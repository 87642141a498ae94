package org.jisr.node;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jisr.law.Language;
import org.jisr.law.LawException;
import org.jisr.law.PartyId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who the node is among its partners, decided at its first start and kept in {@code node.json}.
 *
 * @param party its stable name among partners
 * @param name its name as people read it
 * @param country ISO 3166-1 alpha-2 code, or a user-assigned one ({@code XA} to {@code XZ})
 * @param languages the languages its officers work in, the first one preferred
 * @param createdAt when it was created
 */
record Profile(
    PartyId party, String name, String country, List<Language> languages, Instant createdAt) {
  /** The form of the data folder this program reads and writes. */
  static final int FORMAT = 1;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  Profile {
    languages = List.copyOf(languages);
    if (name.isBlank() || name.length() > 120 || !country.matches("[A-Z]{2}")) {
      throw NodeException.usage(
          "NODE_IDENTITY_MALFORMED",
          "A node has a name of at most 120 characters and a country of two capital letters."
              + " Maybe use XA to XZ for a state that does not exist.",
          Map.of("country", country));
    }
    if (languages.isEmpty()) {
      throw NodeException.usage(
          "NODE_LANGUAGES_MISSING",
          "A node has at least one of the languages ar, fr, en, es.",
          Map.of());
    }
  }

  byte[] json() {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("format", FORMAT)
        .put("party", party.value())
        .put("name", name)
        .put("country", country)
        .put("createdAt", createdAt.toString());
    var codes = node.putArray("languages");
    languages.forEach(language -> codes.add(language.code()));
    return (node.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads what {@link #json()} wrote.
   *
   * @throws NodeException {@code NODE_FORMAT_NEWER} for a folder of a later version
   */
  static Profile read(byte[] json) {
    try {
      JsonNode node = MAPPER.readTree(json);
      int format = node.path("format").asInt(0);
      if (format > FORMAT) {
        throw NodeException.environment(
            "NODE_FORMAT_NEWER",
            "The data folder was written by a newer Jisr and is left untouched."
                + " Maybe start it with that version, or restore a backup into another folder.",
            Map.of("found", Integer.toString(format), "known", Integer.toString(FORMAT)));
      }
      List<Language> languages = new ArrayList<>();
      node.path("languages").forEach(code -> languages.add(Language.of(code.asString())));
      return new Profile(
          new PartyId(node.path("party").asString("")),
          node.path("name").asString(""),
          node.path("country").asString(""),
          languages,
          Instant.parse(node.path("createdAt").asString("")));
    } catch (JacksonException | LawException | java.time.DateTimeException e) {
      throw NodeException.environment(
          "NODE_IDENTITY_DAMAGED",
          "The file node.json of the data folder is damaged. Maybe restore it from a backup.",
          Map.of(),
          e);
    }
  }
}
