package org.jisr.stix.validation;

import static org.jisr.stix.validation.CommonTables.HASHES;
import static org.jisr.stix.validation.CommonTables.STRINGS;
import static org.jisr.stix.validation.CommonTables.observable;
import static org.jisr.stix.validation.Values.BOOLEAN;
import static org.jisr.stix.validation.Values.COUNT;
import static org.jisr.stix.validation.Values.HEX;
import static org.jisr.stix.validation.Values.INTEGER;
import static org.jisr.stix.validation.Values.STRING;
import static org.jisr.stix.validation.Values.TIMESTAMP;
import static org.jisr.stix.validation.Values.list;
import static org.jisr.stix.validation.Values.text;

import java.util.List;

/** The observables from artifact to mac-addr (STIX 2.1, sections 6.1 to 6.10). */
final class ObservableTables {
  private static final Value MIME_TYPE = text(Rule.MIME_TYPE, Formats::isMimeType);
  private static final Value ENCODING = text(Rule.ENCODING_NAME, Formats::isEncodingName);

  /** Section 6.6.2. */
  private static final Shape EMAIL_PART =
      Shape.named("email-mime-part-type")
          .optional("body", STRING)
          .optional("body_raw_ref", ReferenceValue.to("artifact", "file"))
          .optional("content_type", STRING)
          .optional("content_disposition", STRING)
          .rule(Constraints.atLeastOne("body", "body_raw_ref"))
          .build();

  static final List<Shape> ALL =
      List.of(
          observable("artifact")
              .optional("mime_type", MIME_TYPE)
              .optional("payload_bin", Values.BINARY)
              .optional("url", Values.URL)
              .optional("hashes", HASHES)
              .optional(
                  "encryption_algorithm", Values.enumeration(Vocabularies.ENCRYPTION_ALGORITHM))
              .optional("decryption_key", STRING)
              .rule(Constraints.exactlyOne("payload_bin", "url"))
              .rule(Constraints.requires("url", "hashes"))
              .rule(Constraints.requires("decryption_key", "encryption_algorithm"))
              .build(),
          observable("autonomous-system")
              .required("number", INTEGER)
              .optional("name", STRING)
              .optional("rir", STRING)
              .build(),
          observable("directory")
              .required("path", STRING)
              .optional("path_enc", ENCODING)
              .optional("ctime", TIMESTAMP)
              .optional("mtime", TIMESTAMP)
              .optional("atime", TIMESTAMP)
              .optional("contains_refs", list(ReferenceValue.to("file", "directory")))
              .build(),
          observable("domain-name")
              .required("value", text(Rule.DOMAIN_INVALID, Formats::isDomain))
              .optional(
                  "resolves_to_refs",
                  list(ReferenceValue.to("ipv4-addr", "ipv6-addr", "domain-name")))
              .rule(Constraints.deprecated("resolves_to_refs", "the relationship resolves-to"))
              .build(),
          observable("email-addr")
              .required("value", text(Rule.EMAIL_INVALID, Formats::isEmail))
              .optional("display_name", STRING)
              .optional("belongs_to_ref", ReferenceValue.to("user-account"))
              .build(),
          observable("email-message")
              .required("is_multipart", BOOLEAN)
              .optional("date", TIMESTAMP)
              .optional("content_type", STRING)
              .optional("from_ref", ReferenceValue.to("email-addr"))
              .optional("sender_ref", ReferenceValue.to("email-addr"))
              .optional("to_refs", list(ReferenceValue.to("email-addr")))
              .optional("cc_refs", list(ReferenceValue.to("email-addr")))
              .optional("bcc_refs", list(ReferenceValue.to("email-addr")))
              .optional("message_id", STRING)
              .optional("subject", STRING)
              .optional("received_lines", STRINGS)
              .optional(
                  "additional_header_fields", Values.dictionaryOfAnyCase(Values.oneOrList(STRING)))
              .optional("body", STRING)
              .optional("body_multipart", list(EMAIL_PART))
              .optional("raw_email_ref", ReferenceValue.to("artifact"))
              .rule(Constraints.absentWhile("body", "is_multipart", true))
              .rule(Constraints.absentWhile("body_multipart", "is_multipart", false))
              .build(),
          observable(
                  "file",
                  FileExtensions.ARCHIVE,
                  FileExtensions.NTFS,
                  FileExtensions.PDF,
                  FileExtensions.RASTER_IMAGE,
                  FileExtensions.WINDOWS_PEBINARY)
              .optional("hashes", HASHES)
              .optional("size", COUNT)
              .optional("name", STRING)
              .optional("name_enc", ENCODING)
              .optional("magic_number_hex", HEX)
              .optional("mime_type", MIME_TYPE)
              .optional("ctime", TIMESTAMP)
              .optional("mtime", TIMESTAMP)
              .optional("atime", TIMESTAMP)
              .optional("parent_directory_ref", ReferenceValue.to("directory"))
              .optional(
                  "contains_refs", list(ReferenceValue.toKinds("an observable", Kind.OBSERVABLE)))
              .optional("content_ref", ReferenceValue.to("artifact"))
              .rule(Constraints.atLeastOne("hashes", "name"))
              .build(),
          observable("ipv4-addr")
              .required("value", text(Rule.IPV4_INVALID, InternetAddress::isIpv4))
              .optional("resolves_to_refs", list(ReferenceValue.to("mac-addr")))
              .optional("belongs_to_refs", list(ReferenceValue.to("autonomous-system")))
              .rule(Constraints.deprecated("resolves_to_refs", "the relationship resolves-to"))
              .rule(Constraints.deprecated("belongs_to_refs", "the relationship belongs-to"))
              .build(),
          observable("ipv6-addr")
              .required("value", text(Rule.IPV6_INVALID, InternetAddress::isIpv6))
              .optional("resolves_to_refs", list(ReferenceValue.to("mac-addr")))
              .optional("belongs_to_refs", list(ReferenceValue.to("autonomous-system")))
              .rule(Constraints.deprecated("resolves_to_refs", "the relationship resolves-to"))
              .rule(Constraints.deprecated("belongs_to_refs", "the relationship belongs-to"))
              .build(),
          observable("mac-addr").required("value", text(Rule.MAC_INVALID, Formats::isMac)).build());

  private ObservableTables() {}
}
