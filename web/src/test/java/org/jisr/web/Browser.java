package org.jisr.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody who calls a node: a person's browser, a program, or a stranger. */
final class Browser {
  private static final HttpClient LOOPBACK = client(null);

  private final HttpClient http;
  private final String address;
  private final Map<String, String> headers;

  private Browser(HttpClient http, String address, Map<String, String> headers) {
    this.http = http;
    this.address = address;
    this.headers = Map.copyOf(headers);
  }

  static Browser stranger(int port) {
    return new Browser(LOOPBACK, "http://127.0.0.1:" + port, Map.of());
  }

  /** A stranger on another address of this machine. */
  static Browser stranger(int port, String from) {
    return new Browser(client(from), "http://127.0.0.1:" + port, Map.of());
  }

  private static HttpClient client(@Nullable String from) {
    HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    try {
      return from == null
          ? builder.build()
          : builder.localAddress(InetAddress.getByName(from)).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Browser with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Browser(http, address, more);
  }

  Browser without(String name) {
    Map<String, String> fewer = new LinkedHashMap<>(headers);
    fewer.remove(name);
    return new Browser(http, address, fewer);
  }

  /** The same browser after it opened a sign-in link and the desks asked for the session. */
  Browser signIn(Ticket ticket) {
    Answer signedIn = post("/api/sign-in", ticket.json()).has(204);
    Browser known = with("Cookie", signedIn.header("Set-Cookie").split(";", 2)[0]);
    return known.with("Jisr-Csrf", known.get("/api/session").json().path("csrf").asString());
  }

  /** States what the consultation is for. */
  Browser consulting() {
    return with("Jisr-Purpose", "event-security").with("Jisr-Case", "2026-017");
  }

  String address() {
    return address;
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  Answer post(String path, String json) {
    return send("POST", path, BodyPublishers.ofString(json));
  }

  Answer send(String method, String path, String body) {
    return send(method, path, BodyPublishers.ofString(body));
  }

  Answer send(String method, String path, BodyPublisher body) {
    try {
      HttpResponse<byte[]> response =
          http.send(request(path).method(method, body).build(), BodyHandlers.ofByteArray());
      return new Answer(
          response.statusCode(),
          response.headers(),
          new String(response.body(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The answer's body for as long as the node keeps it open. */
  HttpResponse<InputStream> open(String path) {
    try {
      return http.send(request(path).GET().build(), BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    headers.forEach(request::header);
    return request;
  }
}
