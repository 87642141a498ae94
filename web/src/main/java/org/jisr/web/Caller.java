package org.jisr.web;

import org.jisr.law.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in account behind a call.
 *
 * @param viewer its rights
 * @param csrf what state-changing calls of a browser must repeat; null for a program with a bearer
 *     token, which no other site can make a browser send
 */
record Caller(Viewer viewer, @Nullable String csrf) {}
