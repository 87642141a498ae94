package org.jisr.intake;

import java.util.Collections;
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
 * objects. A STIX bundle is read as one, its own members as custom properties that mean nothing
 * here (section 7.1.1), as widespread clients push what they hold. Another STIX object is none.
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

  private static final String TYPE = "type";

  /** Members that only a bundle or another object has. */
  private static final Set<String> OBJECT = Set.of(TYPE, "id", "spec_version");

  private EnvelopeOutline() {}

  /** Throws {@code INTAKE_ENVELOPE_INVALID} for anything else. */
  static void check(byte[] json) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IntakeException(IntakeFault.ENVELOPE_INVALID);
      }
      Set<String> names = new HashSet<>();
      boolean bundle = false;
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        boolean fits = !name.equals("objects") || value == JsonToken.START_ARRAY;
        if (!fits || !names.add(name)) {
          throw new IntakeException(IntakeFault.ENVELOPE_INVALID);
        }
        bundle |= name.equals(TYPE) && "bundle".equals(parser.getString());
        parser.skipChildren();
      }
      boolean envelope = bundle || Collections.disjoint(names, OBJECT);
      if (!envelope || !names.contains("objects") || parser.nextToken() != null) {
        throw new IntakeException(IntakeFault.ENVELOPE_INVALID);
      }
    } catch (JacksonException e) {
      throw new IntakeException(IntakeFault.ENVELOPE_INVALID, e);
    }
  }
}
