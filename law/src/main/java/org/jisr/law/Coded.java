package org.jisr.law;

/** A member of a closed list that has a stable code in files and a label in four languages. */
public sealed interface Coded
    permits Purpose,
        SubjectCategory,
        SpecialCategory,
        AssertionKind,
        CorrectionState,
        Role,
        Need,
        ConditionKind,
        Pap,
        HandlingCode,
        HumanRights,
        EmergencyGround,
        GradeDisplay.Light {
  /** The code as it stands in files, envelopes and the HTTP API; lower case. */
  String code();

  /** The list's own name, the first part of its text keys. */
  String list();

  /** The label a person reads. */
  default String label(Language language) {
    return Texts.get(language, list() + "." + code());
  }

  /**
   * The member of a list with that code.
   *
   * @throws LawException {@code LAW_VALUE_UNKNOWN} when the list has none
   */
  static <T extends Coded> T find(T[] members, String code) {
    for (T member : members) {
      if (member.code().equals(code)) {
        return member;
      }
    }
    throw new LawException(
        LawException.Code.LAW_VALUE_UNKNOWN, "The code is not on the closed list it belongs to.");
  }
}
