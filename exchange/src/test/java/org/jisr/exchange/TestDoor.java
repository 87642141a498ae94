package org.jisr.exchange;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** A small HTTPS server on loopback that stands for the web's connector. */
final class TestDoor implements AutoCloseable {
  private final HttpsServer server;

  /** Lets a test change what goes through. */
  interface Wire {
    DoorReply pass(ExchangeDoor door, byte[] body, Request request) throws IOException;
  }

  record Request(String method, String path, Map<String, String> query, X509Certificate peer) {}

  private volatile Wire wire = TestDoor::straight;

  TestDoor(int port, SSLContext tls, ExchangeDoor door) {
    try {
      server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setHttpsConfigurator(
        new HttpsConfigurator(tls) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters ssl = tls.getDefaultSSLParameters();
            ssl.setNeedClientAuth(true);
            parameters.setSSLParameters(ssl);
          }
        });
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/exchange", exchange -> serve(door, exchange));
    server.start();
  }

  static DoorReply straight(ExchangeDoor door, byte[] body, Request request) {
    return door.handle(request.method(), request.path(), request.query(), body, request.peer());
  }

  void wire(Wire replacement) {
    wire = replacement;
  }

  private void serve(ExchangeDoor door, HttpExchange exchange) throws IOException {
    try (exchange) {
      X509Certificate peer =
          (X509Certificate) ((HttpsExchange) exchange).getSSLSession().getPeerCertificates()[0];
      byte[] body = exchange.getRequestBody().readNBytes(ExchangeDoor.MAX_BODY_BYTES + 1);
      Request request =
          new Request(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              query(exchange.getRequestURI().getQuery()),
              peer);
      DoorReply reply = wire.pass(door, body, request);
      exchange.getResponseHeaders().set("Content-Type", reply.contentType());
      exchange.sendResponseHeaders(
          reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
      exchange.getResponseBody().write(reply.body());
    } catch (Killed e) {
      // The connection breaks, as when the process dies.
    }
  }

  private static Map<String, String> query(String text) {
    Map<String, String> query = new HashMap<>();
    if (text != null) {
      Arrays.stream(text.split("&"))
          .map(pair -> pair.split("=", 2))
          .forEach(pair -> query.put(pair[0], pair[1]));
    }
    return query;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
