package org.jisr.web;

import java.util.Optional;
import org.jisr.people.People;
import org.jisr.people.Session;
import org.jspecify.annotations.Nullable;

/** Finds the account behind a request's bearer secret or session cookie. */
final class Callers {
  private static final String BEARER = "Bearer ";

  private final People people;

  Callers(People people) {
    this.people = people;
  }

  /**
   * The name of the session cookie of a node on this port: browsers keep cookies per host only, and
   * two nodes on one machine would sign each other's people out.
   */
  static String cookie(int port) {
    return "jisr_session_" + port;
  }

  /** The caller, or empty where neither proves one. */
  Optional<Caller> find(@Nullable String cookie, @Nullable String authorization) {
    if (authorization != null) {
      return authorization.startsWith(BEARER)
          ? people
              .operator(authorization.substring(BEARER.length()))
              .map(session -> new Caller(session, true))
          : Optional.empty();
    }
    return cookie == null ? Optional.empty() : session(cookie);
  }

  private Optional<Caller> session(String cookie) {
    Optional<Session> session = people.session(cookie);
    return session.map(found -> new Caller(found, false));
  }
}
