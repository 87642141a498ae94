package org.jisr.scenarios;

import java.util.EnumSet;
import java.util.Set;
import org.jisr.bank.NetworkView;
import org.jisr.law.ConditionKind;
import org.jisr.law.Handling;
import org.jisr.law.HandlingCode;
import org.jisr.law.SubjectCategory;
import org.jspecify.annotations.Nullable;

/**
 * Who and what must not be in any answer. In doubt it is excluded: one statement that protects
 * outweighs all others, and of a person somebody must have said that there is a suspicion.
 */
final class Exclusion {
  private static final Set<SubjectCategory> PROTECTED =
      EnumSet.of(
          SubjectCategory.VICTIM,
          SubjectCategory.WITNESS,
          SubjectCategory.MISSING,
          SubjectCategory.INFORMANT);
  private static final Set<SubjectCategory> SUSPECTED =
      EnumSet.of(SubjectCategory.SUSPECT, SubjectCategory.CHARGED, SubjectCategory.CONVICTED);
  private static final Set<SubjectCategory> BYSTANDERS =
      EnumSet.of(SubjectCategory.CONTACT, SubjectCategory.OTHER);
  private static final Set<ConditionKind> CONTROL =
      EnumSet.of(ConditionKind.NO_ONWARD, ConditionKind.NO_ACTION_WITHOUT_CONTACT);

  private Exclusion() {}

  /** Whether the node stays out of every answer. */
  static boolean of(NetworkView.Node node, @Nullable ActionKind kind) {
    boolean suspected = false;
    boolean bystander = kind == ActionKind.PERSON;
    for (NetworkView.Told told : node.told()) {
      SubjectCategory category = told.handling().subjectCategory();
      if (of(told.handling())) {
        return true;
      }
      suspected |= SUSPECTED.contains(category);
      bystander |= BYSTANDERS.contains(category);
    }
    return node.told().isEmpty() || (bystander && !suspected);
  }

  /** Whether what is said under that handling stays out of every answer. */
  static boolean of(Handling handling) {
    return handling.minor()
        || !handling.specialCategories().isEmpty()
        || PROTECTED.contains(handling.subjectCategory())
        || (handling.thirdParty() && controlled(handling));
  }

  /** Whether its originator keeps a hand on what is done with it. */
  private static boolean controlled(Handling handling) {
    return !handling.understood()
        || handling.codes().stream().anyMatch(code -> code != HandlingCode.H0)
        || handling.conditions().stream().anyMatch(each -> CONTROL.contains(each.kind()));
  }
}
