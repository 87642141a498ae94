package org.jisr.stix.validation;

/**
 * Every rule that can be broken: the stable code, how binding it is and what to change.
 *
 * <p>{@code %s} stands for names of the standard, such as a property or the allowed values; values
 * of the input never appear in a message.
 */
enum Rule {
  // The text itself
  JSON_MALFORMED(Level.MUST, "Write well-formed JSON; the text breaks off or is wrong here."),
  JSON_ENCODING(Level.MUST, "Write the text in UTF-8, for example with iconv."),
  JSON_SURROGATE(Level.MUST, "Write the whole character; here is half of a surrogate pair."),
  JSON_LIMIT(Level.MUST, "Nest less deeply, or shorten this name or number."),
  JSON_DUPLICATE_NAME(Level.MUST, "Keep one of the properties of the same name."),
  JSON_NOT_AN_OBJECT(Level.MUST, "Write a STIX object or a bundle, in braces, here."),

  // Values of any property
  VALUE_NULL(Level.MUST, "Leave the property out; null is not a value of STIX."),
  VALUE_KIND(Level.MUST, "Write %s here."),
  LIST_EMPTY(Level.MUST, "Leave the property out; a list must not be empty."),
  DICTIONARY_EMPTY(Level.MUST, "Leave the property out; a dictionary must not be empty."),
  DICTIONARY_KEY(
      Level.MUST, "Name the key with 1 to 250 ASCII letters, digits, hyphens or underscores."),
  DICTIONARY_KEY_CASE(Level.SHOULD, "Write the key in lower case."),
  INTEGER_RANGE(Level.MUST, "Write a whole number from %s to %s."),
  NUMBER_RANGE(Level.MUST, "Write a number from %s to %s."),
  HEX_INVALID(Level.MUST, "Write an even number of hexadecimal digits."),
  BINARY_INVALID(Level.MUST, "Write the bytes in Base64 with padding (RFC 4648, section 4)."),
  TIMESTAMP_INVALID(Level.MUST, "Write the time in UTC as 2026-11-22T02:50:00.000Z."),
  TIMESTAMP_PRECISION(Level.MUST, "Write the time with at least three digits after the second."),
  TIME_ORDER(Level.MUST, "Correct one of the times: %s must be %s %s."),
  LANGUAGE_INVALID(Level.MUST, "Write a language tag of RFC 5646, such as ar or fr-MA."),
  URL_INVALID(
      Level.MUST, "Write an absolute URL of RFC 3986; other characters are percent-encoded."),
  ENUM_VALUE(Level.MUST, "Write one of the values of %s; it is a closed list."),
  VOCABULARY_VALUE(Level.SHOULD, "Choose a value of %s where one fits."),
  HASH_NAME(
      Level.MUST,
      "Name the algorithm with 3 to 250 ASCII letters, digits, hyphens or underscores."),
  HASH_ALGORITHM(Level.SHOULD, "Use an algorithm of hash-algorithm-ov."),
  HASH_VALUE(Level.MUST, "Write the hash in the form and length that its algorithm gives."),

  // Types and identifiers
  TYPE_MISSING(Level.MUST, "Add the property type."),
  TYPE_INVALID(Level.MUST, "Name the type with 3 to 250 of a to z, 0 to 9 and single hyphens."),
  TYPE_CUSTOM(
      Level.SHOULD, "Define the type by an extension-definition; custom types are deprecated."),
  SPEC_VERSION(Level.MUST, "Write spec_version 2.1; another version is another standard."),
  ID_INVALID(Level.MUST, "Write the identifier as type--UUID with a UUID of RFC 4122."),
  ID_TYPE(Level.MUST, "Let the identifier begin with the type of the object."),
  ID_VERSION(Level.SHOULD, "Give the object a random (version 4) UUID."),
  ID_NOT_DETERMINISTIC(
      Level.SHOULD, "Give the observable the identifier that follows from its properties."),
  ID_UUID_REUSED(Level.SHOULD, "Give each object a UUID of its own, also across types."),
  REFERENCE_TARGET(Level.MUST, "Refer to %s here."),

  // Properties
  PROPERTY_MISSING(Level.MUST, "Add the property %s."),
  PROPERTY_CHOICE(Level.MUST, "Add %s."),
  PROPERTY_CONFLICT(Level.MUST, "Remove one of %s; they exclude each other."),
  PROPERTY_DEPENDENT(Level.MUST, "Add %s, which %s requires."),
  PROPERTY_FORBIDDEN(Level.MUST, "Remove %s: %s."),
  PROPERTY_ADVISED(Level.SHOULD, "Add the property %s."),
  PROPERTY_DEPRECATED(Level.SHOULD, "Replace the property, which is deprecated, by %s."),
  PROPERTY_NOT_APPLICABLE(
      Level.SHOULD, "Remove the property, which this kind of object does not have."),
  PROPERTY_CUSTOM(
      Level.SHOULD, "Put the property into an extension; custom properties (x_) are deprecated."),
  PROPERTY_UNKNOWN(
      Level.SHOULD,
      "Remove the property or define it by an extension; the standard has none of the name."),
  PROPERTY_NAME(Level.MUST, "Name the property with 3 to 250 of a to z, 0 to 9 and underscores."),
  PROPERTY_RESERVED(Level.MUST, "Rename the property; the standard reserves this name."),

