package org.jisr.exchange;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jisr.law.Handling;
import org.jisr.law.HandlingMarking;
import org.jisr.law.LawException;
import org.jisr.law.PartyId;
import org.jisr.stix.BundleEntry;
import org.jisr.stix.BundleLimits;
import org.jisr.stix.BundleReader;
import org.jisr.stix.MarkingDefinition;
import org.jisr.stix.StixException;
import org.jisr.stix.StixObject;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ItemsWriter} wrote, and takes nothing that is not exactly in its place. */
final class ItemsReader {
  private static final int MAX_MANIFEST = 4 << 20;
  private static final int MAX_TEXT = 400;

  private ItemsReader() {}

  /**
   * The items with their handlings as held by this node.
   *
   * @throws ExchangeException {@code EXCHANGE_ENVELOPE_CONTENT} for anything that cannot be read in
   *     full
   */
  static ItemsPayload read(byte[] payload, PartyId self) {
    try {
      int end = firstLine(payload);
      JsonFields manifest =
          JsonFields.read(Arrays.copyOf(payload, end), ExchangeFault.ENVELOPE_CONTENT);
      List<JsonFields> entries = manifest.objects("items");
      List<StixObject> objects = objects(payload, end + 1);
      int first = (int) Math.min(manifest.number("first"), objects.size());
      if (entries.isEmpty() || objects.size() != first + entries.size()) {
        throw unreadable(null);
      }
      Map<String, Handling> markings = markings(objects.subList(0, first), self);
      List<ItemsPayload.Item> items = new ArrayList<>();
      for (int i = 0; i < entries.size(); i++) {
        items.add(item(entries.get(i), objects.get(first + i), markings));
      }
      TipOffContent tipOff = tipOff(manifest);
      SpaceReference space = space(manifest);
      manifest.end();
      return new ItemsPayload(items, tipOff, space);
    } catch (LawException | StixException e) {
      throw unreadable(e);
    }
  }

  private static @Nullable TipOffContent tipOff(JsonFields manifest) {
    return manifest.names().contains("tipOff")
        ? TipOffContent.read(manifest.object("tipOff"))
        : null;
  }

  private static @Nullable SpaceReference space(JsonFields manifest) {
    return manifest.names().contains("space")
        ? SpaceReference.read(manifest.object("space"))
        : null;
  }

  private static int firstLine(byte[] payload) {
    for (int i = 0; i < Math.min(payload.length, MAX_MANIFEST); i++) {
      if (payload[i] == '\n') {
        return i;
      }
    }
    throw unreadable(null);
  }

  private static List<StixObject> objects(byte[] payload, int start) {
    List<StixObject> objects = new ArrayList<>();
    try (BundleReader reader =
        BundleReader.open(
            new ByteArrayInputStream(payload, start, payload.length - start),
            BundleLimits.defaults())) {
      for (BundleEntry entry = reader.next(); entry != null; entry = reader.next()) {
        switch (entry) {
          case BundleEntry.Accepted accepted -> objects.add(accepted.object());
          case BundleEntry.Refused refused -> throw unreadable(null);
        }
      }
    }
    return objects;
  }

  private static Map<String, Handling> markings(List<StixObject> objects, PartyId self) {
    Map<String, Handling> markings = new HashMap<>();
    for (StixObject object : objects) {
      if (object instanceof MarkingDefinition marking) {
        Handling handling = HandlingMarking.read(marking, self);
        if (handling != null) {
          markings.put(marking.id().toString(), handling);
        }
      }
    }
    return markings;
  }

  private static ItemsPayload.Item item(
      JsonFields entry, StixObject object, Map<String, Handling> markings) {
    String id = entry.text("id", MAX_TEXT);
    Handling handling = markings.get(entry.text("marking", MAX_TEXT));
    entry.end();
    if (handling == null || !object.id().toString().equals(id)) {
      throw unreadable(null);
    }
    return new ItemsPayload.Item(object, handling);
  }

  private static ExchangeException unreadable(@Nullable Throwable cause) {
    return new ExchangeException(ExchangeFault.ENVELOPE_CONTENT, cause);
  }
}
