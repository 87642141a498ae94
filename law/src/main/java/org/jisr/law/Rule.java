package org.jisr.law;

/** One question that every decision of its kind answers, whatever the others found. */
sealed interface Rule permits ReadRule, EmergencyRule, ReleaseRule, CircumstanceRule, PolicyRule {
  /** The stable code in decisions, texts and statistics. */
  String code();

  /** The instrument and article the rule comes from, in its usual citation. */
  String legalReference();
}