  // Formats of single properties
  IPV4_INVALID(Level.MUST, "Write an IPv4 address or block, such as 198.51.100.0/24."),
  IPV6_INVALID(Level.MUST, "Write an IPv6 address or block, such as 2001:db8::/32."),
  MAC_INVALID(Level.MUST, "Write six lower-case octets with colons, such as d2:fb:49:24:37:18."),
  DOMAIN_INVALID(Level.MUST, "Write a domain name with labels of 1 to 63 characters."),
  EMAIL_INVALID(Level.MUST, "Write the bare address, such as clerk@example.org."),
  CPE_INVALID(Level.MUST, "Write a CPE 2.3 formatted string, cpe:2.3: and eleven more parts."),
  ENCODING_NAME(Level.MUST, "Write the name of the encoding as IANA registers it."),
  MIME_TYPE(Level.SHOULD, "Write a media type as IANA registers it, such as text/plain."),
  PROTOCOL_NAME(Level.SHOULD, "Write a service name as IANA registers it, in lower case."),
  EXTERNAL_ID(
      Level.MUST,
      "Write the external identifier in the form of its source, such as CVE-2026-1234."),
  COUNTRY_CODE(Level.SHOULD, "Write the two-letter code of ISO 3166-1, such as MA."),
  REGISTRY_HIVE(Level.MUST, "Write the hive in full, such as HKEY_LOCAL_MACHINE."),
  PRIORITY_CLASS(Level.SHOULD, "Write the priority class of Windows, which ends in _CLASS."),
  PRODUCT_NAME(Level.SHOULD, "Write the product in lower case with hyphens between words."),
  KILL_CHAIN_NAME(Level.SHOULD, "Write the name in lower case with hyphens between words."),
  PATTERN_INVALID(
      Level.MUST, "Correct the pattern at line %s, column %s; its syntax is not that of STIX."),

  // Markings, languages, extensions
  MARKING_CHOICE(Level.MUST, "Give the entry exactly one of lang and marking_ref."),
  MARKING_CIRCULAR(Level.MUST, "Remove the marking that leads back to this marking-definition."),
  MARKING_CONTENT(Level.MUST, "Give the definition the content that its type requires: %s."),
  MARKING_TLP_FIXED(
      Level.MUST, "Use the marking-definition of the standard; TLP has no other instances."),
  SELECTOR_INVALID(Level.MUST, "Write the selector as names and [indexes] joined by dots."),
  SELECTOR_UNRESOLVED(
      Level.MUST, "Select something that is there; nothing stands at this selector."),
  LANGUAGE_TARGET(
      Level.MUST, "Name as object_modified the time of the version that was translated."),
  LANGUAGE_MIRROR(
      Level.MUST,
      "Give the translation the shape of what it translates: same kinds, lists of one length."),
  EXTENSION_KEY(Level.MUST, "Name the extension by its extension-definition identifier."),
  EXTENSION_CUSTOM(
      Level.SHOULD, "Define the extension by an extension-definition; other names are deprecated."),
  EXTENSION_TYPE_MISSING(Level.MUST, "Add extension_type to the extension."),
  EXTENSION_TYPE_USE(Level.MUST, "Use an extension type that fits the object: %s."),
  EXTENSION_VERSION(Level.SHOULD, "Write the version as three numbers, such as 1.0.0."),

  // Relationships
  RELATIONSHIP_TYPE(Level.MUST, "Name the relationship with a to z, 0 to 9 and hyphens."),
  RELATIONSHIP_SUGGESTED(
      Level.SHOULD,
      "Use a relationship that the standard suggests between these types, or related-to."),

  // Bundles and versions
  BUNDLE_NESTED(
      Level.MUST, "Take the objects out of the inner bundle; a bundle is no STIX object."),
  BUNDLE_DUPLICATE(Level.SHOULD, "Keep one copy; this version is in the bundle already."),
  VERSION_CONFLICT(
      Level.MUST,
      "Give changed content a new modified time; this version has other content already."),
  VERSION_CREATED(Level.MUST, "Keep the created time of the first version."),
  VERSION_CREATOR(
      Level.MUST, "Leave new versions to the creator; create an object of your own and relate it."),
  VERSION_REVOKED(Level.MUST, "Create a new object; a revoked one has no later versions.");

  private final Level level;
  private final String message;

  Rule(Level level, String message) {
    this.level = level;
    this.message = message;
  }

  Level level() {
    return level;
  }

  /** What to change, with names of the standard in the places kept for them. */
  String message(Object... names) {
    return names.length == 0 ? message : message.formatted(names);
  }

  /** The message with the places still open. */
  String template() {
    return message;
  }
}
