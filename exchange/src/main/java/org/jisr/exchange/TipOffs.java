package org.jisr.exchange;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jisr.bank.ItemDecision;
import org.jisr.bank.Release;
import org.jisr.bank.ReleasePreview;
import org.jisr.law.Consultation;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jspecify.annotations.Nullable;

/** Urgent warnings: sent through the gate, acknowledged by a person, closed with an outcome. */
public final class TipOffs {
  private static final Duration LIFETIME = Duration.ofDays(7);
  private static final int MAX_LISTED = 500;
  private static final int MAX_TEXT = 4000;

  private final Core core;
  private final Marks marks;
  private final Outgoing outgoing;
  private final Sender sender;
  private final Couriers couriers;
  private final Escalation escalation;

  TipOffs(Core core, Outgoing outgoing, Sender sender, Couriers couriers, Escalation escalation) {
    this.core = core;
    this.marks = new Marks(core.identity());
    this.outgoing = outgoing;
    this.sender = sender;
    this.couriers = couriers;
    this.escalation = escalation;
  }

  /**
   * Sends a warning if the gate permits every subject; the officer who calls this has pressed
   * "send", so there is no preview.
   *
   * @throws ExchangeException {@code EXCHANGE_PARTNER_…} when the partner may not be sent to
   * @throws org.jisr.bank.BankException {@code BANK_ENTITY_UNKNOWN} for what the viewer cannot see
   */
  public TipOffAnswer send(TipOffDraft draft, Consultation consultation) {
    List<Outgoing.Ground> grounds =
        outgoing.grounds(List.of(draft.partner()), consultation, draft.humanRights());
    Outgoing.Ground ground = grounds.getFirst();
    ReleasePreview preview = outgoing.preview(consultation, draft.subjects(), grounds);
    boolean permitted = preview.decisions().stream().allMatch(each -> each.decision().permitted());
    if (!permitted || ground.agreement().isEmpty()) {
      core.log().append(refusal(draft, consultation, preview));
      return new TipOffAnswer.Refused(preview.decisions());
    }
    Agreement agreement = ground.agreement().get();
    core.jdbi()
        .useTransaction(handle -> AgreementGuard.requireWarning(handle, agreement, core.now()));
    Release release =
        outgoing
            .release(consultation, draft.subjects(), grounds, preview.decisionHash())
            .getFirst();
    return new TipOffAnswer.Sent(
        dispatch(
            new Sending(
                Warning.of(draft), ground, release, consultation, preview.decisionHash(), null),
            (handle, id) -> {}));
  }

  /**
   * A warning that the gate released.
   *
   * @param second who approved it, beside who sends it; null where nobody had to
   */
  record Sending(
      Warning warning,
      Outgoing.Ground ground,
      Release release,
      Consultation consultation,
      String decisionHash,
      @Nullable String second) {}

  /** Puts a warning into the outbox with the caller's own work, in one transaction. */
  TipOff dispatch(Sending sending, BiConsumer<Handle, String> work) {
    Draft envelope = envelope(sending);
    return changed(
        core.jdbi()
            .inTransaction(
                handle -> {
                  outgoing.requireConsents(handle, sending.ground());
                  EnvelopeHeader header = sender.enqueue(handle, envelope).header();
                  TipOffTable.insert(
                      handle,
                      envelope.id(),
                      Direction.OUT,
                      sending.ground().partner(),
                      sending.warning().content(),
                      sending.warning().urgency(),
                      envelope.items(),
                      TipOffState.SENT,
                      header.createdAt(),
                      header.createdAt());
                  work.accept(handle, envelope.id());
                  return require(handle, envelope.id());
                }));
  }

  /** A refusal that oversight can count by its reasons, like any other. */
  private static Leaf refusal(
      TipOffDraft draft, Consultation consultation, ReleasePreview preview) {
    return new Leaf(
        LeafKind.REFUSAL,
        Map.of(
            "partner", draft.partner().value(),
            "purpose", consultation.purpose().code(),
            "envelopeKind", EnvelopeKind.TIP_OFF.code(),
            "permitted", "0",
            "withheld", String.valueOf(preview.decisions().size())),
        Map.of(
            "viewer",
            consultation.viewer().account(),
            "reasons",
            preview.decisions().stream()
                .map(ItemDecision::inBrief)
                .collect(Collectors.joining("\n"))));
  }

  private Draft envelope(Sending sending) {
    Agreement agreement =
        sending
            .ground()
            .agreement()
            .orElseThrow(() -> new ExchangeException(ExchangeFault.DECISION_CHANGED));
    ItemsPayload payload =
        new ItemsPayload(
            marks.items(agreement.partner(), sending.release().items()),
            sending.warning().content());
    Map<String, String> committed = new HashMap<>();
    committed.put("by", sending.consultation().viewer().account());
    committed.put("decisionHash", sending.decisionHash());
    if (sending.second() != null) {
      committed.put("second", sending.second());
    }
    return new Draft(
            UUID.randomUUID().toString(),
            sending.ground().partner(),
            EnvelopeKind.TIP_OFF,
            Lane.of(EnvelopeKind.TIP_OFF),
            sending.warning().urgency(),
            LIFETIME,
            new Draft.Terms(
                agreement.id(),
                agreement.hash(),
                sending.consultation().purpose(),
                sending.decisionHash()),
            payload.conditions(agreement.text().conditions()),
            ItemsPayload.MEDIA_TYPE,
            ItemsWriter.write(payload, core.now()),
            payload.ids(),
            null,
            LeafKind.TIP_OFF,
            committed)
        .from(payload);
  }

