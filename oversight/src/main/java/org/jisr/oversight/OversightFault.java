package org.jisr.oversight;

/** What can go wrong in oversight, each with a stable code and advice without personal data. */
public enum OversightFault {
  NOT_ALLOWED("This is for the oversight body. Ask an administrator for an account in that role."),
  PERIOD_INVALID(
      "The period must end after it begins, and hold at most 400 of its steps. Choose a shorter one,"
          + " or count by month."),
  SAMPLE_INVALID(
      "A sample is of 1 to 200 disclosures, from the first leaves of this log. Correct the number or"
          + " the size."),
  SAMPLE_UNKNOWN("There is no sample with this id."),
  MARK_INVALID(
      "The finding cannot be kept: the disclosure is not in this sample, the finding is not in the"
          + " list, or an objection lacks a note of at most 2,000 characters."),
  QUESTION_INVALID("The question names a value that is not in the list, or a page that is none."),
  REGISTER_UNWRITABLE(
      "The register of acts could not be written. Check that the data folder has free space."),
  UNAVAILABLE(
      "The database did not answer. Check that it runs and has free space, then try again."),
  SCHEMA_NEWER(
      "The database was written by a newer version and was left untouched. Start that version, or"
          + " restore a backup made before the upgrade.");

  private final String message;

  OversightFault(String message) {
    this.message = message;
  }

  /** The stable code, {@code OVERSIGHT_} and the name. */
  public String code() {
    return "OVERSIGHT_" + name();
  }

  /** What was wrong and what to do, in English. */
  public String message() {
    return message;
  }
}
