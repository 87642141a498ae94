package org.jisr.web;

import io.javalin.http.Context;
import java.util.Set;
import org.jisr.law.Role;
import org.jspecify.annotations.Nullable;

/** What stands before every route: host, origin, session, request forgery, role. */
final class Guard {
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private final HostCheck hosts;
  private final Callers callers;
  private final boolean secure;

  Guard(HostCheck hosts, Callers callers, boolean secure) {
    this.hosts = hosts;
    this.callers = callers;
    this.secure = secure;
  }

  /**
   * Lets the request through to the route, or refuses.
   *
   * @throws WebException when it refuses
   */
  Call admit(Context context, Route route) {
    SecurityHeaders.set(context, secure);
    String host = context.header("Host");
    if (!hosts.accepts(host)) {
      throw new WebException(WebFault.HOST_UNKNOWN);
    }
    if (route.method().changesState()) {
      requireOwnOrigin(context, host);
    }
    Caller caller =
        switch (route.policy()) {
          case Policy.Open() -> null;
          case Policy.Operator() -> operator(signedIn(context, route));
          case Policy.Person() -> person(signedIn(context, route));
          case Policy.SignedIn() -> signedIn(context, route);
          case Policy.InRole(Set<Role> roles) -> inRole(signedIn(context, route), roles);
          case Policy.Consulting(Set<Role> roles) -> inRole(signedIn(context, route), roles);
        };
    Call call = new Call(context, caller);
    if (route.policy() instanceof Policy.Consulting) {
      call.consultation();
    }
    return call;
  }

  private Caller signedIn(Context context, Route route) {
    Caller caller =
        callers
            .find(
                context.cookie(Callers.cookie(context.req().getLocalPort())),
                context.header("Authorization"))
            .orElseThrow(() -> new WebException(WebFault.SESSION_MISSING));
    if (route.method().changesState() && !caller.program()) {
      String token = context.header("Jisr-Csrf");
      if (token == null || !caller.session().csrfMatches(token)) {
        throw new WebException(WebFault.CSRF_MISSING);
      }
    }
    return caller;
  }

  private static Caller person(Caller caller) {
    if (caller.program()) {
      throw new WebException(WebFault.ROLE_MISSING);
    }
    return caller;
  }

  private static Caller operator(Caller caller) {
    if (!caller.program()) {
      throw new WebException(WebFault.ROLE_MISSING);
    }
    return caller;
  }

  private static Caller inRole(Caller caller, Set<Role> roles) {
    if (roles.stream().noneMatch(caller::has)) {
      throw new WebException(WebFault.ROLE_MISSING);
    }
    return caller;
  }

  private void requireOwnOrigin(Context context, @Nullable String host) {
    String origin = context.header("Origin");
    String site = context.header("Sec-Fetch-Site");
    if (site != null && !OWN_SITE.contains(site)) {
      throw new WebException(WebFault.CROSS_ORIGIN);
    }
    if (origin != null && (host == null || !HostCheck.sameOrigin(origin, host, secure))) {
      throw new WebException(WebFault.CROSS_ORIGIN);
    }
  }
}