  /** One tip-off; throws {@code EXCHANGE_TIP_OFF_UNKNOWN}. */
  public TipOff get(String id) {
    return core.jdbi().inTransaction(handle -> require(handle, id));
  }

  /**
   * The newest tip-offs first, at most 500.
   *
   * @param direction null for both
   */
  public List<TipOff> list(@Nullable Direction direction) {
    return core.jdbi().inTransaction(handle -> TipOffTable.list(handle, direction, MAX_LISTED));
  }

  /**
   * Writes into the log that this person takes the warning's words away as a file.
   *
   * @throws ExchangeException {@code EXCHANGE_TIP_OFF_UNKNOWN}
   */
  public TipOff takeAway(String id, Purpose purpose, Viewer officer) {
    TipOff tipOff = get(id);
    core.log()
        .append(
            new Leaf(
                LeafKind.EXPORT,
                Map.of("purpose", purpose.code(), "count", "1"),
                Map.of("viewer", officer.account(), "tipOff", id)));
    return tipOff;
  }

  /**
   * An officer says that a received tip-off was read; the officer's role travels back, no name.
   *
   * @throws ExchangeException {@code EXCHANGE_TIP_OFF_STATE} when it was acknowledged already
   */
  public TipOff acknowledge(String id, Viewer officer) {
    return changed(
        core.jdbi()
            .inTransaction(
                handle -> {
                  TipOff tipOff = requireIncoming(handle, id);
                  if (tipOff.acknowledgedAt() != null || tipOff.state() == TipOffState.CLOSED) {
                    throw new ExchangeException(ExchangeFault.TIP_OFF_STATE);
                  }
                  Notice notice =
                      new Notice.Acknowledgement(tipOff.id(), core.now(), role(officer));
                  sender.enqueue(
                      handle,
                      answer(
                          handle,
                          tipOff,
                          EnvelopeKind.ACKNOWLEDGEMENT,
                          LeafKind.ACKNOWLEDGE,
                          notice,
                          officer));
                  TipOffTable.acknowledged(handle, tipOff.id(), officer.account(), core.now());
                  return require(handle, id);
                }));
  }

  /**
   * Reports what came of an acknowledged tip-off; it travels back to the sender.
   *
   * @param text at most 4,000 characters, may be empty
   * @throws ExchangeException {@code EXCHANGE_TIP_OFF_STATE} unless it is acknowledged and open
   */
  public TipOff outcome(String id, TipOffResult result, String text, Viewer officer) {
    if (text.length() > MAX_TEXT) {
      throw new ExchangeException(ExchangeFault.TIP_OFF_INVALID);
    }
    return changed(
        core.jdbi()
            .inTransaction(
                handle -> {
                  TipOff tipOff = requireIncoming(handle, id);
                  if (tipOff.state() != TipOffState.ACKNOWLEDGED) {
                    throw new ExchangeException(ExchangeFault.TIP_OFF_STATE);
                  }
                  TipOffOutcome outcome = new TipOffOutcome(result, text, core.now());
                  Notice notice = new Notice.Outcome(tipOff.id(), outcome);
                  sender.enqueue(
                      handle,
                      answer(
                              handle,
                              tipOff,
                              EnvelopeKind.OUTCOME,
                              LeafKind.OUTCOME,
                              notice,
                              officer)
                          .saying(Map.of("result", result.code())));
                  TipOffTable.closed(handle, tipOff.id(), outcome);
                  return require(handle, id);
                }));
  }

  private static Draft answer(
      Handle handle,
      TipOff tipOff,
      EnvelopeKind kind,
      LeafKind leafKind,
      Notice notice,
      Viewer officer) {
    EnvelopeHeader asked =
        InboxTable.find(handle, tipOff.partner(), tipOff.id())
            .orElseThrow(() -> new ExchangeException(ExchangeFault.TIP_OFF_UNKNOWN))
            .header();
    return new Draft(
        UUID.randomUUID().toString(),
        tipOff.partner(),
        kind,
        Lane.of(kind),
        tipOff.urgency(),
        LIFETIME,
        Draft.Terms.of(asked),
        List.of(),
        Notice.MEDIA_TYPE,
        notice.json(),
        List.of(),
        tipOff.id(),
        leafKind,
        Map.of("by", officer.account()));
  }

  /** The highest of the roles that deal with tip-offs. */
  private static String role(Viewer officer) {
    return Stream.of(
            Role.APPROVER, Role.EVENT_COMMANDER, Role.FIELD_OFFICER, Role.LIAISON, Role.ANALYST)
        .filter(officer::has)
        .findFirst()
        .orElse(Role.ANALYST)
        .code();
  }

  private static TipOff requireIncoming(Handle handle, String id) {
    TipOff tipOff = require(handle, id);
    if (tipOff.direction() != Direction.IN) {
      throw new ExchangeException(ExchangeFault.TIP_OFF_STATE);
    }
    return tipOff;
  }

  private static TipOff require(Handle handle, String id) {
    return TipOffTable.find(handle, Ids.uuid(id, ExchangeFault.TIP_OFF_UNKNOWN))
        .orElseThrow(() -> new ExchangeException(ExchangeFault.TIP_OFF_UNKNOWN));
  }

  private TipOff changed(TipOff tipOff) {
    couriers.wake(tipOff.partner());
    escalation.wake();
    core.listeners().tell(ExchangeEvent.Topic.TIP_OFF, tipOff.id());
    return tipOff;
  }
}
