package org.jisr.scenarios;

/** The reasons for which scenarios are refused. */
public enum ScenariosFault {
  /** A viewer whose roles do not reach. */
  NOT_ALLOWED("Your roles do not permit this: ask an officer who may."),
  /** None of the viewer's own, or for another purpose or case. */
  UNKNOWN("There is no such scenario of yours for this purpose and case."),
  /** A field of the question. */
  INVALID("A field is missing or outside its range: look at what it may be and ask again."),
  /** Persons without an instrument. */
  INSTRUMENT_MISSING(
      "Persons may be part of a plan only under an instrument of their own: name it or leave them"
          + " out."),
  /** Not done yet, or over. */
  STATE("The scenario does not stand where this step begins: look at its state."),
  /** An input is gone. */
  WITHDRAWN(
      "Something that this scenario rests on was recalled, erased or restricted, or may not be seen"
          + " any more: make the scenario again."),
  /** Nothing to look at. */
  EMPTY("There is nothing that may be used: name other seeds, kinds of relation or times."),
  /** Too many at once. */
  TOO_MANY("Ten of your scenarios wait or are worked on: wait for one, or cancel one."),
  /** A decision without verdict or reason. */
  DECISION_INVALID("A decision accepts or rejects, with a reason of 1 to 2,000 characters."),
  /** No summary, or not for this node. */
  SUMMARY_INVALID(
      "The file is not a summary made for this node and purpose by another: ask the partner for"
          + " it again."),
  /** It would tell something else by now. */
  SUMMARY_CHANGED("What the summary would tell has changed since the preview: look at it again."),
  /** Begun three times and never ended. */
  INTERRUPTED("The node stopped three times while it was worked on: take a smaller network."),
  /** Something else. */
  FAILED("It could not be worked out: make it again, or tell whoever runs the node."),
  /** The database. */
  UNAVAILABLE("The database does not answer: look at it and try again."),
  /** A newer version wrote the schema. */
  SCHEMA_NEWER(
      "The scenarios' schema was written by a newer version and was left untouched. Start that"
          + " version, or restore a backup made before the upgrade.");

  private final String message;

  ScenariosFault(String message) {
    this.message = message;
  }

  /** The stable code, {@code SCENARIOS_} and the name. */
  public String code() {
    return "SCENARIOS_" + name();
  }

  /** What was wrong and what to do, in English. */
  public String message() {
    return message;
  }
}
