package org.jisr.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jisr.law.Viewer;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;

/**
 * Opens and closes collections of outside parties for spaces. Those of a space that is over for
 * this node are closed by the node itself, and nothing is kept of what stood in them.
 */
public final class SpaceCollections {
  private final Core core;
  private final Subscribers subscribers;
  private final SubscriberDirectory directory;

  SpaceCollections(Core core, Subscribers subscribers, SubscriberDirectory directory) {
    this.core = core;
    this.subscribers = subscribers;
    this.directory = directory;
    core.listeners()
        .add(
            event -> {
              if (event.topic() == ExchangeEvent.Topic.SPACE) {
                settle();
              }
            });
  }

  /**
   * Lets a subscriber poll what its terms permit under the charter of a space.
   *
   * @throws ExchangeException {@code EXCHANGE_SUBSCRIBER_UNKNOWN}, {@code EXCHANGE_SPACE_UNKNOWN}
   *     also for a viewer who may not know of it, {@code EXCHANGE_SPACE_STATE} unless this node
   *     works in it, {@code EXCHANGE_SUBSCRIBER_SPACE} when the terms do not carry the charter
   */
  public Subscriber open(String subscriber, String space, Viewer actor) {
    Subscriber party = subscribers.get(subscriber);
    CharterText charter =
        core.jdbi()
            .inTransaction(
                handle -> {
                  SpaceRow row = SpaceAccess.find(handle, space, actor);
                  return inForce(row);
                });
    if (!party.canRead() || !party.carries(core.self(), charter)) {
      throw new ExchangeException(ExchangeFault.SUBSCRIBER_SPACE);
    }
    if (party.spaces().stream().noneMatch(each -> each.charter().id().equals(charter.id()))) {
      log("space-open", party, charter, actor.account());
      core.jdbi()
          .useTransaction(
              handle ->
                  SpaceCollectionTable.insert(
                      handle, UUID.randomUUID().toString(), party.id(), charter.id(), core.now()));
    }
    return subscribers.changed(party.id());
  }

  private CharterText inForce(SpaceRow row) {
    return row.signed()
        .map(Charter::text)
        .filter(text -> row.state().works() && core.now().isBefore(text.sunset()))
        .orElseThrow(() -> new ExchangeException(ExchangeFault.SPACE_STATE));
  }

  /**
   * Takes the collection of a space from a subscriber; there is nothing at its address any more.
   *
   * @throws ExchangeException {@code EXCHANGE_SUBSCRIBER_UNKNOWN}, {@code EXCHANGE_SPACE_UNKNOWN}
   */
  public Subscriber close(String subscriber, String space, Viewer actor) {
    Subscriber party = subscribers.get(subscriber);
    SpaceRow row = core.jdbi().inTransaction(handle -> SpaceAccess.find(handle, space, actor));
    SpaceCollectionTable.Row collection =
        core.jdbi().withHandle(SpaceCollectionTable::open).stream()
            .filter(each -> each.subscriber().equals(party.id()) && each.space().equals(row.id()))
            .findFirst()
            .orElseThrow(() -> new ExchangeException(ExchangeFault.SPACE_UNKNOWN));
    log("space-close", party, row.shown().text(), actor.account());
    end(collection.id());
    return subscribers.changed(party.id());
  }

  /** Closes those of spaces that are over; doing it again changes nothing. */
  void settle() {
    List<SpaceCollectionTable.Row> ended =
        core.jdbi()
            .inTransaction(
                handle ->
                    SpaceCollectionTable.open(handle).stream()
                        .filter(
                            row ->
                                SpaceTable.find(handle, row.space())
                                    .filter(space -> space.state().works())
                                    .isEmpty())
                        .toList());
    for (SpaceCollectionTable.Row row : ended) {
      append("space-close", "", "", Map.of("by", SpaceMail.NODE, "subscriber", row.subscriber()));
      end(row.id());
    }
    directory.reload();
  }

  /** What stood in its view goes with it. */
  private void end(String collection) {
    core.jdbi()
        .useTransaction(handle -> SpaceCollectionTable.close(handle, collection, core.now()));
    directory.reload();
    core.bank().gate().views().forget(SpaceCollection.view(collection));
  }

  private void log(String action, Subscriber party, CharterText charter, String by) {
    append(
        action,
        party.party().value(),
        charter.hash(),
        Map.of("by", by, "subscriber", party.id(), "space", charter.id()));
  }

  private void append(String action, String partner, String hash, Map<String, String> committed) {
    Map<String, String> clear = new TreeMap<>();
    clear.put("action", action);
    clear.put("partner", partner);
    clear.put("hash", hash);
    core.log().append(new Leaf(LeafKind.SUBSCRIBER, clear, committed));
  }
}
