package org.jisr.bank;

/**
 * A stretch of plain text in a snippet.
 *
 * @param text as written; not HTML
 * @param hit whether it matches the question
 */
public record SnippetPart(String text, boolean hit) {}
