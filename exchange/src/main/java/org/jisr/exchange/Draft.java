package org.jisr.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jisr.law.Condition;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * An envelope that has no place in its channel yet.
 *
 * @param terms under which agreement and for what; null for an agreement itself
 * @param items what it carries or is about
 * @param committed what its leaf commits to, such as the person who acts
 * @param stems the received statements that go on in it
 * @param said what its leaf says in clear beside what every envelope's says
 * @param marks those of the copies that it carries, in their order
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Draft(
    String id,
    PartyId to,
    EnvelopeKind kind,
    Lane lane,
    Urgency urgency,
    Duration lifetime,
    @Nullable Terms terms,
    List<Condition> conditions,
    String payloadType,
    byte[] payload,
    List<StixId> items,
    @Nullable String inReplyTo,
    LeafKind leafKind,
    Map<String, String> committed,
    List<OnwardTable.Stem> stems,
    Map<String, String> said,
    List<Mark> marks) {

  /** One that carries nothing that came from another node. */
  Draft(
      String id,
      PartyId to,
      EnvelopeKind kind,
      Lane lane,
      Urgency urgency,
      Duration lifetime,
      @Nullable Terms terms,
      List<Condition> conditions,
      String payloadType,
      byte[] payload,
      List<StixId> items,
      @Nullable String inReplyTo,
      LeafKind leafKind,
      Map<String, String> committed) {
    this(
        id,
        to,
        kind,
        lane,
        urgency,
        lifetime,
        terms,
        conditions,
        payloadType,
        payload,
        items,
        inReplyTo,
        leafKind,
        committed,
        List.of(),
        Map.of(),
        List.of());
  }

  /** The same, stemming from what came in, with the marks of what goes out. */
  Draft from(ItemsPayload content) {
    List<OnwardTable.Stem> received = new ArrayList<>();
    List<Mark> made = new ArrayList<>();
    for (ItemsPayload.Item item : content.items()) {
      OnwardTable.Stem stem = OnwardTable.Stem.of(item);
      if (stem != null) {
        received.add(stem);
      }
      Mark mark = item.mark();
      if (mark != null) {
        made.add(mark);
      }
    }
    return with(received, said, made);
  }

  /** The same, with words for its leaf that the recipient may read. */
  Draft saying(Map<String, String> words) {
    return with(stems, words, marks);
  }

  private Draft with(List<OnwardTable.Stem> others, Map<String, String> words, List<Mark> made) {
    return new Draft(
        id,
        to,
        kind,
        lane,
        urgency,
        lifetime,
        terms,
        conditions,
        payloadType,
        payload,
        items,
        inReplyTo,
        leafKind,
        committed,
        others,
        words,
        made);
  }

  /** The legal ground of an envelope. */
  record Terms(
      String agreementId, String agreementHash, Purpose purpose, @Nullable String decisionHash) {
    /** The ground of an envelope that answers another one. */
    static @Nullable Terms of(EnvelopeHeader header) {
      String id = header.agreementId();
      String hash = header.agreementHash();
      Purpose purpose = header.purpose();
      return id == null || hash == null || purpose == null
          ? null
          : new Terms(id, hash, purpose, null);
    }
  }
}
