package org.jisr.screening;

/** The reasons for which screening refuses. */
public enum ScreeningFault {
  /** A viewer whose roles do not reach. */
  NOT_ALLOWED("Your roles do not permit this: ask an administrator who may."),
  /** No such format. */
  FORMAT_UNKNOWN("No such format of lists: choose one of those the documentation names."),
  /** A list's name or title. */
  LIST_INVALID(
      "A list needs a name of small letters, digits and hyphens, at most 40, and a title of at most"
          + " 200 characters."),
  /** Mapping of columns. */
  MAPPING_INVALID("The mapping must name columns for id and name and may name only known fields."),
  /** No such list, version or entry. */
  LIST_UNKNOWN("No such list or version: look at the lists that are there."),
  /** The file is not what it should be. */
  FILE_MALFORMED(
      "The file is not of that format at this line: fetch it again and compare its checksum with"
          + " the publisher's. The version before stays in force."),
  /** The file ends too early. */
  FILE_TRUNCATED("The file ends in the middle: fetch it again. The version before stays in force."),
  /** Entities, depth, length. */
  FILE_UNSAFE(
      "The file declares document types or entities, or is nested, long or large beyond any"
          + " published list: it was not read. Get it from its publisher."),
  /** Two entries with one id. */
  ENTRY_TWICE("Two entries have one id: fetch the file again or tell its publisher."),
  /** Nothing in it. */
  LIST_EMPTY("The file has no entry with a name: is it of another format?"),
  /** Fewer entries than before. */
  LIST_SHRINKS(
      "The list has lost more than a fifth of its entries: it was not taken. Ask the publisher; if"
          + " it is right, import the same file again with its checksum as confirmation."),
  /** A question without a name. */
  QUESTION_INVALID("A question needs a name of at most 1,000 characters or a document."),
  /** A batch file. */
  BATCH_INVALID("The batch needs a first line with a column called name."),
  /** A budget outside its range. */
  BUDGET_INVALID("The budget is a number of false alerts in a thousand questions, .01 to 1000."),
  /** No such match for this viewer. */
  MATCH_UNKNOWN("No such match: it may have ended with a newer list or statement."),
  /** A decision without a reason or to undo where there is none. */
  DECISION_INVALID(
      "A decision is same, different or unsure with a reason of at most 2,000 characters; only what"
          + " was decided can be undone."),
  /** Nothing to learn from. */
  CALIBRATION_UNFOUNDED("Calibration needs at least 20 decisions, with 5 same and 5 different."),
  /** The lists are being read. */
  NOT_READY("The lists are being made ready to search: ask again in a moment."),
  /** The database. */
  UNAVAILABLE("The database does not answer: look at it and try again."),
  /** A newer version wrote the schema. */
  SCHEMA_NEWER(
      "The screening schema was written by a newer version and was left untouched. Start that"
          + " version, or restore a backup made before the upgrade.");

  private final String message;

  ScreeningFault(String message) {
    this.message = message;
  }

  /** The stable code, {@code SCREENING_} and the name. */
  public String code() {
    return "SCREENING_" + name();
  }

  /** What was wrong and what to do, in English. */
  public String message() {
    return message;
  }
}
