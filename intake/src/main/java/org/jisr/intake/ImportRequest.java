package org.jisr.intake;

import org.jisr.law.Consultation;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks of an import.
 *
 * @param name the file's name; its ending tells text, Markdown, HTML and PDF apart
 * @param profile the handling that the content gets where it does not say otherwise
 * @param consultation who imports, and for what purpose
 * @param mapping what the columns of a table (CSV) mean, as JSON; docs/csv.md says how it is
 *     written
 */
public record ImportRequest(
    String name, ImportProfile profile, Consultation consultation, @Nullable String mapping) {

  /** Of any file that is no table. */
  public ImportRequest(String name, ImportProfile profile, Consultation consultation) {
    this(name, profile, consultation, null);
  }
}
