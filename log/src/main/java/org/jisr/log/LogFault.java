package org.jisr.log;

/** What can go wrong in the log, each with a stable code and advice that holds no personal data. */
public enum LogFault {
  IN_USE("Another process has this log open. Stop it, or use another data folder."),
  CLOSED("The log is closed. Open it again before appending."),
  UNAVAILABLE(
      "The log could not be written, so the act was refused. Check free space and the health of the"
          + " disk, then try again."),
  UNREADABLE("A file of the log could not be read. Check the disk, or restore from a backup."),
  DIFFERS(
      "The log's files do not agree with its checkpoint. Keep the folder untouched as evidence, run"
          + " the offline verifier, and restore the last good backup."),
  JOURNAL_DAMAGED(
      "Acknowledged leaves are missing or damaged in the journal. Keep the folder untouched, run"
          + " the offline verifier, and restore the last good backup."),
  WRONG_KEY(
      "The log was written with another key. Start the node with the key that belongs to this"
          + " folder."),
  PUBLISHED_KEY(
      "This signing key is published test material, anyone can sign with it. Create a new key."),
  UNKNOWN_INDEX("The log has no leaf with this index."),
  LEAF_INVALID(
      "The leaf cannot be written: a field name or value is not allowed, or the leaf is too large."
          + " Shorten the clear fields and commit to large values."),
  ENTRY_MALFORMED("The bytes are not a leaf of this log's format."),
  KEY_MALFORMED("The key text is not a signed-note key. Copy it again, whole and unchanged."),
  NOTE_MALFORMED("The text is not a signed note."),
  CHECKPOINT_MALFORMED("The note is not a checkpoint."),
  SIGNATURE_MISSING("The note has no signature by the expected key."),
  SIGNATURE_INVALID("A signature by the expected key does not verify. The text was altered."),
  PROOF_MALFORMED("The text is not a proof of a leaf."),
  PROOF_INVALID("The proof does not lead from the leaf to the checkpoint."),
  POLICY_MALFORMED(
      "The witness policy cannot be read. Each line is log, witness, group or quorum, names are"
          + " defined before they are used and belong to one group, and one line is quorum."),
  QUORUM_MISSING(
      "The checkpoint is not cosigned by enough witnesses for this policy. Ask for a later proof of"
          + " the same leaf, or show it to oversight as unwitnessed."),
  WITNESS_UNREACHABLE("The witness did not answer in time."),
  WITNESS_REFUSED("The witness refused the checkpoint."),
  WITNESS_AHEAD(
      "A witness has cosigned more leaves than this log has. The log was cut, or restored from an"
          + " old backup: keep the folder, and show both to oversight."),
  COMMITMENT_INVALID("A value does not match the commitment in the leaf.");

  private final String message;

  LogFault(String message) {
    this.message = message;
  }

  /** The stable code, {@code LOG_} and the name. */
  public String code() {
    return "LOG_" + name();
  }

  /** What was wrong and what to do, in English. */
  public String message() {
    return message;
  }
}
