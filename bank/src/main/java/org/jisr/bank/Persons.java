package org.jisr.bank;

import java.util.Set;
import org.jisr.law.Handling;
import org.jisr.law.SubjectCategory;
import org.jisr.stix.StixObject;
import tools.jackson.databind.JsonNode;

/**
 * Tells whether a statement is about a person, so that reading it is a consultation to be logged
 * (Directive (EU) 2016/680, article 25). In doubt it is.
 */
final class Persons {
  private static final Set<String> ALWAYS =
      Set.of(
          "threat-actor",
          "user-account",
          "email-addr",
          "phone-number",
          "bank-account",
          "payment-card",
          "identity-document",
          "vehicle");
  private static final Set<String> COLLECTIVES = Set.of("group", "system", "organization", "class");

  private Persons() {}

  static boolean isPerson(StixObject object, Handling handling) {
    if (isAboutSomebody(handling.subjectCategory()) || ALWAYS.contains(object.type())) {
      return true;
    }
    if (!object.type().equals("identity")) {
      return false;
    }
    return !collective(object);
  }

  /** Whether an identity is a group, an organisation or a system. */
  static boolean isCollective(byte[] identity) {
    return collective(StixObject.read(identity));
  }

  private static boolean collective(StixObject object) {
    JsonNode kind = object.property("identity_class");
    return kind != null && kind.isString() && COLLECTIVES.contains(kind.stringValue());
  }

  private static boolean isAboutSomebody(SubjectCategory category) {
    return switch (category) {
      case NONE, UNSTATED -> false;
      case SUSPECT, CHARGED, CONVICTED, VICTIM, WITNESS, MISSING, CONTACT, INFORMANT, OTHER -> true;
    };
  }
}
