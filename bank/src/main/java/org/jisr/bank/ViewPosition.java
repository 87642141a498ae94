package org.jisr.bank;

import java.time.Instant;

/**
 * Where the next page of a view begins.
 *
 * @param after the moment at which the last item handed out had entered
 * @param horizon the moment up to which the first page looked: all pages look no further, so that
 *     the same position gives the same page
 */
public record ViewPosition(Instant after, Instant horizon) {}
