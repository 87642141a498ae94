package org.jisr.exchange;

import org.jisr.law.Language;

/** What can go wrong in the exchange, each with a stable code and advice without personal data. */
public enum ExchangeFault {
  KEYS_UNREADABLE(
      "The node's keys could not be read or written. Check the keys folder and its permissions, or"
          + " restore it from a backup."),
  KEYS_OF_ANOTHER("The keys belong to another party. Start the node with its own data folder."),
  KEYS_OLDER(
      "The node's keys are older than its database: partners know newer ones. Restore keys and"
          + " database from the same backup."),
  KEY_PART("Name at least one of signing, sealing and tls."),
  KEY_REVOKED(
      "The key is revoked, and nothing under it is taken any more. Exchange the new card with the"
          + " partner and compare its fingerprint."),
  ROTATION_INVALID(
      "The new keys do not follow from the ones that are known here. Exchange the new card with the"
          + " partner and compare its fingerprint."),
  REVOCATION_INVALID(
      "This is no revocation of a key that is known of this partner, or its moment lies in the"
          + " future. Check the file or the time."),
  CARD_REVOKED(
      "The card shows a key that was revoked; it can never be used again. Ask the partner for the"
          + " card of its new keys."),
  CARD_MALFORMED("The file is not a node's card. Ask the partner to export it again."),
  CARD_SIGNATURE("The card's signature does not verify: it was altered. Ask for it again."),
  CARD_OWN("This is this node's own card. Enrol the card of the partner."),
  CARD_OLDER("A newer card of this partner is already enrolled."),
  CARD_CHANGED(
      "A confirmed partner's keys cannot be replaced by a new card. Suspend it and compare the new"
          + " fingerprint with the partner."),
  CARD_PIN_TAKEN(
      "Another partner already has the connection key of this card. Ask both partners which of them"
          + " it belongs to."),
  CARD_UNSEALED(
      "The partner's card has no sealing keys: it is of an older version. When the partner has"
          + " upgraded, its new card comes by itself over the connection, or enter it from a file."),
  PARTNER_UNKNOWN("There is no such partner."),
  PARTNER_UNCONFIRMED(
      "The partner is not confirmed yet. Compare the fingerprint with it and confirm."),
  PARTNER_SUSPENDED("The exchange with this partner is suspended."),
  FINGERPRINT_DIFFERS(
      "The fingerprint is not that of the card. Maybe it was misread; if not, somebody replaced the"
          + " card on its way."),
  AGREEMENT_UNKNOWN("There is no such agreement."),
  AGREEMENT_INVALID("The agreement's terms are incomplete or contradictory."),
  AGREEMENT_HASH("The hash is not that of the text. Read the text again before signing."),
  AGREEMENT_STATE("The agreement is not in a state that allows this."),
  AGREEMENT_MISSING("No agreement in force covers this purpose with this partner."),
  AGREEMENT_SUSPENDED(
      "The agreement is suspended: nothing new goes out or comes in under it. Settle why with the"
          + " partner; whoever suspended it can resume it."),
  AGREEMENT_REPLACES(
      "A new version must take the place of the newest one that both signed with the same partner"
          + " and that nobody has terminated."),
  AGREEMENT_NOTICE(
      "The notice is not this party's about this text, or lacks a reason of 1 to 500 characters, or"
          + " its date is in the past."),
  AGREEMENT_QUOTA(
      "What the agreement lets this party send is spent. Wait until there is room, or agree on a new"
          + " version."),
  DECISION_CHANGED("The decisions changed since the preview. Look at them again."),
  RELEASE_INVALID("A release needs at least one item and one partner."),
  PROPOSAL_UNKNOWN("There is no such release waiting that you may see."),
  PROPOSAL_INVALID(
      "There is nothing here that another officer's word would change, or the necessity was not said"
          + " in 10 to 1,000 characters."),
  PROPOSAL_STATE("This release was decided on, taken back or ran out of time meanwhile."),
  PROPOSAL_OWN("Another officer must decide on what you put forward."),
  PROPOSAL_CHANGED(
      "Something else would go now than what was put forward. Nothing was sent: look again, and put"
          + " it forward anew."),
  ENVELOPE_MALFORMED("The bytes are not an envelope of this format."),
  ENVELOPE_TOO_LARGE("The envelope is larger than this node accepts. Send fewer items in each."),
  ENVELOPE_FOREIGN("The envelope is for another party."),
  ENVELOPE_SENDER("The envelope's sender is not the party of this connection."),
  ENVELOPE_SUITE("The envelope's suite is not one that the agreement lists."),
  ENVELOPE_SEAL("The envelope's seal does not open: it was altered on its way."),
  ENVELOPE_KEY(
      "The envelope is sealed for keys that this node does not have. Give the partner this node's"
          + " newest card."),
  ENVELOPE_LABEL("The envelope's label is not that of the header inside its seal."),
  ENVELOPE_SIGNATURE("A signature of the envelope is missing or does not verify."),
  ENVELOPE_PAYLOAD("The payload is not the one that was signed."),
  ENVELOPE_CONTENT("The payload cannot be read as its type."),
  ENVELOPE_CONDITIONS("The header and the items disagree about the conditions."),
  ENVELOPE_EXPIRED("The envelope has expired."),
  ENVELOPE_FUTURE("The envelope was made in the future. Check both clocks."),
  ENVELOPE_EARLY("An earlier envelope of this channel is missing. Send that one first."),
  ENVELOPE_CHAIN(
      "The envelope does not continue this channel. Maybe one side was restored from a backup."),
  ENVELOPE_PROOF("The proof that the sender logged the envelope does not verify."),
  RECEIPT_INVALID("The partner's receipt does not verify or is for another envelope."),
  LOG_FORKED("The partner's log contradicts what it showed before. Keep the evidence and call it."),
  PEER_UNKNOWN("The certificate of this connection is not that of an enrolled partner."),
  PEER_UNREACHABLE("The partner's node could not be reached. It will be tried again."),
  TIP_OFF_UNKNOWN("There is no such tip-off."),
  TIP_OFF_STATE("The tip-off is not in a state that allows this."),
  TIP_OFF_INVALID("A tip-off needs a threat, a permitted action and a time to acknowledge."),
  INFORMATION_REQUEST_UNKNOWN("There is no such request for information."),
  INFORMATION_REQUEST_STATE("The request for information is not in a state that allows this."),
  INFORMATION_REQUEST_MALFORMED(
      "A part of the request for information is missing, too long or not of its list."),
  INFORMATION_REQUEST_INCOMPLETE(
      "The request for information is incomplete and was not sent. Fill in the parts that are"
          + " named."),
  INFORMATION_REQUEST_EMPTY(
      "Nothing was released for this request yet. Release items for it first, or refuse it."),
  INFORMATION_REQUEST_EARLY(
      "The receipt of the request for information is still on its way. It will be tried again."),
  MAIL_UNKNOWN("There is no such envelope."),
  RECALL_INVALID(
      "Only items that were sent in this envelope can be recalled, within 30 days at most."),
  RECALL_LIFTING(
      "Only a restriction that this node ordered itself and that still holds can be lifted here."),
  STATEMENT_INVALID(
      "The statement is not one of this partner's for a month that is over, or is not newer than the"
          + " one that is known."),
  REMARK_INVALID(
      "The remark is empty, longer than 2,000 characters, or not about items that passed between"
          + " the two nodes in that envelope."),
  STATEMENT_OPEN("The month is not over. State it when it is."),
  SPACE_UNKNOWN("There is no such space."),
  SPACE_INVALID(
      "The charter or what is said about the space is incomplete, too long or contradictory."),
  SPACE_HASH("The hash is not that of the charter. Read the charter again before signing."),
  SPACE_VERSION("This version of the charter is older than the one that is known, or not signed."),
  SPACE_STATE("The space is not in a state that allows this."),
  SPACE_MEMBER(
      "The charter does not name this party, or it cannot receive in the space now: it has not"
          + " signed, it has left, or its signature cannot be checked."),
  CONSENT_UNKNOWN("There is no such request for consent that you may see."),
  CONSENT_STATE("The request for consent is not in a state that allows this."),
  CONSENT_INVALID(
      "Something of the request for consent or of its answer is missing, too long, in the past or"
          + " not of its list."),
  CONSENT_NOTHING(
      "No consent would help here: nothing of this came from a partner and lacks only consent."),
  CONSENT_FOREIGN(
      "This came from another node, which alone can consent. Pass the request on to it."),
  REQUEST_UNKNOWN("There is nothing at this address."),
  POUCH_EMPTY("Nothing waits for this partner, and it waits for no receipt."),
  POUCH_MALFORMED("This file is not a pouch of a node."),
  POUCH_DAMAGED(
      "The pouch is damaged: something in it is missing or altered. Nothing of it was taken; have it"
          + " copied again."),
  POUCH_FOREIGN("The pouch is for another node. Nothing of it was taken."),
  POUCH_TOO_LARGE("The pouch is larger than any that a node makes. Nothing of it was taken."),
  POUCH_UNWRITABLE(
      "The pouch could not be written. Maybe the disk is full: make room and try again. Nothing is"
          + " lost."),
  POUCH_UNKNOWN("There is no such pouch."),
  SUBSCRIBER_UNKNOWN("There is no such subscriber."),
  SUBSCRIBER_INVALID(
      "A subscriber needs a party other than this node, a name, a right, purposes, object types and"
          + " an end."),
  SUBSCRIBER_MARKED(
      "A collection hands out the same bytes again and again and cannot mark a recipient's copy. Leave"
          + " that condition out, or exchange with a node."),
  SUBSCRIBER_SPACE(
      "The terms of this subscriber do not carry the space's charter: they need its conditions, its"
          + " marking or a stricter one, its purpose, one of its types and the right to poll. Agree on"
          + " such terms first."),
  SUBSCRIBER_CERTIFICATE(
      "The certificate cannot be read, or its key is that of another party. Use a PEM file with a"
          + " key of its own."),
  OUTLET_UNKNOWN("There is no such outgoing collection."),
  OUTLET_INVALID(
      "An outgoing collection needs a name, a party other than this node, the address of its server,"
          + " a secret where it has a user, and 1 minute to 7 days between runs. A pin is 64"
          + " hexadecimal digits and needs https."),
  OUTLET_SECRET_MISSING(
      "The secret of this outgoing collection cannot be read or written. Check the data folder, then"
          + " enter the secret again."),
  OUTLET_UNREACHABLE(
      "The server cannot be reached, broke off, or shows another certificate than the pinned one. It"
          + " will be tried again."),
  OUTLET_UNAUTHORISED("The server does not accept the password or token. Enter it again."),
  OUTLET_FORBIDDEN("The server does not let this node write to the collection. Ask its owner."),
  OUTLET_UNKNOWN_THERE("The server knows no such API root or collection. Check the address."),
  OUTLET_BUSY("The server asked to come back later. It will be tried again."),
  OUTLET_SERVER_FAILED("The server failed. It will be tried again."),
  OUTLET_REFUSED("The server refused the request as malformed. Ask its owner what it supports."),
  OUTLET_NOT_TAXII("The answer is not one of a TAXII 2.1 server. Check the address."),
  OUTLET_OBJECT_REFUSED("The server did not take this object."),
  OUTLET_OBJECT_TOO_LARGE("The object alone is larger than the server takes."),
  TRACE_UNREADABLE(
      "The file holds no object that can be read. Give a STIX bundle, one object, or objects one"
          + " after the other."),
  TRACE_TOO_LARGE("The file is larger than 32 MiB or holds more than 10,000 objects. Divide it."),
  SCHEMA_NEWER(
      "The database was written by a newer version and was left untouched. Start that version, or"
          + " restore a backup made before the upgrade."),
  STORE_UNAVAILABLE("The database or the log is not available. Try again later.");

  private final String message;

  ExchangeFault(String message) {
    this.message = message;
  }

  /** The stable code, {@code EXCHANGE_} and the name. */
  public String code() {
    return "EXCHANGE_" + name();
  }

  /** What was wrong and what to do, in English; for log lines. */
  public String message() {
    return message;
  }

  /** What was wrong and what to do, for a person. */
  public String text(Language language) {
    return text(code(), language);
  }

  /**
   * The text of any code that stands in a receipt, an item or a last error, own or the partner's.
   *
   * @return the code itself when this version does not know it
   */
  public static String text(String code, Language language) {
    return FaultTexts.get(language, code);
  }
}
