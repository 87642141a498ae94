package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Listens to a stream from another thread. */
final class Ears implements AutoCloseable {
  final List<String> lines = new CopyOnWriteArrayList<>();
  final String contentType;
  final String policy;
  volatile boolean over;
  private final HttpResponse<InputStream> response;

  Ears(Browser browser) {
    response = browser.open("/api/stream");
    assertThat(response.statusCode()).isEqualTo(200);
    contentType = response.headers().firstValue("Content-Type").orElse("");
    policy = response.headers().firstValue("Content-Security-Policy").orElse("");
    Thread.ofVirtual().start(this::listen);
  }

  private void listen() {
    try (var reader =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      reader.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException e) {
      // The test closed its end.
    }
    over = true;
  }

  String text() {
    return String.join("\n", lines);
  }

  void heard(String part) {
    Await.value("heard " + part, this::text, text -> text.contains(part));
  }

  void ended() {
    Await.value("the stream ended", () -> over, ended -> ended);
  }

  @Override
  public void close() {
    try {
      response.body().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
