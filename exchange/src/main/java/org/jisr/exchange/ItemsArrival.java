package org.jisr.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jisr.bank.ChunkReport;
import org.jisr.bank.NewStatement;
import org.jisr.bank.Source;
import org.jisr.bank.SourceOpening;
import org.jisr.bank.StatementWriter;
import org.jisr.bank.StoreOutcome;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Condition;
import org.jisr.law.Handling;
import org.jisr.law.PartyId;
import org.jisr.law.SubjectCategory;
import org.jisr.log.LeafKind;
import org.jisr.stix.Identity;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * Takes the items of a release or a tip-off into the bank, under their originators' handling made
 * stricter by the agreement's conditions, in one transaction with the acceptance.
 */
final class ItemsArrival {
  /** The sender may not speak for this node. */
  static final String OWN = "EXCHANGE_ITEM_OWN";

  /** The originator does not let this node have it. */
  static final String NOT_FOR_US = "EXCHANGE_ITEM_NOT_FOR_US";

  /** The agreement does not cover its type. */
  static final String TYPE = "EXCHANGE_ITEM_TYPE";

  /** The bank holds another content under this id and version. */
  static final String CONFLICT = "EXCHANGE_ITEM_CONFLICT";

  /** It was erased here before; the sender does not learn why. */
  static final String HELD_BACK = "EXCHANGE_ITEM_HELD_BACK";

  private final Core core;
  private final Escalation escalation;

  ItemsArrival(Core core, Escalation escalation) {
    this.core = core;
    this.escalation = escalation;
  }

  void take(Acceptance acceptance, AgreementTerms agreed, Arrival.Commit commit) {
    EnvelopeHeader header = acceptance.envelope().header();
    ItemsPayload payload = read(acceptance.envelope());
    CharterText charter = charter(payload, header.from());
    AgreementTerms terms = charter == null ? agreed : CharterRules.narrow(agreed, charter);
    requireConditions(header, payload, terms);
    Source source = source(header, acceptance);
    boolean urgent = header.kind() == EnvelopeKind.TIP_OFF;
    String request = core.jdbi().withHandle(handle -> RequestArrival.answered(handle, header));
    StatementWriter writer = core.bank().writer();
    SourceOpening opening =
        writer.open(
            source,
            Arrivals.leaf(
                urgent ? LeafKind.TIP_OFF : LeafKind.RECEIVE,
                acceptance,
                Map.of("count", Integer.toString(payload.items().size()))));
    acceptance.logged(opening.leafIndex());
    core.faults().reached(FaultPoint.Step.RECEIVE_LOGGED);
    Map<StixId, String> refused = new TreeMap<>();
    List<NewStatement> statements = new ArrayList<>();
    for (ItemsPayload.Item item : payload.items()) {
      String code = objection(item, terms);
      if (code == null) {
        statements.add(new NewStatement(item.object(), held(item, terms, charter), source));
      } else {
        refused.put(item.id(), code);
      }
    }
    writer.store(
        statements,
        (handle, report) -> {
          TipOffContent tipOff = payload.tipOff();
          if (tipOff != null) {
            insertTipOff(handle, acceptance, tipOff, payload.ids());
          }
          if (charter != null) {
            enter(handle, payload, header);
          }
          if (request != null) {
            RequestTable.link(handle, request, header.id());
          }
          Arrival arrival = arrival(payload, statements, report, refused).withRequest(request);
          Set<StixId> stored = new HashSet<>(arrival.stored());
          OnwardTable.held(
              handle,
              header.from(),
              header.id(),
              payload.items().stream().filter(item -> stored.contains(item.id())).toList());
          commit.run(handle, tipOff == null ? arrival : arrival.withTipOff(header.id()));
        });
    if (urgent) {
      escalation.wake();
    }
  }

