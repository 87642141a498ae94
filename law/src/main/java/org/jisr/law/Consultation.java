package org.jisr.law;

import org.jspecify.annotations.Nullable;

/**
 * A viewer's reason to read: who, for what purpose, and in which case.
 *
 * @param caseRef the case file's reference, where the purpose or the subject asks for one
 */
public record Consultation(Viewer viewer, Purpose purpose, @Nullable String caseRef) {}
