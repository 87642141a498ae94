package org.jisr.web;

import org.jspecify.annotations.Nullable;

/** Finds the account behind a request's cookie or bearer token. */
@FunctionalInterface
interface Callers {
  /** The name of the session cookie. */
  String COOKIE = "jisr_session";

  /** The caller, or null where neither proves one. */
  @Nullable Caller find(@Nullable String cookie, @Nullable String authorization);
}
