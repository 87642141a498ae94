package org.jisr.oversight;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jisr.bank.LawEdition;
import org.jisr.law.Language;
import org.jisr.law.PolicyRule;
import org.jisr.law.PolicySet;
import org.jisr.law.RuleTitles;

/** What a rule is about, in the four languages: built-in ones, then those of national texts. */
final class ReasonTexts {
  private final List<LawEdition> editions;

  ReasonTexts(List<LawEdition> editions) {
    this.editions = editions;
  }

  Map<Language, String> of(String code) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String title = RuleTitles.find(code, language);
      if (title != null) {
        texts.put(language, title);
      }
    }
    return texts.isEmpty() ? national(code) : texts;
  }

  /** The words of the newest text that has such a rule. */
  private Map<Language, String> national(String code) {
    for (LawEdition edition : editions) {
      if (edition.text() instanceof PolicySet policy) {
        for (PolicyRule rule : policy.rules()) {
          if (rule.code().equals(code)) {
            return rule.wording().text();
          }
        }
      }
    }
    return Map.of();
  }
}
