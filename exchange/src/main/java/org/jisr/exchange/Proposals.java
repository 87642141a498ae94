package org.jisr.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.bank.Recurring;
import org.jisr.bank.Release;
import org.jisr.bank.ReleasePreview;
import org.jisr.law.Consultation;
import org.jisr.law.Need;
import org.jisr.law.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Releases and tip-offs that need another officer: put forward by one person, approved or refused
 * by another, and sent exactly as both saw them.
 *
 * <p>What would go is decided with the proposer's rights of the moment at every step. Whoever may
 * not read every statement of it neither sees nor approves it. Once approved it is sent even if the
 * node dies in between, and once only. Thread-safe; the confirmation of each person is the caller's
 * to demand before.
 */
public final class Proposals implements AutoCloseable {
  private static final int SHORTEST_TEXT = 10;
  private static final int LONGEST_TEXT = 1_000;

  private final Core core;
  private final Outgoing outgoing;
  private final Sender sender;
  private final Couriers couriers;
  private final TipOffs tipOffs;
  private final SpaceReleases spaces;
  private final ReleaseEnvelopes envelopes;
  private final ProposalLeaves leaves;
  private final ProposalSight sight;
  private static final Duration CADENCE = Duration.ofSeconds(30);

  private final Recurring watch =
      new Recurring(
          "exchange-proposals",
          this::round,
          "What was approved could not be sent; it is tried again.");
  private final Object carrying = new Object();

  Proposals(
      Core core,
      Outgoing outgoing,
      Sender sender,
      Couriers couriers,
      TipOffs tipOffs,
      SpaceReleases spaces) {
    this.core = core;
    this.outgoing = outgoing;
    this.sender = sender;
    this.couriers = couriers;
    this.tipOffs = tipOffs;
    this.spaces = spaces;
    this.envelopes = new ReleaseEnvelopes(core);
    this.leaves = new ProposalLeaves(core.log());
    this.sight = new ProposalSight(core, outgoing, spaces);
  }

  /** Says who has which rights, and begins to send what was approved and to end what is over. */
  public void start(Accounts known) {
    sight.know(known);
    watch.start(CADENCE);
  }

  /**
   * Puts a release forward.
   *
   * @throws ExchangeException {@code EXCHANGE_PROPOSAL_INVALID}, {@code EXCHANGE_DECISION_CHANGED},
   *     {@code EXCHANGE_PARTNER_…}, {@code EXCHANGE_SPACE_UNKNOWN}, {@code EXCHANGE_SPACE_MEMBER}
   * @throws org.jisr.bank.BankException {@code BANK_ENTITY_UNKNOWN} for what the proposer cannot
   *     see
   */
  public Proposal put(ProposalDraft draft, Consultation proposer) {
    if (draft.ids().isEmpty() || draft.partners().isEmpty()) {
      throw new ExchangeException(ExchangeFault.RELEASE_INVALID);
    }
    requireText(draft.necessity());
    String request = draft.request();
    if (request != null) {
      core.jdbi()
          .useHandle(
              handle ->
                  RequestSight.answerable(handle, request, draft.partners(), proposer.viewer()));
    }
    ProposalSight.Standing seen = sight.standing(draft, proposer);
    if (!seen.hash().equals(draft.decisionHash())) {
      throw new ExchangeException(ExchangeFault.DECISION_CHANGED);
    }
    Set<Need> needs = ProposalDecisions.carried(seen.preview().decisions());
    List<Outgoing.Ground> granted = ProposalSight.granted(seen.grounds(), needs, null);
    ReleasePreview then = outgoing.preview(proposer, draft.ids(), granted);
    if (needs.isEmpty() || !worth(draft, then)) {
      throw new ExchangeException(ExchangeFault.PROPOSAL_INVALID);
    }
    Instant now = core.now();
    Proposal proposal =
        new Proposal(
            UUID.randomUUID().toString(),
            draft.ids(),
            seen.grounds().stream().map(Outgoing.Ground::partner).toList(),
            proposer.purpose(),
            proposer.caseRef(),
            draft.humanRights(),
            needs,
            draft.necessity().strip(),
            draft.decisionHash(),
            ProposalState.WAITING,
            proposer.viewer().account(),
            now,
            now.plus(draft.warning() == null ? Proposal.LIFE : draft.warning().life()),
            null,
            null,
            null,
            List.of(),
            request,
            draft.space(),
            draft.warning());
    String substance = ProposalDecisions.substance(granted, then.decisions());
    core.jdbi()
        .useTransaction(
            handle -> {
              leaves.act("propose", proposal, proposal.proposedBy(), proposal.necessity());
              ProposalTable.insert(handle, proposal, substance);
            });
    return told(proposal);
  }

