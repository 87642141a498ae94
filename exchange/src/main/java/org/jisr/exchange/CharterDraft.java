package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jisr.law.Condition;
import org.jisr.law.Language;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.stix.Tlp;

/**
 * The charter somebody wants for one operation or event.
 *
 * @param title one line, as people will find it
 * @param event which operation or event, in at most 2,000 characters
 * @param purpose for what items may be released into the space, with what lies below it
 * @param languages in which people of the space write to each other
 * @param objectTypes STIX types, or {@link org.jisr.law.AgreementTerms#ANY_TYPE}
 * @param conditions what is added to every item released into it
 * @param marking every item is held as at least that
 * @param sunset when it ends and what came under it is deleted
 * @param members all but the lead; at least one
 */
public record CharterDraft(
    String title,
    String event,
    Purpose purpose,
    Set<Language> languages,
    Set<String> objectTypes,
    List<Condition> conditions,
    Tlp marking,
    Instant sunset,
    ReplayRule replay,
    List<Member> members) {
  /** Copies the collections. */
  public CharterDraft {
    languages = Set.copyOf(languages);
    objectTypes = Set.copyOf(objectTypes);
    conditions = List.copyOf(conditions);
    members = List.copyOf(members);
  }

  /** Who is to take part, as what, and seen by whom. */
  public record Member(PartyId party, SpaceRole role, SpaceSight sight) {}
}
