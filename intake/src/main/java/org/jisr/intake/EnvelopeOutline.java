package org.jisr.intake;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Looks at the outside of a TAXII envelope (TAXII 2.1, section 3.7): one JSON object with a list of
 * objects, which is not a bundle.
 */
final class EnvelopeOutline {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(1_000)
                  .maxStringLength(32 << 20)
                  .build())
          .build();

  /** Members that only a bundle or an object has. */
  private static final Set<String> BUNDLE = Set.of("type", "id", "spec_version");

  private EnvelopeOutline() {}

  /** Throws {@code INTAKE_ENVELOPE_INVALID} for anything else. */
  static void check(byte[] json) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IntakeException(IntakeFault.ENVELOPE_INVALID);
      }
      Set<String> names = new HashSet<>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        boolean fits = !name.equals("objects") || value == JsonToken.START_ARRAY;
        if (!fits || BUNDLE.contains(name) || !names.add(name)) {
          throw new IntakeException(IntakeFault.ENVELOPE_INVALID);
        }
        parser.skipChildren();
      }
      if (!names.contains("objects") || parser.nextToken() != null) {
        throw new IntakeException(IntakeFault.ENVELOPE_INVALID);
      }
    } catch (JacksonException e) {
      throw new IntakeException(IntakeFault.ENVELOPE_INVALID, e);
    }
  }
}
