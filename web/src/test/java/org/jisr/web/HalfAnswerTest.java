package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** A download that breaks off must not look whole to whoever saves it. */
final class HalfAnswerTest {
  @Test
  void whatFailsAfterTheFirstBytesBreaksTheConnection() throws Exception {
    Javalin server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.get(
                  "/half",
                  context -> {
                    context.res().getOutputStream().write(new byte[100_000]);
                    context.res().flushBuffer();
                    RequestFailures.answer(context, new IllegalStateException("in the middle"));
                  });
            });
    server.start("127.0.0.1", 0);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/half")).build();
      HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      try (InputStream body = answer.body()) {
        assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
      }
    } finally {
      server.stop();
    }
  }
}
