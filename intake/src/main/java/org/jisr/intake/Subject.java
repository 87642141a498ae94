package org.jisr.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jisr.law.SubjectCategory;
import org.jisr.stix.Identity;
import org.jisr.stix.StixObject;
import org.jisr.stix.ThreatActor;

/**
 * What the person an object is about is to the case, as far as the object's roles say.
 *
 * <p>A person about whom nothing is said is {@code UNSTATED}: somebody must say it before a
 * release.
 */
record Subject(SubjectCategory category, boolean minor) {
  private static final Subject NOBODY = new Subject(SubjectCategory.NONE, false);

  private static final Map<String, SubjectCategory> ROLES =
      Map.ofEntries(
          Map.entry("suspect", SubjectCategory.SUSPECT),
          Map.entry("charged", SubjectCategory.CHARGED),
          Map.entry("accused", SubjectCategory.CHARGED),
          Map.entry("convicted", SubjectCategory.CONVICTED),
          Map.entry("victim", SubjectCategory.VICTIM),
          Map.entry("witness", SubjectCategory.WITNESS),
          Map.entry("missing", SubjectCategory.MISSING),
          Map.entry("missing-person", SubjectCategory.MISSING),
          Map.entry("contact", SubjectCategory.CONTACT),
          Map.entry("associate", SubjectCategory.CONTACT),
          Map.entry("informant", SubjectCategory.INFORMANT));

  /**
   * The subject of an object.
   *
   * @param otherwise what a person without a telling role is taken for; NONE means unstated
   */
  static Subject of(StixObject object, SubjectCategory otherwise) {
    if (object instanceof Identity identity) {
      return "individual".equals(identity.identityClass())
          ? person(identity.roles(), otherwise)
          : NOBODY;
    }
    if (object instanceof ThreatActor actor) {
      return "individual".equals(actor.resourceLevel())
          ? person(actor.roles(), SubjectCategory.SUSPECT)
          : NOBODY;
    }
    return NOBODY;
  }

  /** The role that protects most decides: an informant who is a suspect is an informant. */
  private static Subject person(List<String> roles, SubjectCategory otherwise) {
    SubjectCategory category =
        otherwise == SubjectCategory.NONE ? SubjectCategory.UNSTATED : otherwise;
    int protection = -1;
    boolean minor = false;
    for (String role : roles) {
      String word = role.toLowerCase(Locale.ROOT);
      minor |= word.equals("minor") || word.equals("child");
      SubjectCategory named = ROLES.get(word);
      if (named != null && protection(named) > protection) {
        category = named;
        protection = protection(named);
      }
    }
    return new Subject(category, minor);
  }

  private static int protection(SubjectCategory category) {
    return switch (category) {
      case INFORMANT -> 3;
      case VICTIM, WITNESS -> 2;
      case MISSING, CONTACT -> 1;
      case NONE, SUSPECT, CHARGED, CONVICTED, OTHER, UNSTATED -> 0;
    };
  }
}
