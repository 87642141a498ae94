package org.jisr.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A TAXII envelope on disk (TAXII 2.1, section 3.7): where its objects stand, byte for byte as they
 * came, and what follows it.
 *
 * @param lastAdded the answer's {@code X-TAXII-Date-Added-Last}
 * @param start offset of the {@code objects} array's first bracket, -1 without one
 * @param end offset behind its last bracket
 * @param empty whether it holds no object
 */
record TaxiiPage(
    Path file,
    boolean more,
    @Nullable String next,
    @Nullable String lastAdded,
    long start,
    long end,
    boolean empty) {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /**
   * Reads an answer.
   *
   * @throws IntakeException {@code INTAKE_FEED_NOT_TAXII} when it is no envelope
   */
  static TaxiiPage read(Path file, @Nullable String lastAdded) throws IOException {
    boolean more = false;
    String next = null;
    long start = -1;
    long end = -1;
    boolean empty = true;
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
      require(parser.nextToken() == JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        switch (name) {
          case "more" -> {
            require(value == JsonToken.VALUE_TRUE || value == JsonToken.VALUE_FALSE);
            more = value == JsonToken.VALUE_TRUE;
          }
          case "next" -> {
            require(value == JsonToken.VALUE_STRING);
            next = parser.getString();
          }
          case "objects" -> {
            require(value == JsonToken.START_ARRAY);
            start = parser.currentTokenLocation().getByteOffset();
            empty = parser.nextToken() == JsonToken.END_ARRAY;
            skipArray(parser);
            end = parser.currentLocation().getByteOffset();
          }
          default -> parser.skipChildren();
        }
      }
      require(parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null);
    } catch (JacksonException e) {
      throw new IntakeException(IntakeFault.FEED_NOT_TAXII, e);
    }
    return new TaxiiPage(file, more, next, lastAdded, start, end, empty);
  }

  private static void skipArray(JsonParser parser) {
    while (parser.currentToken() != JsonToken.END_ARRAY) {
      require(parser.currentToken() != null);
      parser.skipChildren();
      parser.nextToken();
    }
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IntakeException(IntakeFault.FEED_NOT_TAXII);
    }
  }

  /** Its objects as a bundle, which importing reads. */
  InputStream bundle() throws IOException {
    InputStream objects = Files.newInputStream(file);
    objects.skipNBytes(start);
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                text(
                    "{\"type\":\"bundle\",\"id\":\"bundle--"
                        + UUID.randomUUID()
                        + "\",\"objects\":"),
                new BoundedInput(objects, end - start),
                text("}"))));
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }
}
