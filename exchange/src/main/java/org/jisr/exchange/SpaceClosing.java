package org.jisr.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jisr.bank.Recurring;
import org.jisr.bank.Source;
import org.jisr.law.PartyId;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixId;

/**
 * Ends spaces whose time is over and deletes what came under those that are: each envelope's items
 * first, which may be repeated, and then, in one transaction, the signed word to its sender that
 * they are gone and the note that it was said.
 */
final class SpaceClosing implements AutoCloseable {
  private static final Duration CADENCE = Duration.ofSeconds(5);
  private static final int PORTION = 200;

  private final Core core;
  private final SpaceMail mail;
  private final ReentrantLock lock = new ReentrantLock();
  private final Recurring clock =
      new Recurring(
          "spaces",
          this::settle,
          "Spaces that are over could not be settled; it will be tried again.");

  SpaceClosing(Core core, SpaceMail mail) {
    this.core = core;
    this.mail = mail;
  }

  void start() {
    clock.start(CADENCE);
  }

  /** Whatever is due now; what was done before is not done again. */
  void settle() {
    lock.lock();
    try {
      core.jdbi().withHandle(handle -> SpaceTable.due(handle, core.now())).forEach(this::sunset);
      core.jdbi().withHandle(SpaceTable::closing).forEach(this::clear);
    } finally {
      lock.unlock();
    }
  }

  private void sunset(String id) {
    core.jdbi()
        .useTransaction(
            handle -> {
              boolean active =
                  SpaceTable.lock(handle, id).filter(row -> row.state().works()).isPresent();
              if (active && SpaceTable.due(handle, core.now()).contains(id)) {
                core.log().append(leaf(id, Map.of("action", "sunset")));
                SpaceTable.end(handle, id, SpaceEnd.SUNSET, core.now());
                tell(handle, id);
              }
            });
  }

  private void clear(String id) {
    for (List<SpaceLetterTable.Letter> letters = standing(id);
        !letters.isEmpty();
        letters = standing(id)) {
      clear(id, letters.getFirst().party(), letters);
    }
    core.jdbi()
        .useTransaction(
            handle -> {
              SpaceTable.lock(handle, id);
              SpaceTable.closed(handle, id, core.now());
              tell(handle, id);
            });
  }

  private List<SpaceLetterTable.Letter> standing(String id) {
    return core.jdbi().withHandle(handle -> SpaceLetterTable.standing(handle, id, PORTION));
  }

  private void clear(String id, PartyId sender, List<SpaceLetterTable.Letter> letters) {
    core.log()
        .append(
            leaf(
                id,
                Map.of(
                    "action", "delete",
                    "partner", sender.value(),
                    "count", Integer.toString(letters.size()))));
    List<String> envelopes = new ArrayList<>();
    long items = 0;
    for (SpaceLetterTable.Letter letter : letters) {
      List<StixId> brought =
          core.jdbi()
              .withHandle(handle -> InboxTable.find(handle, sender, letter.envelope()))
              .map(InboxTable.Row::items)
              .orElse(List.of());
      core.bank()
          .writer()
          .giveUp(
              brought,
              Source.Kind.ENVELOPE,
              ItemsArrival.reference(sender, letter.envelope()),
              "space-over");
      envelopes.add(letter.envelope());
      items += brought.size();
    }
    core.faults().reached(FaultPoint.Step.SPACE_DELETED);
    long named = items;
    core.jdbi().useTransaction(handle -> attest(handle, id, sender, envelopes, named));
  }

  private void attest(
      Handle handle, String id, PartyId sender, List<String> envelopes, long items) {
    SpaceEnd end = SpaceTable.lock(handle, id).map(SpaceRow::end).orElse(null);
    if (end == null) {
      return;
    }
    SpaceLetterTable.attested(handle, id, Direction.IN, sender, envelopes, end, core.now());
    mail.queue(
        handle, sender, new SpaceMessage.Attestation(id, end, envelopes, items), SpaceMail.NODE);
  }

  private void tell(Handle handle, String id) {
    handle.afterCommit(() -> core.listeners().tell(ExchangeEvent.Topic.SPACE, id));
  }

  private static Leaf leaf(String id, Map<String, String> clear) {
    return new Leaf(LeafKind.SPACE, clear, Map.of("by", SpaceMail.NODE, "space", id));
  }

  @Override
  public void close() {
    clock.close();
  }
}
