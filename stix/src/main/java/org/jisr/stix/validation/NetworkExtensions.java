package org.jisr.stix.validation;

import static org.jisr.stix.validation.Values.BOOLEAN;
import static org.jisr.stix.validation.Values.COUNT;
import static org.jisr.stix.validation.Values.HEX;
import static org.jisr.stix.validation.Values.INTEGER;
import static org.jisr.stix.validation.Values.STRING;
import static org.jisr.stix.validation.Values.dictionaryOfAnyCase;

import tools.jackson.core.JsonToken;

/** The extensions of network-traffic (STIX 2.1, sections 6.12.2 to 6.12.5). */
final class NetworkExtensions {
  static final Value INTEGER_OR_STRING =
      (walk, token) -> {
        if (token != JsonToken.VALUE_STRING) {
          INTEGER.check(walk, token);
        }
      };

  static final Shape HTTP_REQUEST =
      Shape.named("http-request-ext")
          .required("request_method", STRING)
          .required("request_value", STRING)
          .optional("request_version", STRING)
          .optional("request_header", dictionaryOfAnyCase(Values.oneOrList(STRING)))
          .optional("message_body_length", INTEGER)
          .optional("message_body_data_ref", ReferenceValue.to("artifact"))
          .build();

  static final Shape ICMP =
      Shape.named("icmp-ext").required("icmp_type_hex", HEX).required("icmp_code_hex", HEX).build();

  static final Shape SOCKET =
      Shape.named("socket-ext")
          .required("address_family", Values.enumeration(Vocabularies.SOCKET_ADDRESS_FAMILY))
          .optional("is_blocking", BOOLEAN)
          .optional("is_listening", BOOLEAN)
          .optional("options", dictionaryOfAnyCase(INTEGER))
          .optional("socket_type", Values.enumeration(Vocabularies.SOCKET_TYPE))
          .optional("socket_descriptor", COUNT)
          .optional("socket_handle", INTEGER)
          .build();

  static final Shape TCP =
      Shape.named("tcp-ext").optional("src_flags_hex", HEX).optional("dst_flags_hex", HEX).build();

  private NetworkExtensions() {}
}
