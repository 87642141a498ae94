package org.jisr.web;

import java.sql.SQLException;
import java.util.Map;
import org.jisr.bank.BankException;
import org.jisr.bank.BankFault;
import org.jisr.exchange.ExchangeException;
import org.jisr.exchange.ExchangeFault;
import org.jisr.intake.IntakeException;
import org.jisr.intake.IntakeFault;
import org.jisr.law.LawException;
import org.jisr.ledger.LedgerException;
import org.jisr.ledger.LedgerFault;
import org.jisr.log.LogException;
import org.jisr.oversight.OversightException;
import org.jisr.oversight.OversightFault;
import org.jisr.people.PeopleException;
import org.jisr.people.PeopleFault;
import org.jisr.scenarios.ScenariosException;
import org.jisr.scenarios.ScenariosFault;
import org.jisr.screening.ScreeningException;
import org.jisr.screening.ScreeningFault;
import org.jisr.stix.StixException;

/**
 * What a failure means to the caller: a status, a code whose words {@link Errors} knows, details.
 */
record Refusal(int status, String code, Map<String, String> details) {

  static Refusal of(Throwable failure) {
    return switch (failure) {
      case WebException e -> new Refusal(e.fault().status(), e.fault().code(), e.details());
      case BankException e -> of(status(e.fault()), e.code());
      case PeopleException e -> new Refusal(status(e.fault()), e.code(), e.details());
      case IntakeException e -> new Refusal(status(e.fault()), e.code(), e.details());
      case ExchangeException e -> new Refusal(status(e.fault()), e.code(), e.details());
      case OversightException e -> of(status(e.fault()), e.code());
      case LedgerException e -> of(status(e.fault()), e.code());
      case ScenariosException e -> new Refusal(status(e.fault()), e.code(), e.details());
      case ScreeningException e -> new Refusal(status(e.fault()), e.code(), e.details());
      case LawException e -> of(400, e.code().name());
      case StixException e ->
          new Refusal(400, WebFault.PARAMETER_MALFORMED.code(), Map.of("reason", e.code()));
      case LogException e ->
          new Refusal(503, WebFault.LOG_UNAVAILABLE.code(), Map.of("reason", e.code()));
      default -> unavailable(failure) ? of(WebFault.STORE_UNAVAILABLE) : of(WebFault.INTERNAL);
    };
  }

  private static Refusal of(int status, String code) {
    return new Refusal(status, code, Map.of());
  }

  private static Refusal of(WebFault fault) {
    return of(fault.status(), fault.code());
  }

  private static int status(BankFault fault) {
    return switch (fault) {
      case ENTITY_UNKNOWN,
          LAW_UNKNOWN,
          ERASURE_UNKNOWN,
          REQUEST_UNKNOWN,
          EMERGENCY_NOTHING,
          EMERGENCY_UNKNOWN ->
          404;
      case QUERY_INVALID,
          CURSOR_INVALID,
          LAW_UNTRUSTED,
          REVIEW_INVALID,
          SUPPRESSION_INVALID,
          REQUEST_INVALID,
          EMERGENCY_INVALID,
          NETWORK_TOO_LARGE ->
          400;
      case DECISION_CHANGED, LAW_OLDER, LAW_APPROVAL, REQUEST_STATE, EMERGENCY_STATE -> 409;
      case REVIEW_NOT_ALLOWED, SUPPRESSION_NOT_ALLOWED, NETWORK_UNFOUNDED -> 403;
      case EMERGENCY_LIMIT -> 429;
      case UNAVAILABLE -> 503;
      case SCHEMA_NEWER, SOURCE_NOT_OPENED, OUTPUT_FAILED -> 500;
    };
  }

  private static int status(PeopleFault fault) {
    return switch (fault) {
      case TOKEN_REFUSED, LINK_CODE, SIGN_IN_REFUSED, AGENCY_REFUSED, AGENCY_UNLINKED -> 401;
      case TOO_MANY_ATTEMPTS -> 429;
      case NOT_ALLOWED,
          SECOND_ADMINISTRATOR,
          PROPOSAL_OWN,
          PROPOSAL_ABOVE,
          APPROVER_NEEDED,
          SIGN_IN_AGAIN,
          CONFIRMATION_MISSING,
          CONFIRMATION_REFUSED,
          CONFIRMATION_IMPOSSIBLE ->
          403;
      case ROLES_CONFLICT,
          ADMINISTRATION_APART,
          PROPOSAL_STALE,
          ACCOUNT_DISABLED,
          CEREMONY_ENDED,
          LAST_METHOD,
          IDENTITY_TAKEN ->
          409;
      case ACCOUNT_UNKNOWN, METHOD_UNKNOWN, SESSION_UNKNOWN, PROPOSAL_UNKNOWN -> 404;
      case ACCOUNT_INVALID,
          PASSKEY_REFUSED,
          PASSWORD_SHORT,
          PASSWORD_COMMON,
          CODE_REFUSED,
          PROPOSAL_REASON,
          CONFIRMATION_INVALID ->
          400;
      case STORE_UNAVAILABLE, AGENCY_UNAVAILABLE -> 503;
      case AGENCY_MISCONFIGURED, SCHEMA_NEWER -> 500;
    };
  }

