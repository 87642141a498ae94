package org.jisr.web;

import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.people.Session;

/**
 * Who is behind a call.
 *
 * @param session the account at work
 * @param program whether it came with the operator's bearer secret; no other site can make a
 *     browser send that, so it needs no request-forgery token
 */
record Caller(Session session, boolean program) {

  Viewer viewer() {
    return session.viewer();
  }

  /** Refuses programs: what two persons do, or one in need, no machine does. */
  Session person() {
    if (program) {
      throw new WebException(WebFault.ROLE_MISSING);
    }
    return session;
  }

  boolean has(Role role) {
    return session.account().has(role);
  }

  /** Whether the account may read statements at all. */
  boolean readsContent() {
    return session.account().roles().stream().anyMatch(Role::readsContent);
  }
}
