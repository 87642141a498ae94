package org.jisr.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what a file is: its first bytes are believed before its name. */
final class FileKind {
  private static final int HEAD = 1024;

  private FileKind() {}

  /**
   * The document's format, or null for JSON, plain or compressed by gzip.
   *
   * @throws IntakeException {@code INTAKE_UNKNOWN_FORMAT} for anything else
   */
  static @Nullable DocumentFormat of(Path file, String name) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u001f\u008b")) {
      return null;
    }
    if (text.contains("%PDF-")) {
      return DocumentFormat.PDF;
    }
    String foreign = foreign(text);
    if (foreign != null) {
      throw new IntakeException(IntakeFault.UNKNOWN_FORMAT, Map.of("found", foreign));
    }
    DocumentFormat named = DocumentFormat.ofName(name);
    if (named == DocumentFormat.PDF) {
      throw new IntakeException(IntakeFault.PDF_BROKEN);
    }
    return named != null ? named : unnamed(text, name);
  }

  /** A name without one of our endings: JSON unless the content looks like a page. */
  private static @Nullable DocumentFormat unnamed(String text, String name) {
    String start = text.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
    String lower = start.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
      return DocumentFormat.HTML;
    }
    boolean json = name.toLowerCase(Locale.ROOT).matches(".*\\.(json|stix)(\\.gz)?");
    if (json || start.isEmpty() || start.startsWith("{") || start.startsWith("[")) {
      return null;
    }
    throw new IntakeException(IntakeFault.UNKNOWN_FORMAT, Map.of("found", ending(name)));
  }

  private static @Nullable String foreign(String text) {
    if (text.startsWith("PK\u0003\u0004")) {
      return "ZIP, DOCX, XLSX";
    }
    if (text.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return "DOC, XLS";
    }
    if (text.startsWith("{\\rtf")) {
      return "RTF";
    }
    if (text.startsWith("\u0089PNG") || text.startsWith("\u00FF\u00D8\u00FF")) {
      return "PNG, JPEG";
    }
    return null;
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "?" : name.substring(dot + 1);
    return ending.matches("[A-Za-z0-9]{1,10}") ? ending : "?";
  }
}
