package org.jisr.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Map;
import org.jisr.exchange.DoorReply;
import org.jisr.exchange.ExchangeDoor;

/**
 * Hands what comes in on the TLS port to the exchange, or to TAXII for subscribers, and nothing
 * else.
 */
final class ExchangePort {
  static final String PREFIX = "/exchange/";

  private static final String CERTIFICATE = "jakarta.servlet.request.X509Certificate";

  private final ExchangeDoor door;

  private final TaxiiPort taxii;

  ExchangePort(ExchangeDoor door, TaxiiPort taxii) {
    this.door = door;
    this.taxii = taxii;
  }

  /** Answers a request of this port, whose handshake proved the partner's certificate. */
  void handle(Context context) throws IOException {
    if (!(context.req().getAttribute(CERTIFICATE) instanceof X509Certificate[] chain)
        || chain.length == 0
        || !(context.path().startsWith(PREFIX) || TaxiiPath.owns(context.path()))) {
      context.status(404).contentType("text/plain").result("");
      return;
    }
    if (TaxiiPath.owns(context.path())) {
      taxii.handle(context, true, chain[0]);
      return;
    }
    Map<String, String> query = new HashMap<>();
    context.queryParamMap().forEach((name, values) -> query.put(name, values.getFirst()));
    byte[] body = context.bodyInputStream().readNBytes(ExchangeDoor.MAX_BODY_BYTES + 1);
    DoorReply reply = door.handle(context.method().name(), context.path(), query, body, chain[0]);
    context.status(reply.status()).contentType(reply.contentType()).result(reply.body());
  }
}
