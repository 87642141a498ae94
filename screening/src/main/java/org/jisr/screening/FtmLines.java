package org.jisr.screening;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** OpenSanctions' entities, one JSON object a line; links, addresses and papers are passed over. */
final class FtmLines {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> SCHEMAS =
      Set.of(
          "Person", "Organization", "Company", "LegalEntity", "PublicBody", "Vessel", "Airplane");
  private static final List<String> DOCUMENTS =
      List.of("passportNumber", "idNumber", "taxNumber", "registrationNumber", "imoNumber");

  private FtmLines() {}

  static void read(BoundedInput input, ListSink sink) throws IOException {
    TextLines lines = new TextLines(input);
    String newest = "";
    for (byte[] bytes = lines.next(); bytes != null; bytes = lines.next()) {
      long line = lines.number();
      JsonNode entity = parse(bytes, line);
      if (entity == null) {
        continue;
      }
      String changed = entity.path("last_change").asString("");
      newest = changed.compareTo(newest) > 0 ? changed : newest;
      if (!SCHEMAS.contains(entity.path("schema").asString(""))) {
        sink.skipped();
      } else {
        sink.take(entry(entity), line);
      }
    }
    sink.published(newest);
  }

  private static @Nullable JsonNode parse(byte[] bytes, long line) {
    try {
      String text = TextLines.text(bytes);
      if (text.isEmpty()) {
        return null;
      }
      JsonNode entity = JSON.readTree(text);
      if (entity.isObject() && entity.path("id").isString()) {
        return entity;
      }
    } catch (CharacterCodingException | JacksonException e) {
      throw new ScreeningException(
          ScreeningFault.FILE_MALFORMED, Map.of("line", Long.toString(line)), e);
    }
    throw ScreeningException.atLine(ScreeningFault.FILE_MALFORMED, line);
  }

  private static EntryBuilder entry(JsonNode entity) {
    JsonNode properties = entity.path("properties");
    EntryBuilder entry =
        new EntryBuilder(entity.path("id").asString(""), kind(entity.path("schema").asString("")));
    entry.name(entity.path("caption").asString(""), NameQuality.PRIMARY);
    each(properties, "name", value -> entry.name(value, NameQuality.PRIMARY));
    each(properties, "alias", value -> entry.name(value, NameQuality.STRONG));
    each(properties, "previousName", value -> entry.name(value, NameQuality.STRONG));
    each(properties, "weakAlias", value -> entry.name(value, NameQuality.WEAK));
    each(properties, "birthDate", entry::birth);
    each(properties, "nationality", entry::nationality);
    each(properties, "citizenship", entry::nationality);
    each(properties, "gender", entry::gender);
    DOCUMENTS.forEach(name -> each(properties, name, value -> entry.document(null, value)));
    return entry;
  }

  private static EntryKind kind(String schema) {
    return schema.equals("Organization") ? EntryKind.ORGANISATION : EntryKind.of(schema);
  }

  private static void each(JsonNode properties, String name, Consumer<String> taker) {
    for (JsonNode value : properties.path(name)) {
      if (value.isString()) {
        taker.accept(value.stringValue());
      }
    }
  }
}
