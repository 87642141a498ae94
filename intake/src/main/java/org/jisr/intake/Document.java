package org.jisr.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The readable content of one document.
 *
 * @param title one line, never empty
 * @param text paragraphs separated by one empty line, never empty
 * @param published when the document says it was published, or null when it doesn't say
 */
record Document(String title, String text, @Nullable Instant published) {}
