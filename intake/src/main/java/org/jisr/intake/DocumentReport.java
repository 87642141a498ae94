package org.jisr.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jisr.stix.CyberObservable;
import org.jisr.stix.ObjectBuilder;
import org.jisr.stix.Report;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document as STIX: a report with the text, and the file object (name, size, SHA-256) that the
 * report refers to, since a report must refer to something (STIX 2.1, section 4.16).
 */
record DocumentReport(CyberObservable file, Report report, KnownDocument known) {

  static DocumentReport of(
      Document document,
      DocumentFormat format,
      JobRow row,
      @Nullable KnownDocument before,
      Instant now) {
    String name = before == null ? row.name() : before.fileName();
    String sha256 = row.digest();
    String lang = lang(document, row);
    String body = body(document, lang, name, row);
    KnownDocument known = known(document, name, body, before, now.truncatedTo(ChronoUnit.MILLIS));
    CyberObservable file = file(name, format, sha256, row.bytesTotal());
    Report report =
        Report.builder(known.created(), document.title(), known.published(), List.of(file.id()))
            .id(new StixId("report", known.reportId()))
            .with("modified", known.modified())
            .description(document.text())
            .lang(lang)
            .with(
                "external_references",
                JsonNodeFactory.instance
                    .arrayNode()
                    .add(
                        object()
                            .put("source_name", "document")
                            .put("description", name)
                            .put("external_id", "sha256:" + sha256)))
            .markedWith(row.profile().handling().marking().markingId())
            .build();
    return new DocumentReport(file, report, known);
  }

  /** The detected language; the profile's where there is too little text to tell. */
  private static @Nullable String lang(Document document, JobRow row) {
    String detected = LanguageDetection.of(document.text());
    String given = row.profile().language();
    return detected.equals(LanguageDetection.UNKNOWN) && given != null ? given : detected;
  }

  /**
   * The same file gives the same report; a better extractor, another marking or language gives its
   * next version.
   */
  private static KnownDocument known(
      Document document, String name, String body, @Nullable KnownDocument before, Instant now) {
    Instant dated = document.published();
    if (before == null) {
      return new KnownDocument(
          UUID.randomUUID(), name, now, now, dated == null ? now : dated, body);
    }
    if (body.equals(before.bodyDigest())) {
      return before;
    }
    Instant later = before.modified().plusMillis(1);
    return new KnownDocument(
        before.reportId(),
        name,
        before.created(),
        now.isAfter(later) ? now : later,
        dated == null ? before.published() : dated,
        body);
  }

  private static String body(Document document, @Nullable String lang, String name, JobRow row) {
    MessageDigest digest = Spool.sha256();
    for (String part :
        List.of(
            document.title(),
            document.text(),
            String.valueOf(document.published()),
            String.valueOf(lang),
            name,
            row.profile().handling().marking().code())) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return Spool.hexadecimal(digest);
  }

  private static CyberObservable file(
      String name, DocumentFormat format, String sha256, long size) {
    return ObjectBuilder.observable("file")
        .name(name)
        .with("hashes", object().put("SHA-256", sha256))
        .with("size", size)
        .with("mime_type", format.mediaType())
        .build();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
