package org.jisr.stix;

import java.util.Set;

/**
 * Which strings people search for.
 *
 * <p>Technical properties never, those that name or describe always, and any other string, also of
 * unknown properties and extensions, when it looks like something a person would type: not an
 * identifier, a timestamp, a URL or another long run of ASCII without spaces.
 */
final class TextRules {
  /** What to do with a string of a property. */
  enum Rule {
    NEVER,
    ALWAYS,
    BY_SHAPE
  }

  private static final int LONGEST_TOKEN = 40;
  private static final int FEWEST_DIGITS = 4;

  private static final Set<String> NEVER =
      Set.of(
          "account_type",
          "content_disposition",
          "content_type",
          "created",
          "credential",
          "data_type",
          "decryption_key",
          "definition_type",
          "encryption_algorithm",
          "extension_properties",
          "extension_type",
          "extension_types",
          "granular_markings",
          "id",
          "identity_class",
          "kill_chain_phases",
          "lang",
          "magic_number_hex",
          "mime_type",
          "modified",
          "name_enc",
          "object_modified",
          "path_enc",
          "pattern_type",
          "pattern_version",
          "payload_bin",
          "protocols",
          "relationship_type",
          "schema",
          "signature_algorithm",
          "spec_version",
          "subject_public_key_algorithm",
          "subject_public_key_modulus",
          "tlp",
          "tlp_2_0",
          "type");

  private static final Set<String> ALWAYS =
      Set.of(
          "abstract",
          "account_login",
          "aliases",
          "body",
          "command_line",
          "content",
          "description",
          "display_name",
          "external_id",
          "hashes",
          "key",
          "labels",
          "message_id",
          "name",
          "path",
          "pattern",
          "roles",
          "sectors",
          "serial_number",
          "statement",
          "subject",
          "user_id",
          "value");

  private TextRules() {}

  /**
   * The rule for a property.
   *
   * @param top the top-level property in which it lies
   * @param parent the property around it, or the same
   * @param name its own name
   */
  static Rule of(String top, String parent, String name) {
    if (NEVER.contains(name) || NEVER.contains(top)) {
      return Rule.NEVER;
    }
    if (top.equals("external_references")) {
      return name.equals("external_id") ? Rule.ALWAYS : Rule.NEVER;
    }
    return ALWAYS.contains(name) || parent.equals("hashes") ? Rule.ALWAYS : Rule.BY_SHAPE;
  }

  /** Whether a value looks like something a person would type. */
  static boolean hasHumanShape(String value) {
    int digits = 0;
    boolean letter = false;
    boolean plain = true;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else {
        letter = letter || Character.isLetter(c) || Character.isSurrogate(c);
        plain = plain && c > ' ' && c < 0x7f;
      }
    }
    return (letter || digits >= FEWEST_DIGITS) && !(plain && isTechnical(value));
  }

  private static boolean isTechnical(String token) {
    return token.length() > LONGEST_TOKEN
        || token.contains("://")
        || StixTimestamp.parseOrNull(token) != null;
  }
}
