package org.jisr.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jisr.law.Condition;
import org.jisr.law.Handling;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jspecify.annotations.Nullable;

/**
 * The items of a release or a tip-off, each with the handling its originator requires.
 *
 * @param tipOff null for a release
 * @param space under which charter they go; null for none
 */
record ItemsPayload(
    List<Item> items, @Nullable TipOffContent tipOff, @Nullable SpaceReference space) {
  static final String MEDIA_TYPE = "application/vnd.jisr.items+stix";

  ItemsPayload {
    items = List.copyOf(items);
  }

  ItemsPayload(List<Item> items, @Nullable TipOffContent tipOff) {
    this(items, tipOff, null);
  }

  /** The same with fewer items. */
  ItemsPayload withItems(List<Item> left) {
    return new ItemsPayload(left, tipOff, space);
  }

  /**
   * One object, byte for byte as its originator wrote it, or a copy without some of its parts or
   * with a mark.
   *
   * @param original what the bank holds; another object where a copy travels
   * @param mark what makes it the recipient's copy; null for none
   */
  record Item(StixObject object, Handling handling, StixObject original, @Nullable Mark mark) {
    Item(StixObject object, Handling handling) {
      this(object, handling, object, null);
    }

    /** The same under another handling. */
    Item under(Handling other) {
      return new Item(object, other, original, mark);
    }

    StixId id() {
      return object.id();
    }
  }

  List<StixId> ids() {
    return items.stream().map(Item::id).distinct().toList();
  }

  /** All conditions of all items; the header repeats them together with the agreement's. */
  List<Condition> conditions(List<Condition> agreed) {
    SortedSet<Condition> all = new TreeSet<>(agreed);
    items.forEach(item -> all.addAll(item.handling().conditions()));
    return new ArrayList<>(all);
  }
}
