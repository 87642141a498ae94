package org.jisr.stix;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Translations of the texts of another object (STIX 2.1, section 7.1). */
public final class LanguageContent extends MetaObject {
  LanguageContent(Document document) {
    super(document);
  }

  /** Begins translations of one version of an object; add the property {@code contents}. */
  public static ObjectBuilder<LanguageContent> builder(Instant created, StixObject translated) {
    return ObjectBuilder.of(LanguageContent.class, "language-content", created)
        .with("object_ref", translated.id())
        .with("object_modified", exactVersion(translated));
  }

  private static @Nullable String exactVersion(StixObject translated) {
    StixTimestamp modified = translated.modified();
    return modified == null ? null : modified.text();
  }

  /** The object it translates. */
  public @Nullable StixId object() {
    return Property.reference(tree(), "object_ref");
  }

  /** The version it translates, by the exact text. */
  public @Nullable StixTimestamp objectModified() {
    return Property.timestamp(tree(), "object_modified");
  }

  /** By language, an object that mirrors the translated properties. */
  public Map<String, JsonNode> contents() {
    return Property.map(tree(), "contents");
  }
}
