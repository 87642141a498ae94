package org.jisr.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jisr.stix.BundleEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of MISP: one event ({@code {"Event":{…}}}), a list of them, or the answer of its search
 * ({@code {"response":[…]}}), plain or compressed by gzip; read event by event.
 */
final class MispFile implements Entries {
  private static final int DEPTH = 100;
  private static final int STRING = 16 << 20;
  private static final long BYTES = 256L << 20;
  private static final long TOKENS = 8_000_000;
  private static final int GLANCE = 100;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxStringLength(STRING)
                          .maxDocumentLength(BYTES)
                          .maxTokenCount(TOKENS)
                          .build())
                  .build())
          .build();

  private final JsonParser parser;
  private final Instant now;
  private final Map<JsonNode, Long> lines = new IdentityHashMap<>();
  private final Deque<BundleEntry> waiting = new ArrayDeque<>();
  private boolean empty = true;

  private MispFile(InputStream in, Instant now) {
    this.parser = MAPPER.createParser(in);
    this.now = now;
  }

  /** Whether the file begins as MISP's do; what can't be read is none. */
  static boolean is(Path file) throws IOException {
    try (JsonParser parser = MAPPER.createParser(unpacked(Files.newInputStream(file)))) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_ARRAY) {
        token = parser.nextToken();
      }
      for (int i = 0; i < GLANCE && token == JsonToken.START_OBJECT; i++) {
        String name = parser.nextName();
        if (name == null || parser.nextToken().isStructStart()) {
          return "Event".equals(name) || "response".equals(name);
        }
      }
      return false;
    } catch (JacksonException | IOException e) {
      return false;
    }
  }

  static Content check(JobRow row, Workshop workshop, ImportTracker tracker) throws IOException {
    Path file = workshop.spool().file(row.id());
    try (InputStream in = unpacked(Files.newInputStream(file))) {
      Utf8.check(in, BYTES);
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      throw new IntakeException(IntakeFault.MISP_BROKEN, Map.of("line", "?"));
    }
    Reading reading =
        () ->
            new MispFile(
                unpacked(new CountedInput(Files.newInputStream(file), tracker)), row.startedAt());
    return BundleContent.check(row, workshop, tracker, reading, reading);
  }

  @Override
  public @Nullable BundleEntry next() {
    try {
      while (waiting.isEmpty()) {
        if (!toNextEvent()) {
          return end();
        }
        empty = false;
        lines.clear();
        JsonNode event = event();
        waiting.addAll(
            MispEvent.entries(event, now, part -> lines.getOrDefault(part, line(event))));
      }
    } catch (StreamConstraintsException e) {
      throw new IntakeException(
          IntakeFault.MISP_TOO_LARGE,
          Map.of("line", String.valueOf(parser.currentLocation().getLineNr())));
    } catch (JacksonException e) {
      throw broken();
    }
    return waiting.remove();
  }

  @Override
  public void close() {
    parser.close();
  }

  private @Nullable BundleEntry end() {
    if (empty) {
      throw new IntakeException(IntakeFault.MISP_NO_EVENT);
    }
    return null;
  }

  private long line(JsonNode event) {
    return lines.getOrDefault(event, 1L);
  }

  /** Goes to the next {@code Event}; whatever else surrounds the events is passed over. */
  private boolean toNextEvent() {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token != JsonToken.PROPERTY_NAME) {
        continue;
      }
      boolean event = "Event".equals(parser.currentName());
      boolean response = "response".equals(parser.currentName());
      token = parser.nextToken();
      if (event) {
        if (token != JsonToken.START_OBJECT) {
          throw broken();
        }
        return true;
      }
      if (!response) {
        parser.skipChildren();
      }
    }
    return false;
  }

  /** The event at hand, with the lines of its parts. */
  private JsonNode event() {
    ObjectNode event = MispJson.object();
    lines.put(event, (long) parser.currentTokenLocation().getLineNr());
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      boolean parts =
          parser.nextToken() == JsonToken.START_ARRAY && name.matches("Attribute|Object|Galaxy");
      if (!parts) {
        event.set(name, parser.<JsonNode>readValueAsTree());
        continue;
      }
      var list = event.putArray(name);
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        long line = parser.currentTokenLocation().getLineNr();
        JsonNode part = parser.readValueAsTree();
        list.add(part);
        mark(part, line);
      }
    }
    return event;
  }

  /** Values such as {@code true} are shared, so they have no line of their own. */
  private void mark(JsonNode part, long line) {
    if (part.isObject()) {
      lines.put(part, line);
      part.path("Attribute").values().forEach(inner -> mark(inner, line));
    }
  }

  private IntakeException broken() {
    return new IntakeException(
        IntakeFault.MISP_BROKEN,
        Map.of("line", String.valueOf(parser.currentLocation().getLineNr())));
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in);
    buffered.mark(2);
    boolean packed = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    return packed ? new GZIPInputStream(buffered, 1 << 16) : buffered;
  }
}