  /**
   * Puts a tip-off forward that another officer must approve, because all that it still lacks is
   * that officer's word.
   *
   * @param necessity why it must go, 10 to 1,000 characters
   * @throws ExchangeException as {@link #put(ProposalDraft, Consultation)}; {@code
   *     EXCHANGE_PROPOSAL_INVALID} also when nobody has to approve it
   */
  public Proposal put(TipOffDraft draft, String necessity, Consultation proposer) {
    List<Outgoing.Ground> grounds =
        outgoing.grounds(List.of(draft.partner()), proposer, draft.humanRights());
    return put(
        new ProposalDraft(
            draft.subjects(),
            List.of(draft.partner().value()),
            draft.humanRights(),
            outgoing.preview(proposer, draft.subjects(), grounds).decisionHash(),
            necessity,
            null,
            null,
            Warning.of(draft)),
        proposer);
  }

  /** Whether something would go; a warning goes whole or not at all. */
  private static boolean worth(ProposalDraft draft, ReleasePreview then) {
    return draft.warning() == null
        ? then.decisions().stream().anyMatch(each -> each.decision().permitted())
        : then.decisions().stream().allMatch(each -> each.decision().permitted());
  }

  /** What waits for this approver: not their own, and all of it theirs to read; urgent first. */
  public List<Proposal> waiting(Viewer approver) {
    Instant now = core.now();
    return core.jdbi().withHandle(ProposalTable::open).stream()
        .map(ProposalTable.Row::proposal)
        .filter(each -> waits(each, now) && sight.mayDecide(each, approver))
        .sorted(Comparator.comparing(Proposals::urgency))
        .toList();
  }

  private static Urgency urgency(Proposal proposal) {
    Warning warning = proposal.warning();
    return warning == null ? Urgency.ROUTINE : warning.urgency();
  }

  /** What the account put forward or decided on, the newest first. */
  public List<Proposal> own(Viewer viewer) {
    return core.jdbi().withHandle(handle -> ProposalTable.of(handle, viewer.account())).stream()
        .map(ProposalTable.Row::proposal)
        .toList();
  }

  /** Whether a person has to do with it: their own, decided by them, or theirs to decide. */
  public boolean concerns(String id, Viewer viewer) {
    return core.jdbi()
        .withHandle(handle -> ProposalTable.find(handle, id))
        .map(ProposalTable.Row::proposal)
        .filter(each -> ProposalSight.mine(each, viewer) || sight.mayDecide(each, viewer))
        .isPresent();
  }

  /**
   * A proposal with what would go; leaves a leaf when another than its proposer looks.
   *
   * @throws ExchangeException {@code EXCHANGE_PROPOSAL_UNKNOWN} also for what may not be seen
   */
  public ProposalView look(String id, Viewer viewer) {
    ProposalTable.Row row =
        require(core.jdbi().withHandle(handle -> ProposalTable.find(handle, id)));
    ProposalView view = sight.view(row, viewer);
    if (!row.proposal().proposedBy().equals(viewer.account())) {
      leaves.act("look", row.proposal(), viewer.account(), "");
    }
    return view;
  }

