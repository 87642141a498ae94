package org.jisr.exchange;

import java.util.ArrayList;
import java.util.List;

/** Divides a release so that every envelope stays well below what a partner accepts. */
final class Portions {
  private static final int MAX_ITEMS = 500;
  private static final int MAX_BYTES = EnvelopeCodec.MAX_PAYLOAD / 2;

  /** What an item's handling adds at most, in bytes, when every item has another. */
  private static final int HANDLING_BYTES = 4096;

  private Portions() {}

  static List<List<ItemsPayload.Item>> of(List<ItemsPayload.Item> items) {
    List<List<ItemsPayload.Item>> portions = new ArrayList<>();
    List<ItemsPayload.Item> current = new ArrayList<>();
    long bytes = 0;
    for (ItemsPayload.Item item : items) {
      long size = item.object().size() + (long) HANDLING_BYTES;
      if (!current.isEmpty() && (current.size() == MAX_ITEMS || bytes + size > MAX_BYTES)) {
        portions.add(current);
        current = new ArrayList<>();
        bytes = 0;
      }
      current.add(item);
      bytes += size;
    }
    portions.add(current);
    return portions;
  }
}
