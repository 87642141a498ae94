package org.jisr.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jisr.log.LeafKind;

/** Queues what is said about a space; its envelope's leaf commits to the space and to who acts. */
final class SpaceMail {
  /** Who acts when no person does. */
  static final String NODE = "node";

  private static final Duration LIFETIME = Duration.ofDays(365);

  private final Sender sender;
  private final Couriers couriers;

  SpaceMail(Sender sender, Couriers couriers) {
    this.sender = sender;
    this.couriers = couriers;
  }

  void queue(Handle handle, PartyId to, SpaceMessage message, String by) {
    sender.enqueue(
        handle,
        new Draft(
            UUID.randomUUID().toString(),
            to,
            EnvelopeKind.SPACE,
            Lane.of(EnvelopeKind.SPACE),
            Urgency.ROUTINE,
            LIFETIME,
            null,
            List.of(),
            SpaceMessage.MEDIA_TYPE,
            message.json(),
            List.of(),
            null,
            LeafKind.SPACE,
            Map.of("by", by, "space", message.space())));
    handle.afterCommit(() -> couriers.wake(to));
  }
}
