package org.jisr.stix;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The marking or the language of parts of an object (STIX 2.1, section 7.2.3).
 *
 * @param lang of the parts (RFC 5646), where the entry is about language
 * @param marking of the parts, where the entry is about marking
 * @param selectors of the parts, such as {@code external_references.[0].source_name}
 */
public record GranularMarking(
    @Nullable String lang, @Nullable StixId marking, List<String> selectors) {

  static GranularMarking of(JsonNode tree) {
    return new GranularMarking(
        Property.string(tree, "lang"),
        Property.reference(tree, "marking_ref"),
        Property.strings(tree, "selectors"));
  }
}
