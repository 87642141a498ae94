package org.jisr.stix;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An e-mail (STIX 2.1, section 6.6). */
public final class EmailMessage extends CyberObservable {
  EmailMessage(Document document) {
    super(document);
  }

  /** Begins an e-mail message. */
  public static ObjectBuilder<EmailMessage> builder(boolean multipart) {
    return ObjectBuilder.of(EmailMessage.class, "email-message", null)
        .with("is_multipart", multipart);
  }

  /** Whether it has several parts. */
  public @Nullable Boolean isMultipart() {
    return Property.bool(tree(), "is_multipart");
  }

  /** When it was sent. */
  public @Nullable StixTimestamp date() {
    return Property.timestamp(tree(), "date");
  }

  /** The value of its Content-Type header. */
  public @Nullable String contentType() {
    return Property.string(tree(), "content_type");
  }

  /** The address of its author. */
  public @Nullable StixId from() {
    return Property.reference(tree(), "from_ref");
  }

  /** The address of its sender. */
  public @Nullable StixId sender() {
    return Property.reference(tree(), "sender_ref");
  }

  /** The addresses it was sent to. */
  public List<StixId> to() {
    return Property.references(tree(), "to_refs");
  }

  /** The addresses it was copied to. */
  public List<StixId> cc() {
    return Property.references(tree(), "cc_refs");
  }

  /** The addresses it was secretly copied to. */
  public List<StixId> bcc() {
    return Property.references(tree(), "bcc_refs");
  }

  /** The value of its Message-ID header. */
  public @Nullable String messageId() {
    return Property.string(tree(), "message_id");
  }

  /** Its subject. */
  public @Nullable String subject() {
    return Property.string(tree(), "subject");
  }

  /** Its Received headers, in order. */
  public List<String> receivedLines() {
    return Property.strings(tree(), "received_lines");
  }

  /** Its other headers. */
  public Map<String, JsonNode> additionalHeaderFields() {
    return Property.map(tree(), "additional_header_fields");
  }

  /** Its text, if it has one part. */
  public @Nullable String body() {
    return Property.string(tree(), "body");
  }

  /** Its parts, if it has several. */
  public List<EmailPart> bodyMultipart() {
    return Property.list(tree(), "body_multipart", EmailPart::of);
  }

  /** Its raw bytes. */
  public @Nullable StixId rawEmail() {
    return Property.reference(tree(), "raw_email_ref");
  }
}
