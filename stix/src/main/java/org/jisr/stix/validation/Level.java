package org.jisr.stix.validation;

/** How binding the broken rule is (RFC 2119). */
public enum Level {
  /** The standard forbids it: the object is not STIX 2.1. */
  MUST,

  /** The standard advises against it, or a program may have to guess. */
  SHOULD
}
