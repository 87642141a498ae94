package org.jisr.web;

import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what never reached a route, such as a request that is no HTTP, in the form of every other
 * refusal and without a word about the server.
 */
final class SilentErrors extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    WebFault fault = response.getStatus() < 500 ? WebFault.REQUEST_MALFORMED : WebFault.INTERNAL;
    SecurityHeaders.of(request.isSecure()).forEach(response.getHeaders()::put);
    response.getHeaders().put("Content-Type", "application/json; charset=utf-8");
    byte[] body = Json.bytes(Errors.answer(fault.code(), Map.of(), RequestFailures.number()));
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }
}
