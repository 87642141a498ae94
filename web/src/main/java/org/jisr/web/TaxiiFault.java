package org.jisr.web;

/** Why the TAXII server refuses, in the words of its error resource (TAXII 2.1, section 3.6.1). */
enum TaxiiFault {
  UNAUTHORISED(401, "The request carries no valid token."),
  FORBIDDEN(403, "The token does not give this right on the collection."),
  NOT_OWN(403, "Only objects that this client submitted can be deleted by it."),
  UNKNOWN(404, "There is nothing at this address."),
  METHOD(405, "This address does not know the method."),
  NOT_ACCEPTABLE(406, "Answers are application/taxii+json;version=2.1 and nothing else."),
  TOO_LARGE(413, "The body is larger than max_content_length. Send fewer objects at once."),
  UNSUPPORTED(415, "The body must be application/taxii+json;version=2.1, uncompressed."),
  HOST(421, "The Host header is not a name of this server."),
  UNPROCESSABLE(422, "The body is not an envelope with a list of objects, or was cut off."),
  TOO_MANY(429, "Too many requests. Wait as long as Retry-After says."),
  ADDED_AFTER(400, "added_after must be one timestamp in UTC, such as 2026-11-22T02:50:00.000Z."),
  LIMIT(400, "limit must be a whole number of at least 1."),
  NEXT(400, "The value of next does not belong to this collection, filter and client."),
  MATCH(400, "A match filter is unknown, empty or malformed."),
  UNAVAILABLE(503, "The server cannot answer now. Try again later."),
  INTERNAL(500, "The server failed. Its operator finds more under the error_id.");

  private final int status;
  private final String title;

  TaxiiFault(int status, String title) {
    this.status = status;
    this.title = title;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  TaxiiException exception() {
    return new TaxiiException(this);
  }
}
