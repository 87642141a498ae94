package org.jisr.stix;

import org.jspecify.annotations.Nullable;

/** A uniform resource locator (STIX 2.1, section 6.15). */
public final class Url extends CyberObservable {
  Url(Document document) {
    super(document);
  }

  /** Begins a URL. */
  public static ObjectBuilder<Url> builder(String value) {
    return ObjectBuilder.of(Url.class, "url", null).with("value", value);
  }

  /** The URL. */
  public @Nullable String value() {
    return Property.string(tree(), "value");
  }
}
