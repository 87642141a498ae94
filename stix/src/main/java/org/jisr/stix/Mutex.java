package org.jisr.stix;

import org.jspecify.annotations.Nullable;

/** A mutual exclusion object (STIX 2.1, section 6.11). */
public final class Mutex extends CyberObservable {
  Mutex(Document document) {
    super(document);
  }

  /** Begins a mutex. */
  public static ObjectBuilder<Mutex> builder(String name) {
    return ObjectBuilder.of(Mutex.class, "mutex", null).with("name", name);
  }

  /** Its name. */
  public @Nullable String name() {
    return Property.string(tree(), "name");
  }
}
