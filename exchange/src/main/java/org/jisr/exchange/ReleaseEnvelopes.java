package org.jisr.exchange;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jisr.bank.Release;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Consultation;
import org.jisr.log.LeafKind;
import org.jspecify.annotations.Nullable;

/** Puts what the gate released to one partner into envelopes. */
final class ReleaseEnvelopes {
  private static final Duration LIFETIME = Duration.ofDays(30);

  private final Core core;
  private final Marks marks;

  ReleaseEnvelopes(Core core) {
    this.core = core;
    this.marks = new Marks(core.identity());
  }

  /**
   * The drafts, none when nothing was released.
   *
   * @param second who approved, beside who released; null where nobody had to
   * @param request the request for information that it answers; null for none
   */
  List<Draft> of(
      Outgoing.Ground ground,
      Release release,
      Consultation consultation,
      String decisionHash,
      @Nullable String second,
      @Nullable String request) {
    if (release.items().isEmpty() || ground.agreement().isEmpty()) {
      return List.of();
    }
    Agreement agreement = ground.agreement().get();
    CharterText charter = ground.charter();
    Map<String, String> committed = new HashMap<>();
    committed.put("by", consultation.viewer().account());
    committed.put("decisionHash", decisionHash);
    if (second != null) {
      committed.put("second", second);
    }
    if (charter != null) {
      committed.put("space", charter.id());
    }
    return Portions.of(marks.items(agreement.partner(), release.items())).stream()
        .map(
            part -> draft(agreement, charter, part, consultation, decisionHash, committed, request))
        .toList();
  }

  private Draft draft(
      Agreement agreement,
      @Nullable CharterText charter,
      List<ItemsPayload.Item> items,
      Consultation consultation,
      String decisionHash,
      Map<String, String> committed,
      @Nullable String request) {
    ItemsPayload payload =
        new ItemsPayload(
            charter == null ? items : CharterRules.namingOnly(items, agreement.partner()),
            null,
            charter == null ? null : SpaceReference.of(charter));
    AgreementTerms terms =
        charter == null ? agreement.terms() : CharterRules.narrow(agreement.terms(), charter);
    Draft draft =
        new Draft(
            UUID.randomUUID().toString(),
            agreement.partner(),
            EnvelopeKind.RELEASE,
            Lane.of(EnvelopeKind.RELEASE),
            Urgency.ROUTINE,
            LIFETIME,
            new Draft.Terms(agreement.id(), agreement.hash(), consultation.purpose(), decisionHash),
            payload.conditions(terms.conditions()),
            ItemsPayload.MEDIA_TYPE,
            ItemsWriter.write(payload, core.now()),
            payload.ids(),
            request,
            LeafKind.RELEASE,
            committed);
    return draft.from(new ItemsPayload(items, null));
  }
}
