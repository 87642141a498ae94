package org.jisr.web;

import io.javalin.http.Context;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever stopped a request into an answer that says what to do, and never how it broke. */
final class RequestFailures {
  private static final Logger LOG = LoggerFactory.getLogger(RequestFailures.class);

  private RequestFailures() {}

  static void answer(Context context, Exception failure) {
    if (failure instanceof EofException) {
      LOG.debug("The caller left before the answer was complete.");
      return;
    }
    String request = number();
    Refusal refusal = Refusal.of(failure);
    if (refusal.status() >= 500) {
      LOG.error("Request {} failed.", request, failure);
    }
    if (context.res().isCommitted()) {
      Connectors.abort(context, failure);
      return;
    }
    context.res().setHeader("Content-Disposition", null);
    context
        .status(refusal.status())
        .contentType("application/json; charset=utf-8")
        .result(Json.bytes(Errors.answer(refusal.code(), refusal.details(), request)));
  }

  /** A number to quote for one request. */
  static String number() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }
}
