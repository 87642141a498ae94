package org.jisr.stix.validation;

import tools.jackson.core.JsonToken;

/** A data type of the standard (STIX 2.1, section 2): what may stand as the value of a property. */
interface Value {
  /**
   * Checks the value that begins at the token, which is never null, and goes on to its last token.
   */
  void check(Walk walk, JsonToken token);
}
