package org.jisr.stix.validation;

/** Which findings make an input invalid. */
public enum Profile {
  /** Broken MUST rules are errors, broken SHOULD rules are warnings. */
  LENIENT,

  /**
   * Every broken rule is an error, and so is a property that neither the standard nor an extension
   * defines.
   */
  STRICT
}
