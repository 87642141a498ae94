package org.jisr.stix;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a raster image says of itself (STIX 2.1, section 6.7.5). */
public final class RasterImageExtension {
  private final JsonNode tree;

  private RasterImageExtension(JsonNode tree) {
    this.tree = tree;
  }

  static RasterImageExtension of(JsonNode tree) {
    return new RasterImageExtension(tree);
  }

  /** In pixels. */
  public @Nullable Long imageHeight() {
    return Property.integer(tree, "image_height");
  }

  /** In pixels. */
  public @Nullable Long imageWidth() {
    return Property.integer(tree, "image_width");
  }

  /** The sum over all channels. */
  public @Nullable Long bitsPerPixel() {
    return Property.integer(tree, "bits_per_pixel");
  }

  /** The EXIF tags by name. */
  public Map<String, JsonNode> exifTags() {
    return Property.map(tree, "exif_tags");
  }
}
