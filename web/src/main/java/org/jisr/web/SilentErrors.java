package org.jisr.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what is no HTTP request at all with its status and no words about the server. */
final class SilentErrors extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    response.write(true, ByteBuffer.allocate(0), callback);
    return true;
  }
}
