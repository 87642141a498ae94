package org.jisr.stix;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an extension is and where it is described (STIX 2.1, section 7.3). */
public final class ExtensionDefinition extends MetaObject {
  ExtensionDefinition(Document document) {
    super(document);
  }

  /** Begins an extension-definition with what the standard requires. */
  public static ObjectBuilder<ExtensionDefinition> builder(
      Instant created,
      StixId creator,
      String name,
      String schema,
      String version,
      Collection<String> types) {
    return ObjectBuilder.of(ExtensionDefinition.class, "extension-definition", created)
        .createdBy(creator)
        .name(name)
        .with("schema", schema)
        .with("version", version)
        .with("extension_types", types);
  }

  /** Its name. */
  public @Nullable String name() {
    return Property.string(tree(), "name");
  }

  /** What it is for. */
  public @Nullable String description() {
    return Property.string(tree(), "description");
  }

  /** The description itself or where it is. */
  public @Nullable String schema() {
    return Property.string(tree(), "schema");
  }

  /** Its version, three numbers. */
  public @Nullable String version() {
    return Property.string(tree(), "version");
  }

  /** Such as {@code property-extension}. */
  public List<String> extensionTypes() {
    return Property.strings(tree(), "extension_types");
  }

  /** The names of the top-level properties it adds. */
  public List<String> extensionProperties() {
    return Property.strings(tree(), "extension_properties");
  }
}
