package org.jisr.stix;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person, an organisation or a class of them (STIX 2.1, section 4.5). */
public final class Identity extends DomainObject {
  Identity(Document document) {
    super(document);
  }

  /** Begins an identity with what the standard requires. */
  public static ObjectBuilder<Identity> builder(
      Instant created, String name, String identityClass) {
    return ObjectBuilder.of(Identity.class, "identity", created)
        .name(name)
        .with("identity_class", identityClass);
  }

  /** Its name. */
  public @Nullable String name() {
    return Property.string(tree(), "name");
  }

  /** Who it is. */
  public @Nullable String description() {
    return Property.string(tree(), "description");
  }

  /** The roles it acts in. */
  public List<String> roles() {
    return Property.strings(tree(), "roles");
  }

  /** What it is, such as {@code individual}, {@code organization} or {@code group}. */
  public @Nullable String identityClass() {
    return Property.string(tree(), "identity_class");
  }

  /** The sectors it belongs to. */
  public List<String> sectors() {
    return Property.strings(tree(), "sectors");
  }

  /** How to reach it. */
  public @Nullable String contactInformation() {
    return Property.string(tree(), "contact_information");
  }
}
