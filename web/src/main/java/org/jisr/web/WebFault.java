package org.jisr.web;

/** Why the API refuses a request before a room is asked. */
enum WebFault {
  ADMINISTRATOR_MISSING(409),
  BODY_MALFORMED(400),
  BODY_TOO_LARGE(413),
  CROSS_ORIGIN(403),
  CSRF_MISSING(403),
  CURSOR_MALFORMED(400),
  HOST_UNKNOWN(421),
  FEED_UNKNOWN(404),
  IMPORT_UNKNOWN(404),
  INTERNAL(500),
  LOG_UNAVAILABLE(503),
  PARAMETER_MALFORMED(400),
  PARAMETER_MISSING(400),
  PURPOSE_MISSING(400),
  RELEASE_REFUSED(403),
  REQUEST_MALFORMED(400),
  ROLE_MISSING(403),
  ROUTE_UNKNOWN(404),
  SESSION_MISSING(401),
  STORE_UNAVAILABLE(503),
  TOO_MANY(429);

  private final int status;

  WebFault(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }

  String code() {
    return "WEB_" + name();
  }
}
