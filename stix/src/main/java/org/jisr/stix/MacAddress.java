package org.jisr.stix;

import org.jspecify.annotations.Nullable;

/** A Media Access Control address (STIX 2.1, section 6.10). */
public final class MacAddress extends CyberObservable {
  MacAddress(Document document) {
    super(document);
  }

  /** The address, lower case with colons. */
  public @Nullable String value() {
    return Property.string(tree(), "value");
  }
}
