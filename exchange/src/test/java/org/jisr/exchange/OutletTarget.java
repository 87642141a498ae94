package org.jisr.exchange;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jisr.taxii.TaxiiAddress;
import org.jisr.taxii.TaxiiConnection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Another organisation's server that takes pushes, well or badly behaved. */
final class OutletTarget implements AutoCloseable {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Id and version of what was taken, in the order of its first arrival. */
  final List<String> taken = new CopyOnWriteArrayList<>();

  /** Sizes of the bodies that came. */
  final List<Integer> bodies = new CopyOnWriteArrayList<>();

  final List<String> credentials = new CopyOnWriteArrayList<>();

  /** Ids in whose envelope nothing can be processed. */
  final Set<String> poison = ConcurrentHashMap.newKeySet();

  /** Ids that fail alone. */
  final Set<String> bad = ConcurrentHashMap.newKeySet();

  volatile @Nullable Long said;
  volatile int reallyTakes = Integer.MAX_VALUE;
  volatile boolean writable = true;

  /** Whether an envelope is worked on after the answer. */
  volatile boolean slow;

  /** Whether the connection is cut when an envelope was stored, before the answer. */
  volatile boolean dies;

  volatile Runnable onPush = () -> {};
  final Map<String, ObjectNode> statuses = new ConcurrentHashMap<>();
  private final Map<String, ObjectNode> finished = new ConcurrentHashMap<>();
  private final Deque<Told> told = new ArrayDeque<>();
  private final HttpServer server;

  /** An answer that was told in advance. */
  record Told(int status, Map<String, String> headers) {}

  OutletTarget() {
    this(null);
  }

  OutletTarget(@Nullable SSLContext tls) {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try {
      if (tls == null) {
        server = HttpServer.create(any, 0);
      } else {
        HttpsServer secure = HttpsServer.create(any, 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(tls));
        server = secure;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  TaxiiAddress address() {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return new TaxiiAddress(
        URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/api1/"), "drop");
  }

  /** The next request gets this answer whatever it asks. */
  synchronized void tell(int status, Map<String, String> headers) {
    told.add(new Told(status, headers));
  }

  /** All that was worked on is complete, and so is what comes from now on. */
  void finish() {
    slow = false;
    statuses.putAll(finished);
  }

  private synchronized @Nullable Told told() {
    return told.poll();
  }

  private void answer(HttpExchange call) throws IOException {
    byte[] body = call.getRequestBody().readAllBytes();
    credentials.add(String.valueOf(call.getRequestHeaders().getFirst("Authorization")));
    Told first = told();
    if (first != null) {
      first.headers().forEach(call.getResponseHeaders()::set);
      reply(call, first.status(), MAPPER.createObjectNode().put("title", "Told"));
      return;
    }
    String path = call.getRequestURI().getPath();
    if (call.getRequestMethod().equals("POST") && path.endsWith("/collections/drop/objects/")) {
      push(call, body);
    } else if (path.equals("/api1/")) {
      ObjectNode root = MAPPER.createObjectNode().put("title", "Target");
      if (said != null) {
        root.put("max_content_length", said);
      }
      reply(call, 200, root);
    } else if (path.endsWith("/collections/drop/")) {
      reply(call, 200, MAPPER.createObjectNode().put("id", "drop").put("can_write", writable));
    } else {
      ObjectNode status = statuses.get(path.replaceAll(".*/status/|/$", ""));
      reply(call, status == null ? 404 : 200, status == null ? MAPPER.createObjectNode() : status);
    }
  }

  private void push(HttpExchange call, byte[] body) throws IOException {
    onPush.run();
    bodies.add(body.length);
    JsonNode objects = MAPPER.readTree(body).path("objects");
    if (body.length > reallyTakes) {
      reply(call, 413, MAPPER.createObjectNode());
      return;
    }
    for (JsonNode object : objects) {
      if (poison.contains(object.path("id").asString())) {
        reply(call, 422, MAPPER.createObjectNode());
        return;
      }
    }
    ObjectNode status = take(objects);
    if (dies) {
      call.close();
      return;
    }
    ObjectNode now = slow ? pending(status) : status;
    finished.put(status.path("id").asString(), status);
    statuses.put(status.path("id").asString(), now);
    reply(call, 202, now);
  }

  private static ObjectNode pending(ObjectNode status) {
    return status.deepCopy().put("status", "pending").without("failures");
  }

  private ObjectNode take(JsonNode objects) {
    ObjectNode status =
        MAPPER
            .createObjectNode()
            .put("id", "s" + bodies.size())
            .put("status", "complete")
            .put("total_count", objects.size());
    int failed = 0;
    for (JsonNode object : objects) {
      String id = object.path("id").asString();
      String version = object.path("modified").asString();
      if (bad.contains(id)) {
        failed++;
        status
            .withArray("failures")
            .addObject()
            .put("id", id)
            .put("version", version)
            .put("message", "Not \u0000 wanted");
      } else if (!taken.contains(id + " " + version)) {
        taken.add(id + " " + version);
      }
    }
    return status
        .put("success_count", objects.size() - failed)
        .put("failure_count", failed)
        .put("pending_count", 0);
  }

  private static void reply(HttpExchange call, int status, ObjectNode answer) throws IOException {
    byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", TaxiiConnection.MEDIA_TYPE);
    call.sendResponseHeaders(status, body.length);
    call.getResponseBody().write(body);
    call.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
