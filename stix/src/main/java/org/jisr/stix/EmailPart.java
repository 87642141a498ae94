package org.jisr.stix;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A part of an e-mail (STIX 2.1, section 6.6.2).
 *
 * @param body the text of the part
 * @param bodyRaw the bytes of the part, where it is not text
 * @param contentType the value of its Content-Type header
 * @param contentDisposition the value of its Content-Disposition header
 */
public record EmailPart(
    @Nullable String body,
    @Nullable StixId bodyRaw,
    @Nullable String contentType,
    @Nullable String contentDisposition) {

  static EmailPart of(JsonNode tree) {
    return new EmailPart(
        Property.string(tree, "body"),
        Property.reference(tree, "body_raw_ref"),
        Property.string(tree, "content_type"),
        Property.string(tree, "content_disposition"));
  }
}
