package org.jisr.bank;

/**
 * What an export contained.
 *
 * @param objects how many objects were written, marking definitions included
 * @param leafIndex the leaf that was written before the first byte
 */
public record ExportReport(long objects, long leafIndex) {}
