package org.jisr.stix;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An HTTP request (STIX 2.1, section 6.12.2). */
public final class HttpRequestExtension {
  private final JsonNode tree;

  private HttpRequestExtension(JsonNode tree) {
    this.tree = tree;
  }

  static HttpRequestExtension of(JsonNode tree) {
    return new HttpRequestExtension(tree);
  }

  /** Such as {@code get}. */
  public @Nullable String requestMethod() {
    return Property.string(tree, "request_method");
  }

  /** The path and query. */
  public @Nullable String requestValue() {
    return Property.string(tree, "request_value");
  }

  /** Such as {@code http/1.1}. */
  public @Nullable String requestVersion() {
    return Property.string(tree, "request_version");
  }

  /** The headers by name, each a list. */
  public Map<String, JsonNode> requestHeader() {
    return Property.map(tree, "request_header");
  }

  /** In bytes. */
  public @Nullable Long messageBodyLength() {
    return Property.integer(tree, "message_body_length");
  }

  /** The bytes of its body. */
  public @Nullable StixId messageBodyData() {
    return Property.reference(tree, "message_body_data_ref");
  }
}