  /**
   * Another officer's word, upon which it is sent.
   *
   * @param decisionHash of the view that the approver saw and confirmed
   * @throws ExchangeException {@code EXCHANGE_PROPOSAL_OWN}, {@code EXCHANGE_PROPOSAL_UNKNOWN},
   *     {@code EXCHANGE_PROPOSAL_STATE}, {@code EXCHANGE_PROPOSAL_CHANGED} when something else
   *     would go now, {@code EXCHANGE_DECISION_CHANGED} when it is not what the approver saw
   */
  public Proposal approve(String id, Viewer approver, String decisionHash) {
    ProposalView view = decidable(id, approver);
    if (view.changed()) {
      throw new ExchangeException(ExchangeFault.PROPOSAL_CHANGED);
    }
    if (!view.decisionHash().equals(decisionHash)) {
      throw new ExchangeException(ExchangeFault.DECISION_CHANGED);
    }
    step(id, ProposalState.APPROVED, "approve", approver.account(), decisionHash, null);
    core.faults().reached(FaultPoint.Step.PROPOSAL_APPROVED);
    Proposal sent = carryOut(id);
    if (sent.state() == ProposalState.STOPPED) {
      throw new ExchangeException(ExchangeFault.PROPOSAL_CHANGED);
    }
    return sent;
  }

  /** Another officer's refusal; throws as {@link #approve}. */
  public Proposal refuse(String id, Viewer approver, String reason) {
    requireText(reason);
    decidable(id, approver);
    String text = reason.strip();
    return told(step(id, ProposalState.REFUSED, "refuse", approver.account(), text, text));
  }

  /** Its proposer takes it back. */
  public Proposal withdraw(String id, Viewer proposer) {
    Proposal proposal =
        require(core.jdbi().withHandle(handle -> ProposalTable.find(handle, id))).proposal();
    if (!proposal.proposedBy().equals(proposer.account())) {
      throw new ExchangeException(ExchangeFault.PROPOSAL_UNKNOWN);
    }
    return told(step(id, ProposalState.WITHDRAWN, "withdraw", proposer.account(), "", null));
  }

  private ProposalView decidable(String id, Viewer approver) {
    ProposalTable.Row row =
        require(core.jdbi().withHandle(handle -> ProposalTable.find(handle, id)));
    if (row.proposal().proposedBy().equals(approver.account())) {
      throw new ExchangeException(ExchangeFault.PROPOSAL_OWN);
    }
    ProposalView view = sight.view(row, approver);
    if (!waits(row.proposal(), core.now())) {
      throw new ExchangeException(ExchangeFault.PROPOSAL_STATE);
    }
    return view;
  }

  /** The leaf is in the log before the row changes, and both or neither stay. */
  private Proposal step(
      String id, ProposalState to, String action, String by, String note, @Nullable String reason) {
    return core.jdbi()
        .inTransaction(
            handle -> {
              Proposal proposal = require(ProposalTable.lock(handle, id)).proposal();
              if (!waits(proposal, core.now())) {
                throw new ExchangeException(ExchangeFault.PROPOSAL_STATE);
              }
              leaves.act(action, proposal, by, note);
              ProposalTable.move(handle, id, to, by, reason, core.now());
              return require(ProposalTable.find(handle, id)).proposal();
            });
  }

  /** Sends what was approved and is still the same, and ends what is over; interrupted work too. */
  void round() {
    Instant now = core.now();
    for (ProposalTable.Row row : core.jdbi().withHandle(ProposalTable::open)) {
      Proposal proposal = row.proposal();
      if (proposal.state() == ProposalState.APPROVED) {
        carryOut(proposal.id());
      } else if (!waits(proposal, now)) {
        end(proposal.id(), ProposalState.WAITING, ProposalState.EXPIRED, "expire", null);
      }
    }
  }

  private Proposal carryOut(String id) {
    synchronized (carrying) {
      ProposalTable.Row row =
          require(core.jdbi().withHandle(handle -> ProposalTable.find(handle, id)));
      Proposal proposal = row.proposal();
      if (proposal.state() != ProposalState.APPROVED) {
        return proposal;
      }
      ProposalSight.Standing standing = sight.standing(proposal).orElse(null);
      if (standing == null || !standing.substance().equals(row.substance())) {
        return end(
            id,
            ProposalState.APPROVED,
            ProposalState.STOPPED,
            "stop",
            ExchangeFault.PROPOSAL_CHANGED.code());
      }
      return send(proposal, standing);
    }
  }

