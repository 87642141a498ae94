package org.jisr.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jisr.bank.ReleasedItem;
import org.jisr.law.Obligation;
import org.jisr.law.PartyId;
import org.jisr.stix.CopyMark;
import org.jisr.stix.LanguageContent;
import org.jisr.stix.MarkedCopy;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.StixTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the obligation to mark: what the gate released to one recipient becomes that
 * recipient's copy of it.
 *
 * <p>What this node says itself, and copies that it made, get a label and a time: its own later
 * version. What another node says stays that node's version under its identifier, and gets an order
 * of its properties alone. An object of data (without versions) gets a label from every hand.
 */
final class Marks {
  private final PartyId self;
  private final MarkSecret secret;

  Marks(NodeIdentity identity) {
    this.self = identity.party();
    this.secret = MarkSecret.of(identity.keys());
  }

  /** The items as they go to that recipient, marked where the gate's decision obliges to it. */
  List<ItemsPayload.Item> items(PartyId recipient, List<ReleasedItem> released) {
    return released.stream().map(item -> item(recipient, item)).toList();
  }

  private ItemsPayload.Item item(PartyId recipient, ReleasedItem released) {
    return released.decision().obliges(Obligation.WATERMARK)
        ? marked(recipient, released)
        : new ItemsPayload.Item(released.object(), released.handling(), released.original(), null);
  }

  private ItemsPayload.Item marked(PartyId recipient, ReleasedItem released) {
    StixObject object = released.object();
    StixId id = object.id();
    boolean ours =
        released.handling().originator().equals(self) || !id.equals(released.original().id());
    String version = version(object.modified());
    boolean labelled = MarkedCopy.takesLabel(object) && (ours || version.isEmpty());
    boolean timed = ours && MarkedCopy.takesTime(object);
    String label = secret.label(recipient, id, version);
    StixObject copy =
        MarkedCopy.of(
            object,
            new CopyMark(
                labelled ? label : null,
                timed ? secret.micros(recipient, id) : 0,
                ours ? translated(recipient, object) : 0,
                remembered(secret.rank(recipient, id))));
    return new ItemsPayload.Item(
        copy,
        released.handling(),
        released.original(),
        new Mark(id, version, Mark.seal(label), labelled, timed));
  }

  /** Whoever translates an object speaks of its own; so its copy is later too. */
  private int translated(PartyId recipient, StixObject object) {
    StixId target = object instanceof LanguageContent content ? content.object() : null;
    return target == null ? 0 : secret.micros(recipient, target);
  }

  /** Sorting asks for each rank several times. */
  private static Function<String, String> remembered(Function<String, String> rank) {
    Map<String, String> ranks = new HashMap<>();
    return property -> ranks.computeIfAbsent(property, rank);
  }

  /** A version's moment, whatever way it is written; empty for none. */
  static String version(@Nullable StixTimestamp modified) {
    return modified == null ? "" : modified.instant().toString();
  }
}
