package org.jisr.intake;

import org.jisr.law.Consultation;

/**
 * What a person asks of an import.
 *
 * @param name the file's name; its ending tells text, Markdown, HTML and PDF apart
 * @param profile the handling that the content gets where it does not say otherwise
 * @param consultation who imports, and for what purpose
 */
public record ImportRequest(String name, ImportProfile profile, Consultation consultation) {}
