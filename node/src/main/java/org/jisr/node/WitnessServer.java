package org.jisr.node;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jisr.log.LogException;
import org.jisr.log.VerifierKey;
import org.jisr.log.Witness;
import org.jisr.log.WitnessReply;
import org.jspecify.annotations.Nullable;

/**
 * A witness on a port of its own (C2SP tlog-witness): {@code POST /add-checkpoint}, {@code GET
 * /<hex SHA-256 of the origin>/checkpoint}, and the evidence of misbehaviour below {@code
 * /evidence}.
 */
final class WitnessServer implements AutoCloseable {
  private static final int BACKLOG = 64;
  private static final int AT_ONCE = 32;
  private static final String PLAIN = "text/plain; charset=utf-8";

  static {
    // Slow or silent clients are cut off; the server reads these once.
    System.setProperty("sun.net.httpserver.maxReqTime", "15");
    System.setProperty("sun.net.httpserver.maxRspTime", "15");
    System.setProperty("sun.net.httpserver.maxReqHeaders", "50");
  }

  private final Witness witness;
  private final List<VerifierKey> logs;
  private final HttpServer server;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore places = new Semaphore(AT_ONCE);

  private WitnessServer(Witness witness, List<VerifierKey> logs, HttpServer server) {
    this.witness = witness;
    this.logs = List.copyOf(logs);
    this.server = server;
  }

  /**
   * Listens on an address, with TLS where a certificate is given.
   *
   * @param logs the keys of the logs it witnesses
   */
  static WitnessServer start(
      Witness witness, List<VerifierKey> logs, String host, int port, @Nullable PeopleTls tls) {
    InetSocketAddress address = new InetSocketAddress(host, port);
    try {
      HttpServer server;
      if (tls == null) {
        server = HttpServer.create(address, BACKLOG);
      } else {
        HttpsServer secure = HttpsServer.create(address, BACKLOG);
        secure.setHttpsConfigurator(new HttpsConfigurator(tls.context()));
        server = secure;
      }
      WitnessServer started = new WitnessServer(witness, logs, server);
      server.setExecutor(started.executor);
      server.createContext("/", started::handle);
      server.start();
      return started;
    } catch (IOException e) {
      throw NodeException.environment(
          "PORT_TAKEN",
          "Another program listens on the witness's port, or the address is not this machine's.",
          Map.of("host", host, "port", Integer.toString(port)),
          e);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      WitnessReply reply = places.tryAcquire() ? answering(exchange) : busy();
      byte[] body = reply.bytes();
      exchange.getResponseHeaders().set("Content-Type", reply.contentType());
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private WitnessReply answering(HttpExchange exchange) throws IOException {
    try {
      return answer(exchange);
    } catch (LogException e) {
      return new WitnessReply(503, PLAIN, "The witness cannot read its state.\n");
    } finally {
      places.release();
    }
  }

  private WitnessReply answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (exchange.getRequestMethod().equals("POST") && path.equals("/add-checkpoint")) {
      byte[] body = exchange.getRequestBody().readNBytes(Witness.MAX_REQUEST_BYTES + 1);
      return witness.addCheckpoint(body, logs);
    }
    if (!exchange.getRequestMethod().equals("GET")) {
      return new WitnessReply(405, PLAIN, "");
    }
    if (path.equals("/evidence")) {
      return new WitnessReply(200, PLAIN, evidence());
    }
    String found =
        path.matches("/[0-9a-f]{64}/checkpoint") ? witness.checkpoint(path.substring(1, 65)) : null;
    return found == null ? new WitnessReply(404, PLAIN, "") : new WitnessReply(200, PLAIN, found);
  }

  private String evidence() {
    return witness.misbehaviour().stream()
        .map(found -> found.kind().code() + ' ' + found.origin() + "\n\n" + found.evidence())
        .collect(Collectors.joining("\n"));
  }

  private static WitnessReply busy() {
    return new WitnessReply(503, PLAIN, "The witness is busy; try again later.\n");
  }

  @Override
  public void close() {
    server.stop(1);
    executor.shutdownNow();
  }
}
