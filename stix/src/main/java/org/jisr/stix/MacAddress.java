package org.jisr.stix;

import org.jspecify.annotations.Nullable;

/** A Media Access Control address (STIX 2.1, section 6.10). */
public final class MacAddress extends CyberObservable {
  MacAddress(Document document) {
    super(document);
  }

  /** Begins an address in lower case with colons. */
  public static ObjectBuilder<MacAddress> builder(String value) {
    return ObjectBuilder.of(MacAddress.class, "mac-addr", null).with("value", value);
  }

  /** The address, lower case with colons. */
  public @Nullable String value() {
    return Property.string(tree(), "value");
  }
}
