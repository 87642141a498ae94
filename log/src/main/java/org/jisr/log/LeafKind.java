package org.jisr.log;

import java.util.Optional;

/**
 * What an act was; {@code docs/log-events.md} is the catalogue of these kinds with their fields.
 */
public enum LeafKind {
  START("start", "The node started on this log."),
  KEY("key", "A key of the node was created, replaced or revoked."),
  SIGN_IN("sign-in", "A person or program signed in."),
  SIGN_OUT("sign-out", "A session ended at the person's wish."),
  ACCOUNT("account", "An account was created, changed or disabled, or a sign-in link was issued."),
  CREDENTIAL("credential", "A way to sign in was added, renamed, removed or suspended."),
  CONFIRMATION("confirmation", "A person confirmed one decision with a key or a code."),
  IMPORT("import", "Information was taken into the bank."),
  FEED("feed", "A feed was added, paused, resumed, asked, replayed or removed by a person."),
  ALTER("alter", "What the bank holds, or how it is to be handled, was changed."),
  CONSULT("consult", "What the bank holds about a person was read."),
  SEARCH("search", "The bank was searched."),
  COMBINE("combine", "What several statements say was joined, as one entity or one network."),
  ERASE("erase", "Information was erased, by its date, by a duty or at a data subject's wish."),
  EXPORT("export", "Items, or a warning as an alert, left the bank as a file."),
  DECISION("decision", "The gate decided on a release; the reasons are committed."),
  REFUSAL("refusal", "A release or request was refused."),
  REQUEST("request", "A request for information was made, answered, or changed its state."),
  CONSENT("consent", "An originator's consent to onward use was asked, given, refused or ended."),
  APPROVAL(
      "approval",
      "A release that needs another officer was put forward, looked at, decided on or ended."),
  RELEASE("release", "Items were released to a partner."),
  RECEIVE("receive", "An envelope from a partner was accepted."),
  RECEIPT(
      "receipt", "A partner's signed receipt, or word on how far a recall came, was kept or sent."),
  RECALL("recall", "Released items were called back, or a partner's recall was carried out."),
  TIP_OFF("tip-off", "An urgent warning was sent to or received from a partner."),
  ACKNOWLEDGE("acknowledge", "A person acknowledged a tip-off."),
  ESCALATE("escalate", "A tip-off was not acknowledged in time, or a recall is overdue."),
  OUTCOME("outcome", "What came of a tip-off was reported."),
  PARTNER("partner", "A partner was enrolled, confirmed or suspended, or its newer card came."),
  SUBSCRIBER(
      "subscriber",
      "An outside party's subscription was created, changed or suspended, or its tokens were."),
  OUTLET(
      "outlet",
      "A collection of an outside server was added to those this node fills, or was changed."),
  POUCH("pouch", "Envelopes for or from a partner were packed or taken in as a file."),
  AGREEMENT("agreement", "An agreement was proposed, signed, suspended, resumed or terminated."),
  SPACE(
      "space",
      "A space's charter was proposed, answered or left, or what came under it was deleted."),
  REMARK("remark", "A remark on items was sent to a partner or came from one."),
  STATEMENT("statement", "A month's statement of what passed with a partner was sent or came."),
  POLICY("policy", "A policy was signed or took effect: rules, catalogue, retention or witnesses."),
  BREAK_GLASS(
      "break-glass", "A person opened in an emergency what rules closed, or a review of it ended."),
  BACKUP("backup", "A backup was made."),
  RESTORE("restore", "The node was restored from a backup."),
  REVIEW("review", "Overdue statements were listed, kept to a later date or given up."),
  SUBJECT_FILE("subject-file", "All processing of one person was put together for oversight."),
  SUBJECT_REQUEST("subject-request", "A person's request about their data went a step on."),
  SUPPRESSION(
      "suppression",
      "What had been erased came again and was held back, or a person looked or let it in."),
  SCREENING(
      "screening", "Names were screened against lists, or a list or a decision on one changed."),
  SCENARIO(
      "scenario",
      "A scenario over a network was opened, worked out, decided, compared or taken away."),
  INSPECTION("inspection", "Oversight drew a sample, noted what it found, or verified the log."),
  LOG_READ("log-read", "Somebody read this log."),
  DUMMY("dummy", "Nothing happened; it hides from witnesses how much does.");

  private final String code;
  private final String description;

  LeafKind(String code, String description) {
    this.code = code;
    this.description = description;
  }

  /** The stable code that stands in the leaf. */
  public String code() {
    return code;
  }

  /** One line in English that says what the act was. */
  public String description() {
    return description;
  }

  /** The kind with this code; empty for a code of a later version. */
  public static Optional<LeafKind> ofCode(String code) {
    for (LeafKind kind : values()) {
      if (kind.code.equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
