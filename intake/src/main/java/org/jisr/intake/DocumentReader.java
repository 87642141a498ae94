package org.jisr.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads the words of a document within limits of size, length, nesting, time and memory. */
final class DocumentReader {
  private final ImportLimits limits;

  DocumentReader(ImportLimits limits) {
    this.limits = limits;
  }

  /**
   * The document's title, text and date.
   *
   * @throws IntakeException when the file is too large, not UTF-8, encrypted, without words, or
   *     costs too much to read
   */
  Document read(Path file, DocumentFormat format) throws IOException {
    if (Files.size(file) > limits.documentBytes()) {
      throw new IntakeException(
          IntakeFault.FILE_TOO_LARGE, Map.of("limit", String.valueOf(limits.documentBytes())));
    }
    Document document = extract(file, format);
    if (document.text().length() > limits.documentCharacters()) {
      throw new IntakeException(
          IntakeFault.TEXT_TOO_LONG, Map.of("limit", String.valueOf(limits.documentCharacters())));
    }
    return document;
  }

  private Document extract(Path file, DocumentFormat format) throws IOException {
    try {
      return switch (format) {
        case PLAIN -> PlainText.read(Files.readAllBytes(file));
        case MARKDOWN -> MarkdownText.read(Files.readAllBytes(file));
        case HTML -> HtmlText.read(Files.readAllBytes(file));
        case PDF -> PdfText.read(file, limits);
      };
    } catch (StackOverflowError e) {
      throw new IntakeException(IntakeFault.MARKUP_TOO_DEEP, e);
    }
  }
}
