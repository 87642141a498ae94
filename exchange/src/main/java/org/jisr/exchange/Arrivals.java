package org.jisr.exchange;

import java.util.Map;
import java.util.TreeMap;
import org.jisr.law.AgreementTerms;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;

/** What each kind of envelope does at its recipient: checked, logged, then done. */
final class Arrivals {
  private final Core core;
  private final ItemsArrival items;
  private final RecallArrival recalls;
  private final ConsentArrival consents;
  private final AgreementArrival agreements;
  private final NoticeArrival notices;
  private final RequestArrival requests;
  private final SpaceArrival spaces;
  private final StatementArrival statements;
  private final RemarkArrival remarks;
  private final KeysArrival keys;

  Arrivals(
      Core core,
      Directory directory,
      Escalation escalation,
      RecallTree tree,
      ConsentAnswers answers,
      SpaceArrival spaces) {
    this.core = core;
    this.items = new ItemsArrival(core, escalation);
    this.recalls = new RecallArrival(core, tree);
    this.consents = new ConsentArrival(core, answers);
    this.agreements = new AgreementArrival(core);
    this.notices = new NoticeArrival(core, escalation);
    this.requests = new RequestArrival(core);
    this.spaces = spaces;
    this.statements = new StatementArrival(core);
    this.remarks = new RemarkArrival(core);
    this.keys = new KeysArrival(core, directory);
  }

  /** Lets the envelope have its effect and commits it with the acceptance, or throws. */
  void take(Acceptance acceptance, Arrival.Commit commit) {
    EnvelopeHeader header = acceptance.envelope().header();
    if (!header.suite().equals(Suite.CURRENT)) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_SUITE);
    }
    if (!acceptance.now().isBefore(header.expiresAt())) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_EXPIRED);
    }
    switch (header.kind()) {
      case RELEASE, TIP_OFF ->
          items.take(acceptance, terms(requireAgreement(acceptance, true)), commit);
      case RECALL -> {
        requireAgreement(acceptance, false);
        recalls.take(acceptance, commit);
      }
      case RECALL_PROGRESS -> {
        requireAgreement(acceptance, false);
        recalls.hear(acceptance, commit);
      }
      case CONSENT_REQUEST -> {
        requireAgreement(acceptance, false);
        consents.take(acceptance, commit);
      }
      case CONSENT_ANSWER -> {
        requireAgreement(acceptance, false);
        consents.hear(acceptance, commit);
      }
      case ACKNOWLEDGEMENT, OUTCOME -> {
        requireAgreement(acceptance, false);
        notices.take(acceptance, commit);
      }
      case REQUEST -> requests.take(acceptance, requireAgreement(acceptance, true).text(), commit);
      case REQUEST_STEP -> {
        requireAgreement(acceptance, false);
        requests.hear(acceptance, commit);
      }
      case REMARK -> {
        requireAgreement(acceptance, true);
        remarks.take(acceptance, commit);
      }
      case AGREEMENT -> agreements.take(acceptance, commit);
      case STATEMENT -> statements.take(acceptance, commit);
      case KEYS -> keys.take(acceptance, commit);
      case SPACE -> spaces.take(acceptance, commit);
      case RECEIPT -> throw new ExchangeException(ExchangeFault.ENVELOPE_MALFORMED);
    }
  }

  /**
   * Recalls and answers are honoured after an agreement has ended or while it is suspended, new
   * items are not; nor must a recall fail because the agreement is older than the suite.
   */
  private SignedAgreement requireAgreement(Acceptance acceptance, boolean stillInForce) {
    EnvelopeHeader header = acceptance.envelope().header();
    AgreementBook book = core.jdbi().withHandle(handle -> AgreementBook.of(handle, header.from()));
    SignedAgreement agreement =
        book.find(header.agreementId())
            .filter(each -> each.inForceFrom() != null)
            .orElseThrow(() -> new ExchangeException(ExchangeFault.AGREEMENT_MISSING));
    if (!agreement.text().hash().equals(header.agreementHash())) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_HASH);
    }
    if (stillInForce && !agreement.text().suites().contains(header.suite())) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_SUITE);
    }
    if (stillInForce) {
      AgreementGuard.requireNew(book, agreement, header, acceptance.now());
    }
    if (header.purpose() == null || !terms(agreement).covers(header.purpose())) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_STATE);
    }
    return agreement;
  }

  private static AgreementTerms terms(SignedAgreement agreement) {
    return agreement.text().terms(agreement.inForceFrom());
  }

  /** Whether a proven envelope with this fault is refused for good, with a signed receipt. */
  static boolean refusable(ExchangeFault fault) {
    return switch (fault) {
      case ENVELOPE_EXPIRED,
          ENVELOPE_CONTENT,
          ENVELOPE_CONDITIONS,
          ENVELOPE_SUITE,
          AGREEMENT_HASH,
          AGREEMENT_STATE,
          AGREEMENT_INVALID,
          AGREEMENT_UNKNOWN,
          AGREEMENT_SUSPENDED,
          AGREEMENT_REPLACES,
          AGREEMENT_NOTICE,
          AGREEMENT_QUOTA,
          TIP_OFF_UNKNOWN,
          TIP_OFF_STATE,
          TIP_OFF_INVALID,
          INFORMATION_REQUEST_UNKNOWN,
          INFORMATION_REQUEST_STATE,
          INFORMATION_REQUEST_MALFORMED,
          INFORMATION_REQUEST_INCOMPLETE,
          MAIL_UNKNOWN,
          RECALL_INVALID,
          SPACE_UNKNOWN,
          SPACE_INVALID,
          SPACE_HASH,
          SPACE_VERSION,
          SPACE_STATE,
          SPACE_MEMBER,
          CONSENT_UNKNOWN,
          CONSENT_STATE,
          CONSENT_INVALID,
          STATEMENT_INVALID,
          REMARK_INVALID,
          ROTATION_INVALID,
          CARD_REVOKED ->
          true;
      default -> false;
    };
  }

  long logRefusal(Acceptance acceptance, ExchangeFault fault) {
    Envelope envelope = acceptance.envelope();
    Map<String, String> clear =
        new TreeMap<>(LeafFields.of(Direction.IN, envelope, envelope.header().from()));
    clear.put("code", fault.code());
    return core.log().append(new Leaf(LeafKind.REFUSAL, clear, Map.of()));
  }

  static Leaf leaf(LeafKind kind, Acceptance acceptance) {
    return leaf(kind, acceptance, Map.of());
  }

  /** The same, with words that its sender may read, since the leaf goes back with the receipt. */
  static Leaf leaf(LeafKind kind, Acceptance acceptance, Map<String, String> said) {
    Envelope envelope = acceptance.envelope();
    Map<String, String> clear = LeafFields.of(Direction.IN, envelope, envelope.header().from());
    clear.putAll(said);
    return new Leaf(kind, clear, Map.of());
  }
}
