package org.jisr.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jisr.law.Handling;
import org.jisr.law.HandlingMarking;
import org.jisr.stix.BundleWriter;
import org.jisr.stix.HandlingExtension;
import org.jisr.stix.MarkExtension;
import org.jisr.stix.MarkingDefinition;
import org.jisr.stix.StixObject;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes items as one line of JSON, which says which marking governs each object, and then a STIX
 * bundle that any program reads: the extension's definition, the markings, the objects.
 *
 * <p>The objects keep their bytes, so a handling cannot be added to their own list of markings.
 */
final class ItemsWriter {
  private ItemsWriter() {}

  static byte[] write(ItemsPayload payload, Instant created) {
    Map<Handling, MarkingDefinition> markings = new LinkedHashMap<>();
    for (ItemsPayload.Item item : payload.items()) {
      markings.computeIfAbsent(
          item.handling(), handling -> HandlingMarking.write(handling, null, created));
    }
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      out.write(CanonicalText.bytes(manifest(payload, markings)));
      out.write('\n');
      BundleWriter bundle = new BundleWriter(out);
      bundle.write(HandlingExtension.definition());
      if (labelled(payload)) {
        bundle.write(MarkExtension.definition());
      }
      for (StixObject marking : markings.values()) {
        bundle.write(marking);
      }
      for (ItemsPayload.Item item : payload.items()) {
        bundle.write(item.object());
      }
      bundle.finish();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Definitions of extensions travel with what uses them (STIX 2.1, section 7.3). */
  private static boolean labelled(ItemsPayload payload) {
    String extension = MarkExtension.DEFINITION.toString();
    return payload.items().stream()
        .anyMatch(item -> item.object().extensions().containsKey(extension));
  }

  private static ObjectNode manifest(
      ItemsPayload payload, Map<Handling, MarkingDefinition> markings) {
    ObjectNode manifest =
        CanonicalText.object().put("first", (labelled(payload) ? 2 : 1) + markings.size());
    ArrayNode items = manifest.putArray("items");
    for (ItemsPayload.Item item : payload.items()) {
      items
          .addObject()
          .put("id", item.id().toString())
          .put("marking", String.valueOf(markings.get(item.handling())));
    }
    TipOffContent tipOff = payload.tipOff();
    if (tipOff != null) {
      manifest.set("tipOff", tipOff.json());
    }
    SpaceReference space = payload.space();
    if (space != null) {
      manifest.set("space", space.json());
    }
    return manifest;
  }
}