  private Proposal send(Proposal proposal, ProposalSight.Standing standing) {
    String second = String.valueOf(proposal.decidedBy());
    String hash = standing.preview().decisionHash();
    List<Outgoing.Ground> grounds =
        ProposalSight.granted(standing.grounds(), proposal.needs(), second);
    List<Release> releases;
    try {
      releases = outgoing.release(standing.proposer(), proposal.items(), grounds, hash);
    } catch (ExchangeException e) {
      if (e.fault() == ExchangeFault.DECISION_CHANGED) {
        // Between two reads; the next round decides whether it is still the same.
        return proposal;
      }
      throw e;
    }
    core.faults().reached(FaultPoint.Step.PROPOSAL_DECIDED);
    Warning warning = proposal.warning();
    if (warning != null) {
      tipOffs.dispatch(
          new TipOffs.Sending(
              warning, grounds.getFirst(), releases.getFirst(), standing.proposer(), hash, second),
          (handle, envelope) -> ProposalTable.sent(handle, proposal.id(), List.of(envelope)));
      return told(find(proposal.id()));
    }
    String bound = standing.hash();
    String space = proposal.space();
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < grounds.size(); i++) {
      drafts.addAll(
          envelopes.of(
              grounds.get(i),
              releases.get(i),
              standing.proposer(),
              bound,
              second,
              proposal.request()));
    }
    core.jdbi()
        .useTransaction(
            handle -> {
              grounds.forEach(each -> outgoing.requireConsents(handle, each));
              sender.enqueue(handle, drafts);
              RequestTable.link(handle, proposal.request(), drafts);
              if (space != null) {
                spaces.note(handle, space, drafts, standing.proposer());
              }
              ProposalTable.sent(handle, proposal.id(), drafts.stream().map(Draft::id).toList());
            });
    grounds.forEach(each -> couriers.wake(each.partner()));
    drafts.forEach(each -> core.listeners().tell(ExchangeEvent.Topic.OUTBOX, each.id()));
    if (space != null) {
      core.listeners().tell(ExchangeEvent.Topic.SPACE, space);
    }
    return told(find(proposal.id()));
  }

  private Proposal end(
      String id, ProposalState from, ProposalState to, String action, @Nullable String reason) {
    return told(core.jdbi().inTransaction(handle -> end(handle, id, from, to, action, reason)));
  }

  private Proposal end(
      Handle handle,
      String id,
      ProposalState from,
      ProposalState to,
      String action,
      @Nullable String reason) {
    Proposal proposal = require(ProposalTable.lock(handle, id)).proposal();
    if (proposal.state() == from) {
      leaves.act(action, proposal, ProposalLeaves.NODE, reason == null ? "" : reason);
      ProposalTable.move(handle, id, to, null, reason, core.now());
    }
    return require(ProposalTable.find(handle, id)).proposal();
  }

  private static boolean waits(Proposal proposal, Instant now) {
    return proposal.state() == ProposalState.WAITING && now.isBefore(proposal.expiresAt());
  }

  private static void requireText(String text) {
    int length = text.strip().length();
    if (length < SHORTEST_TEXT || length > LONGEST_TEXT) {
      throw new ExchangeException(ExchangeFault.PROPOSAL_INVALID);
    }
  }

  private Proposal find(String id) {
    return require(core.jdbi().withHandle(handle -> ProposalTable.find(handle, id))).proposal();
  }

  private static ProposalTable.Row require(Optional<ProposalTable.Row> row) {
    return row.orElseThrow(() -> new ExchangeException(ExchangeFault.PROPOSAL_UNKNOWN));
  }

  private Proposal told(Proposal proposal) {
    core.listeners().tell(ExchangeEvent.Topic.PROPOSAL, proposal.id());
    return proposal;
  }

  /** Waits for what is being sent. */
  @Override
  public void close() {
    watch.close();
  }
}
