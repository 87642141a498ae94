package org.jisr.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of text document that become STIX reports. */
enum DocumentFormat {
  PLAIN("text/plain"),
  MARKDOWN("text/markdown"),
  HTML("text/html"),
  PDF("application/pdf");

  private final String mediaType;

  DocumentFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** The format that a file name promises, or null when its ending is none of ours. */
  static @Nullable DocumentFormat ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int dot = lower.lastIndexOf('.');
    return switch (dot < 0 ? "" : lower.substring(dot + 1)) {
      case "txt", "text" -> PLAIN;
      case "md", "markdown" -> MARKDOWN;
      case "html", "htm", "xhtml" -> HTML;
      case "pdf" -> PDF;
      default -> null;
    };
  }
}
