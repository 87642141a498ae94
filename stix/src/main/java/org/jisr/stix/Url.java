package org.jisr.stix;

import org.jspecify.annotations.Nullable;

/** A uniform resource locator (STIX 2.1, section 6.15). */
public final class Url extends CyberObservable {
  Url(Document document) {
    super(document);
  }

  /** The URL. */
  public @Nullable String value() {
    return Property.string(tree(), "value");
  }
}
