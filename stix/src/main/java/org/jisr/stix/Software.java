package org.jisr.stix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A software product (STIX 2.1, section 6.14). */
public final class Software extends CyberObservable {
  Software(Document document) {
    super(document);
  }

  /** Begins a software product. */
  public static ObjectBuilder<Software> builder(String name) {
    return ObjectBuilder.of(Software.class, "software", null).with("name", name);
  }

  /** Its name. */
  public @Nullable String name() {
    return Property.string(tree(), "name");
  }

  /** Its Common Platform Enumeration entry. */
  public @Nullable String cpe() {
    return Property.string(tree(), "cpe");
  }

  /** Its Software Identification tag. */
  public @Nullable String swid() {
    return Property.string(tree(), "swid");
  }

  /** The languages it supports (RFC 5646). */
  public List<String> languages() {
    return Property.strings(tree(), "languages");
  }

  /** Who makes it. */
  public @Nullable String vendor() {
    return Property.string(tree(), "vendor");
  }

  /** Its version. */
  public @Nullable String version() {
    return Property.string(tree(), "version");
  }
}