  private ItemsPayload read(Envelope envelope) {
    EnvelopeHeader header = envelope.header();
    if (!header.payloadType().equals(ItemsPayload.MEDIA_TYPE)) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_CONTENT);
    }
    ItemsPayload payload = ItemsReader.read(envelope.payload(), core.self());
    if ((payload.tipOff() != null) != (header.kind() == EnvelopeKind.TIP_OFF)) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_CONTENT);
    }
    if (payload.tipOff() != null && payload.space() != null) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_CONTENT);
    }
    return payload;
  }

  private static void requireConditions(
      EnvelopeHeader header, ItemsPayload payload, AgreementTerms terms) {
    if (header.purpose() == null || !terms.covers(header.purpose())) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_STATE);
    }
    if (!payload.conditions(terms.conditions()).equals(header.conditions())) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_CONDITIONS);
    }
  }

  private @Nullable CharterText charter(ItemsPayload payload, PartyId from) {
    SpaceReference space = payload.space();
    return space == null
        ? null
        : core.jdbi().withHandle(handle -> SpaceArrival.receivable(handle, space, from));
  }

  /** Nothing comes in once the space is being emptied: its row is held until this is committed. */
  private static void enter(Handle handle, ItemsPayload payload, EnvelopeHeader header) {
    SpaceReference space = payload.space();
    if (space != null) {
      SpaceTable.lock(handle, space.space());
      SpaceArrival.receivable(handle, space, header.from());
      SpaceLetterTable.insert(handle, space.space(), Direction.IN, header.from(), header.id());
    }
  }

  private Handling held(
      ItemsPayload.Item item, AgreementTerms terms, @Nullable CharterText charter) {
    Handling handling = stricter(item, terms);
    return charter == null ? handling : CharterRules.hold(handling, charter, core.self());
  }

  private @Nullable String objection(ItemsPayload.Item item, AgreementTerms terms) {
    Handling handling = item.handling();
    PartyId self = core.self();
    if (handling.originator().equals(self)) {
      return OWN;
    }
    if (!handling.names(self) || handling.restrictedAgainst().contains(self)) {
      return NOT_FOR_US;
    }
    return terms.coversType(item.object().type()) ? null : TYPE;
  }

  /**
   * With the agreement's conditions; and a person of whom the sender says that it is about nobody
   * is one whose part in the case was not stated.
   */
  static Handling stricter(ItemsPayload.Item item, AgreementTerms terms) {
    Handling handling = item.handling();
    SortedSet<Condition> conditions = new TreeSet<>(handling.conditions());
    conditions.addAll(terms.conditions());
    boolean unstated =
        handling.subjectCategory() == SubjectCategory.NONE
            && item.object() instanceof Identity identity
            && "individual".equals(identity.identityClass());
    return handling.toBuilder()
        .conditions(conditions)
        .subject(unstated ? SubjectCategory.UNSTATED : handling.subjectCategory())
        .build();
  }

  static Source source(EnvelopeHeader header, Acceptance acceptance) {
    return new Source(
        Source.Kind.ENVELOPE,
        header.from().value(),
        reference(header.from(), header.id()),
        acceptance.now());
  }

  /** Two partners may use one id; what the bank keeps must not mix them. */
  static String reference(PartyId from, String envelopeId) {
    return from + "/" + envelopeId;
  }

  private static void insertTipOff(
      Handle handle, Acceptance acceptance, TipOffContent content, List<StixId> subjects) {
    EnvelopeHeader header = acceptance.envelope().header();
    if (TipOffTable.find(handle, header.id()).isPresent()) {
      throw new ExchangeException(ExchangeFault.TIP_OFF_INVALID);
    }
    TipOffTable.insert(
        handle,
        header.id(),
        Direction.IN,
        header.from(),
        content,
        header.urgency(),
        subjects,
        TipOffState.DELIVERED,
        acceptance.now(),
        header.createdAt());
  }

  private static Arrival arrival(
      ItemsPayload payload,
      List<NewStatement> statements,
      ChunkReport report,
      Map<StixId, String> refused) {
    Map<StixId, String> all = new TreeMap<>(refused);
    for (int i = 0; i < statements.size(); i++) {
      String code = refusal(report.outcomes().get(i));
      if (code != null) {
        all.put(statements.get(i).object().id(), code);
      }
    }
    List<StixId> stored = payload.ids().stream().filter(id -> !all.containsKey(id)).toList();
    return Arrival.stored(payload.ids(), stored, all);
  }

  private static @Nullable String refusal(StoreOutcome outcome) {
    return switch (outcome) {
      case CONFLICT, WITHDRAWN -> CONFLICT;
      case HELD_BACK -> HELD_BACK;
      case NEW, NEW_VERSION, OLDER_VERSION, KNOWN -> null;
    };
  }
}
