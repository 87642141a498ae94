package org.jisr.intake;

/**
 * What can be wrong with a file or an import, each with a stable code, an English message that says
 * what to do, and (for people) the text in four languages in {@link FaultTexts}.
 */
public enum IntakeFault {
  /** The file is larger than this node accepts. */
  FILE_TOO_LARGE("The file is larger than this node accepts. Maybe split it."),
  /** The file has no content. */
  FILE_EMPTY("The file is empty. Maybe the upload was cut off."),
  /** The kind of file is none that this node reads. */
  UNKNOWN_FORMAT(
      "The kind of file isn't known here. Use STIX or MISP JSON, CAP, CSV, text, Markdown, HTML or PDF."),
  /** JSON as from MISP without an event that has a UUID. */
  MISP_NO_EVENT(
      "There is no event with a UUID here. Export the event from " + "MISP again, whole."),
  /** A part of an event that no object can be made of. */
  MISP_PART("This part of the event can't be read. The others were taken."),
  /** The XML of an alert is damaged. */
  CAP_BROKEN("The XML of the alert is damaged or cut off. Nothing was stored; fetch it again."),
  /** An alert with a document type, which could name entities. */
  CAP_DOCTYPE("The alert begins with a document type (DOCTYPE), which is never read here."),
  /** An alert of another version of the protocol. */
  CAP_VERSION("The alert is of another version of CAP. Ask its sender for version 1.2."),
  /** A part of an alert that the standard does not allow. */
  CAP_INVALID("A part of the alert isn't as CAP 1.2 demands. Ask its sender to correct it."),
  /** A draft, an acknowledgement or an error message. */
  CAP_NO_WARNING("The message warns of nothing: it is a draft, an acknowledgement or an error."),
  /** An alert beyond all sense. */
  CAP_TOO_LARGE("The alert is larger than accepted. Ask its sender to link its pictures."),
  /** The JSON of a MISP file is damaged. */
  MISP_BROKEN(
      "The JSON from MISP is damaged or cut off. Nothing was " + "stored; export it again."),
  /** A MISP file beyond all sense. */
  MISP_TOO_LARGE(
      "The file from MISP is larger or nested deeper than "
          + "accepted. Export fewer events at a time."),
  /** A table without a mapping. */
  MAPPING_MISSING(
      "A table needs a mapping that says what its columns mean. " + "Give one with it."),
  /** A mapping that is no mapping. */
  MAPPING_MALFORMED("The mapping can't be used at the place named. See docs/csv.md."),
  /** A mapping for another table. */
  MAPPING_COLUMN(
      "The mapping names a column that the table lacks. Maybe the "
          + "file or its separator is another."),
  /** A table whose quotes are wrong. */
  TABLE_BROKEN(
      "The table's quotes don't match: one is never closed, or " + "text follows a closing one."),
  /** A table whose columns have no names, or the same one twice. */
  TABLE_HEADER("The table's first row must name each column once."),
  /** A table with too many columns or too long a cell. */
  TABLE_TOO_WIDE(
      "A row has more columns, or a cell more characters, than " + "accepted. Nothing was stored."),
  /** A table with too many rows. */
  TABLE_TOO_LONG("The table has more rows than accepted. Split it."),
  /** A row with too few or too many cells. */
  ROW_WIDTH(
      "The row has another number of cells than the first row. "
          + "Maybe a quote or separator is missing."),
  /** A row without its key. */
  ROW_KEY("A cell that tells this row from others is empty. Fill it in."),
  /** Two rows with one key that differ. */
  ROW_KEY_REPEATED(
      "An earlier row has the same key and says something else; " + "that one counts."),
  /** A cell that is no date. */
  ROW_DATE("A date isn't written as the mapping says, or is no date of " + "the calendar."),
  /** A cell that is no number. */
  ROW_NUMBER("A number is wanted here and the cell holds none."),
  /** A row that makes no valid object. */
  ROW_OBJECT(
      "What the row says breaks a rule of STIX at the place named. "
          + "Correct the cell or the mapping."),
  /** The text is not UTF-8. */
  NOT_UTF8("The text isn't encoded in UTF-8. Save it as UTF-8 and import it again."),
  /** The file contains zero bytes: it is not text. */
  NOT_TEXT("The file isn't text, whatever its name says."),
  /** The text is longer than this node accepts. */
  TEXT_TOO_LONG("The document's text is longer than this node accepts. Maybe split it."),
  /** The markup is nested deeper than any honest document. */
  MARKUP_TOO_DEEP("The document's markup is nested too deeply to be read safely."),
  /** A document without readable words. */
  NO_TEXT("The document contains no readable text."),
  /** A PDF that needs a password. */
  PDF_ENCRYPTED("The PDF is protected by a password. Save it without protection."),
  /** A PDF of pictures. */
  PDF_IMAGES_ONLY("The PDF contains only pictures of text. Recognise its text first."),
  /** A PDF that cannot be read. */
  PDF_BROKEN("The PDF is damaged and can't be read. Fetch it again or print it to a new PDF."),
  /** Reading the document took too much time or memory. */
  TOO_COSTLY("Reading the document took more time or memory than allowed."),
  /** The same version of the object is held with other content. */
  VERSION_CONFLICT(
      "The bank holds this very version of the object with other content and keeps it."
          + " Ask the originator which one is right."),
  /** The object came by this import before and was recalled since. */
  WITHDRAWN("The object was recalled by its originator and stays withdrawn."),
  /** What was erased does not come back by itself. */
  HELD_BACK(
      "The node's rules on how long data is kept hold this object back; nothing of it was stored."
          + " Ask an approver, if it must be taken in."),
  /** The body of a push is no TAXII envelope. */
  ENVELOPE_INVALID(
      "The body isn't a TAXII envelope with a list of objects. Maybe it is a bundle or was cut off."),
  /** No import has this id. */
  JOB_UNKNOWN("No import has this id."),
  /** The import is over already. */
  JOB_FINISHED("The import is over; it can't be cancelled."),
  /** The continuation of a list is not one of ours. */
  CURSOR_UNKNOWN("The cursor isn't one that this list gave out. Start from the beginning."),
  /** The spooled file is gone or was changed. */
  SPOOL_CHANGED("The waiting file is gone or was changed on disk. Import it again."),
  /** The data folder has no room. */
  DISK_FULL("The disk of the node is full. Free some space; the import goes on by itself."),
  /** The data folder can't be written. */
  SPOOL_UNAVAILABLE("The node's folder for waiting files can't be used. See './jisr doctor'."),
  /** A newer version wrote the database. */
  SCHEMA_NEWER(
      "The database was written by a newer version and was left untouched. Start that one."),
  /** The database doesn't answer. */
  DATABASE_UNAVAILABLE("The database doesn't answer. The import goes on when it is back."),
  /** The log can't be written. */
  LOG_UNAVAILABLE("The log can't be written, so nothing is imported. See './jisr doctor'."),
  /** No feed has this id. */
  FEED_UNKNOWN("No feed has this id."),
  /** A feed's description is not complete or not allowed. */
  FEED_INVALID("The feed can't be added like this. Look at the named field."),
  /** The feed's server can't be reached or answered with an error of its own. */
  FEED_UNREACHABLE("The feed's server can't be reached just now. It is asked again by itself."),
  /** The feed's server refuses the account. */
  FEED_FORBIDDEN("The feed's server refuses the account. Enter a new password or token."),
  /** The feed's server asks for patience. */
  FEED_BUSY("The feed's server asks to come back later. It is asked again by itself."),
  /** The server knows no such collection, or doesn't understand the question. */
  FEED_UNKNOWN_THERE(
      "The server knows no such API root or collection. Compare both with what its operator gave"
          + " you."),
  /** The server refused its own mark of the next page. */
  FEED_MARK_REFUSED("The server refused its own mark of the next page."),
  /** The answer is no TAXII 2.1 envelope. */
  FEED_NOT_TAXII("The address doesn't answer in TAXII 2.1. Maybe it is not the API root."),
  /** One page is larger than this node accepts. */
  FEED_PAGE_TOO_LARGE("The server sent a page larger than this node accepts."),
  /** The server promises more but leads nowhere. */
  FEED_STUCK("The server promises more objects but doesn't say where. Ask its operator."),
  /** A page was refused as a whole. */
  FEED_PAGE_REFUSED("A page of the feed was refused as a whole. Its import says why."),
  /** The stored password or token is gone, as after a restore. */
  FEED_SECRET_MISSING("The feed's password or token isn't on this machine. Enter it again."),
  /** The import met something that a retry won't cure. */
  UNEXPECTED("The import stopped on an unexpected problem. The node's own log says more.");

  private final String message;

  IntakeFault(String message) {
    this.message = message;
  }

  /** The stable code, such as {@code INTAKE_NOT_UTF8}. */
  public String code() {
    return "INTAKE_" + name();
  }

  /** What was wrong and what to do, in English, without details. */
  public String message() {
    return message;
  }
}