  private static int status(OversightFault fault) {
    return switch (fault) {
      case NOT_ALLOWED -> 403;
      case SAMPLE_UNKNOWN -> 404;
      case PERIOD_INVALID, SAMPLE_INVALID, MARK_INVALID, QUESTION_INVALID -> 400;
      case REGISTER_UNWRITABLE, UNAVAILABLE -> 503;
      case SCHEMA_NEWER -> 500;
    };
  }

  private static int status(LedgerFault fault) {
    return switch (fault) {
      case UNKNOWN -> 404;
      case OUTSIDE, UNCOUNTED -> 409;
    };
  }

  private static int status(ScreeningFault fault) {
    return switch (fault) {
      case NOT_ALLOWED -> 403;
      case LIST_UNKNOWN, MATCH_UNKNOWN -> 404;
      case LIST_SHRINKS, CALIBRATION_UNFOUNDED -> 409;
      case NOT_READY, UNAVAILABLE -> 503;
      case SCHEMA_NEWER -> 500;
      case FORMAT_UNKNOWN,
          LIST_INVALID,
          MAPPING_INVALID,
          FILE_MALFORMED,
          FILE_TRUNCATED,
          FILE_UNSAFE,
          ENTRY_TWICE,
          LIST_EMPTY,
          QUESTION_INVALID,
          BATCH_INVALID,
          BUDGET_INVALID,
          DECISION_INVALID ->
          400;
    };
  }

  private static int status(ScenariosFault fault) {
    return switch (fault) {
      case NOT_ALLOWED -> 403;
      case UNKNOWN -> 404;
      case STATE, WITHDRAWN, SUMMARY_CHANGED -> 409;
      case TOO_MANY -> 429;
      case UNAVAILABLE -> 503;
      case SCHEMA_NEWER, FAILED -> 500;
      case INVALID, INSTRUMENT_MISSING, EMPTY, DECISION_INVALID, SUMMARY_INVALID, INTERRUPTED ->
          400;
    };
  }

  private static int status(IntakeFault fault) {
    return switch (fault) {
      case JOB_UNKNOWN, FEED_UNKNOWN -> 404;
      case JOB_FINISHED -> 409;
      case FILE_TOO_LARGE -> 413;
      case DISK_FULL, SPOOL_UNAVAILABLE, DATABASE_UNAVAILABLE, LOG_UNAVAILABLE -> 503;
      case UNEXPECTED, SPOOL_CHANGED, SCHEMA_NEWER -> 500;
      default -> 400;
    };
  }

  private static int status(ExchangeFault fault) {
    return switch (fault) {
      case PARTNER_UNKNOWN,
          AGREEMENT_UNKNOWN,
          TIP_OFF_UNKNOWN,
          MAIL_UNKNOWN,
          REQUEST_UNKNOWN,
          INFORMATION_REQUEST_UNKNOWN,
          SUBSCRIBER_UNKNOWN,
          OUTLET_UNKNOWN,
          CONSENT_UNKNOWN,
          POUCH_UNKNOWN,
          PROPOSAL_UNKNOWN,
          SPACE_UNKNOWN ->
          404;
      case PARTNER_UNCONFIRMED,
          PARTNER_SUSPENDED,
          FINGERPRINT_DIFFERS,
          CARD_OLDER,
          CARD_CHANGED,
          CARD_REVOKED,
          KEY_REVOKED,
          AGREEMENT_HASH,
          AGREEMENT_STATE,
          AGREEMENT_MISSING,
          AGREEMENT_SUSPENDED,
          AGREEMENT_REPLACES,
          AGREEMENT_QUOTA,
          CONSENT_STATE,
          CONSENT_FOREIGN,
          CONSENT_NOTHING,
          DECISION_CHANGED,
          CARD_UNSEALED,
          POUCH_EMPTY,
          PROPOSAL_STATE,
          PROPOSAL_CHANGED,
          RECALL_LIFTING,
          TIP_OFF_STATE,
          INFORMATION_REQUEST_STATE,
          INFORMATION_REQUEST_EMPTY,
          SPACE_HASH,
          SPACE_STATE,
          SPACE_MEMBER,
          SUBSCRIBER_SPACE,
          STATEMENT_OPEN,
          LOG_FORKED ->
          409;
      case PEER_UNKNOWN, PROPOSAL_OWN -> 403;
      case ENVELOPE_TOO_LARGE, POUCH_TOO_LARGE -> 413;
      case PEER_UNREACHABLE,
          STORE_UNAVAILABLE,
          KEYS_UNREADABLE,
          OUTLET_SECRET_MISSING,
          POUCH_UNWRITABLE ->
          503;
      default -> 400;
    };
  }

  private static boolean unavailable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException) {
        return true;
      }
    }
    return false;
  }
}
