package org.jisr.bank;

/** What can go wrong in the bank, each with a stable code and advice without personal data. */
public enum BankFault {
  SCHEMA_NEWER(
      "The database was written by a newer version and was left untouched. Start that version, or"
          + " restore a backup made before the upgrade."),
  UNAVAILABLE(
      "The database did not answer. Check that it runs and has free space, then try again."),
  ENTITY_UNKNOWN("There is no entity with this id that you may see."),
  QUERY_INVALID("The question cannot be searched. Shorten it, or correct the filter."),
  CURSOR_INVALID(
      "The page mark does not belong to this question and viewer. Ask again from the first page."),
  SOURCE_NOT_OPENED(
      "A source must be opened, which logs it, before statements from it are stored."),
  DECISION_CHANGED(
      "The decisions are no longer those that were previewed. Look at the new decisions, then"
          + " release again."),
  LAW_UNKNOWN("There is no text of law with this digest. Propose it first."),
  LAW_UNTRUSTED(
      "No authority that this node trusts signed this text of law for its party. Sign it with"
          + " ./jisr law sign, or add the authority's key."),
  LAW_OLDER(
      "A text of law of this version or a later one is in force. Raise the version and sign anew."),
  LAW_APPROVAL(
      "A text of law takes effect by the word of two different persons on that very text, once."),
  REVIEW_INVALID(
      "The review cannot be carried out: its ground is unknown, or its date lies outside what the"
          + " rule of this category allows."),
  REVIEW_NOT_ALLOWED("Reviewing and erasing are for approvers."),
  ERASURE_UNKNOWN("There is no finished erasure with this id."),
  SUPPRESSION_NOT_ALLOWED(
      "Looking up what is held back is for oversight, letting it in again for approvers."),
  SUPPRESSION_INVALID(
      "Name 1 to 200 objects, and say in 10 to 1,000 characters why they may come back."),
  REQUEST_UNKNOWN("There is no request with this id."),
  REQUEST_STATE("The request does not stand where this step begins. Load it again."),
  REQUEST_INVALID("The request lacks something, or names a value that is not in the list."),
  EMERGENCY_INVALID(
      "An emergency needs a ground from the list, a case, and a reason of 10 to 1,000 characters;"
          + " its review a verdict and a note."),
  EMERGENCY_LIMIT(
      "This account opened as much in an emergency as it may in one day. Call a colleague who may"
          + " read it, and oversight."),
  EMERGENCY_NOTHING(
      "There is nothing that an emergency opens here. Whether the bank holds anything is not said;"
          + " the attempt was logged and oversight was told."),
  EMERGENCY_UNKNOWN(
      "There is no such emergency here. Maybe its time is over, or it belongs to another session."),
  EMERGENCY_STATE("This emergency was reviewed, or its review is not yours to make."),
  NETWORK_UNFOUNDED(
      "A network is read as one for a purpose and on a legal basis only, and the instrument must be"
          + " in force in the catalogue of this node. Name another basis."),
  NETWORK_TOO_LARGE(
      "The network is larger than a scenario may be. Take fewer hops, kinds of relation or seeds, or"
          + " a shorter time."),
  OUTPUT_FAILED("The export could not be written out. Check the disk or connection and try again.");

  private final String message;

  BankFault(String message) {
    this.message = message;
  }

  /** The stable code, {@code BANK_} and the name. */
  public String code() {
    return "BANK_" + name();
  }

  /** What was wrong and what to do, in English. */
  public String message() {
    return message;
  }
}
