package org.jisr.stix;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a PDF file says of itself (STIX 2.1, section 6.7.4). */
public final class PdfExtension {
  private final JsonNode tree;

  private PdfExtension(JsonNode tree) {
    this.tree = tree;
  }

  static PdfExtension of(JsonNode tree) {
    return new PdfExtension(tree);
  }

  /** The version of PDF. */
  public @Nullable String version() {
    return Property.string(tree, "version");
  }

  /** Whether it is optimised. */
  public @Nullable Boolean isOptimized() {
    return Property.bool(tree, "is_optimized");
  }

  /** Its information dictionary. */
  public Map<String, String> documentInformation() {
    return Property.texts(tree, "document_info_dict");
  }

  /** Its first identifier. */
  public @Nullable String firstId() {
    return Property.string(tree, "pdfid0");
  }

  /** Its second identifier. */
  public @Nullable String secondId() {
    return Property.string(tree, "pdfid1");
  }
}
