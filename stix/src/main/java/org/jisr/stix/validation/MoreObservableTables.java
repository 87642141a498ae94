package org.jisr.stix.validation;

import static org.jisr.stix.validation.CommonTables.HASHES;
import static org.jisr.stix.validation.CommonTables.observable;
import static org.jisr.stix.validation.Values.BOOLEAN;
import static org.jisr.stix.validation.Values.COUNT;
import static org.jisr.stix.validation.Values.INTEGER;
import static org.jisr.stix.validation.Values.STRING;
import static org.jisr.stix.validation.Values.TIMESTAMP;
import static org.jisr.stix.validation.Values.dictionaryOfAnyCase;
import static org.jisr.stix.validation.Values.list;
import static org.jisr.stix.validation.Values.text;

import java.util.List;

/** The observables from mutex to x509-certificate (STIX 2.1, sections 6.11 to 6.18). */
final class MoreObservableTables {
  private static final Value PORT = Values.integer(0, 65_535);
  private static final Value ENDPOINT =
      ReferenceValue.to("ipv4-addr", "ipv6-addr", "mac-addr", "domain-name");

  /** Section 6.17.2. */
  private static final Shape REGISTRY_VALUE =
      Shape.named("windows-registry-value-type")
          .optional("name", STRING)
          .optional("data", STRING)
          .optional("data_type", Values.enumeration(Vocabularies.WINDOWS_REGISTRY_DATATYPE))
          .build();

  /** Section 6.18.2. */
  private static final Shape X509_EXTENSIONS =
      Shape.named("x509-v3-extensions-type")
          .optionals(
              STRING,
              "basic_constraints",
              "name_constraints",
              "policy_constraints",
              "key_usage",
              "extended_key_usage",
              "subject_key_identifier",
              "authority_key_identifier",
              "subject_alternative_name",
              "issuer_alternative_name",
              "subject_directory_attributes",
              "crl_distribution_points",
              "inhibit_any_policy",
              "certificate_policies",
              "policy_mappings")
          .optional("private_key_usage_period_not_before", TIMESTAMP)
          .optional("private_key_usage_period_not_after", TIMESTAMP)
          .build();

  static final List<Shape> ALL =
      List.of(
          observable("mutex").required("name", STRING).build(),
          observable(
                  "network-traffic",
                  NetworkExtensions.HTTP_REQUEST,
                  NetworkExtensions.ICMP,
                  NetworkExtensions.SOCKET,
                  NetworkExtensions.TCP)
              .optional("start", TIMESTAMP)
              .optional("end", TIMESTAMP)
              .optional("is_active", BOOLEAN)
              .optional("src_ref", ENDPOINT)
              .optional("dst_ref", ENDPOINT)
              .optional("src_port", PORT)
              .optional("dst_port", PORT)
              .required("protocols", list(text(Rule.PROTOCOL_NAME, Formats::isProtocol)))
              .optional("src_byte_count", COUNT)
              .optional("dst_byte_count", COUNT)
              .optional("src_packets", COUNT)
              .optional("dst_packets", COUNT)
              .optional("ipfix", dictionaryOfAnyCase(NetworkExtensions.INTEGER_OR_STRING))
              .optional("src_payload_ref", ReferenceValue.to("artifact"))
              .optional("dst_payload_ref", ReferenceValue.to("artifact"))
              .optional("encapsulates_refs", list(ReferenceValue.to("network-traffic")))
              .optional("encapsulated_by_ref", ReferenceValue.to("network-traffic"))
              .rule(Constraints.atLeastOne("src_ref", "dst_ref"))
              .rule(Constraints.notEarlier("end", "start"))
              .rule(Constraints.absentWhile("end", "is_active", true))
              .build(),
          observable(
                  "process", ProcessExtensions.WINDOWS_PROCESS, ProcessExtensions.WINDOWS_SERVICE)
              .optional("is_hidden", BOOLEAN)
              .optional("pid", INTEGER)
              .optional("created_time", TIMESTAMP)
              .optional("cwd", STRING)
              .optional("command_line", STRING)
              .optional("environment_variables", dictionaryOfAnyCase(STRING))
              .optional("opened_connection_refs", list(ReferenceValue.to("network-traffic")))
              .optional("creator_user_ref", ReferenceValue.to("user-account"))
              .optional("image_ref", ReferenceValue.to("file"))
              .optional("parent_ref", ReferenceValue.to("process"))
              .optional("child_refs", list(ReferenceValue.to("process")))
              .rule(Constraints.atLeastOneOwn())
              .build(),
          observable("software")
              .required("name", STRING)
              .optional("cpe", text(Rule.CPE_INVALID, Formats::isCpe))
              .optional("swid", STRING)
              .optional("languages", list(Values.LANGUAGE))
              .optional("vendor", STRING)
              .optional("version", STRING)
              .build(),
          observable("url").required("value", Values.URL).build(),
          observable("user-account", ProcessExtensions.UNIX_ACCOUNT)
              .optional("user_id", STRING)
              .optional("credential", STRING)
              .optional("account_login", STRING)
              .optional("account_type", Values.open(Vocabularies.ACCOUNT_TYPE))
              .optional("display_name", STRING)
              .optional("is_service_account", BOOLEAN)
              .optional("is_privileged", BOOLEAN)
              .optional("can_escalate_privs", BOOLEAN)
              .optional("is_disabled", BOOLEAN)
              .optional("account_created", TIMESTAMP)
              .optional("account_expires", TIMESTAMP)
              .optional("credential_last_changed", TIMESTAMP)
              .optional("account_first_login", TIMESTAMP)
              .optional("account_last_login", TIMESTAMP)
              .rule(Constraints.atLeastOneOwn())
              .build(),
          observable("windows-registry-key")
              .optional("key", STRING)
              .optional("values", list(REGISTRY_VALUE))
              .optional("modified_time", TIMESTAMP)
              .optional("creator_user_ref", ReferenceValue.to("user-account"))
              .optional("number_of_subkeys", INTEGER)
              .rule(Constraints.wholeHive())
              .rule(Constraints.atLeastOneOwn())
              .build(),
          observable("x509-certificate")
              .optional("is_self_signed", BOOLEAN)
              .optional("hashes", HASHES)
              .optional("version", STRING)
              .optional("serial_number", STRING)
              .optional("signature_algorithm", STRING)
              .optional("issuer", STRING)
              .optional("validity_not_before", TIMESTAMP)
              .optional("validity_not_after", TIMESTAMP)
              .optional("subject", STRING)
              .optional("subject_public_key_algorithm", STRING)
              .optional("subject_public_key_modulus", STRING)
              .optional("subject_public_key_exponent", INTEGER)
              .optional("x509_v3_extensions", X509_EXTENSIONS)
              .rule(Constraints.atLeastOneOwn())
              .build());

  private MoreObservableTables() {}
}
