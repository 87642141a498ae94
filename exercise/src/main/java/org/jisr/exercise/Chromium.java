package org.jisr.exercise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A real browser with one page, driven by its own protocol (DevTools), and with a virtual
 * authenticator that holds passkeys and says yes as its holder would.
 */
final class Chromium implements AutoCloseable, WebSocket.Listener {
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final String LISTENING = "DevTools listening on ";
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final Path profile;
  private final HttpClient http = HttpClient.newHttpClient();
  private final StringBuilder message = new StringBuilder();
  private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
  private final AtomicInteger last = new AtomicInteger();
  private @Nullable WebSocket socket;
  private String page = "";

  private Chromium(Process process, Path profile) {
    this.process = process;
    this.profile = profile;
  }

  /** Where this machine has a browser; {@code CHROMIUM} names another. */
  static Optional<Path> find() {
    String named = System.getenv("CHROMIUM");
    return (named == null ? PLACES : List.of(named))
        .stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  /** Starts it without a window, with an empty profile and an authenticator in its page. */
  static Chromium start(Path program) {
    try {
      Path profile = Files.createTempDirectory("jisr-exercise-browser");
      Process process =
          new ProcessBuilder(
                  program.toString(),
                  "--headless",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--no-first-run",
                  "--disable-background-networking",
                  "--disable-component-update",
                  "--remote-debugging-port=0",
                  "--user-data-dir=" + profile,
                  "about:blank")
              .redirectErrorStream(true)
              .start();
      Chromium browser = new Chromium(process, profile);
      browser.connect();
      return browser;
    } catch (IOException e) {
      throw gone(e);
    }
  }

  private void connect() throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null && !line.startsWith(LISTENING)) {
      line = lines.readLine();
    }
    if (line == null) {
      throw new IOException("The browser ended before it listened.");
    }
    Thread.ofVirtual().start(() -> passOver(lines));
    socket =
        http.newWebSocketBuilder()
            .buildAsync(URI.create(line.substring(LISTENING.length())), this)
            .join();
    String target =
        ask("Target.createTarget", object().put("url", "about:blank")).path("targetId").asString();
    page =
        ask("Target.attachToTarget", object().put("targetId", target).put("flatten", true))
            .path("sessionId")
            .asString();
    ask("Page.enable", object());
    ask("WebAuthn.enable", object());
    ObjectNode wish = object();
    wish.putObject("options")
        .put("protocol", "ctap2")
        .put("transport", "internal")
        .put("hasResidentKey", true)
        .put("hasUserVerification", true)
        .put("isUserVerified", true)
        .put("automaticPresenceSimulation", true);
    ask("WebAuthn.addVirtualAuthenticator", wish);
  }

  /** Reads on until the browser ends, which breaks its pipe; nothing is lost with it. */
  private static void passOver(BufferedReader lines) {
    try {
      while (lines.readLine() != null) {
        // What a browser says of itself is of no use here.
      }
    } catch (IOException e) {
      // It was ended.
    }
  }

  /** Opens an address and waits until its page is there. */
  void open(String address) {
    ask("Page.navigate", object().put("url", address));
    Await.until(
        "the page is open",
        Duration.ofSeconds(PATIENCE_SECONDS),
        () -> run("document.readyState + ' ' + location.href"),
        state -> state.asString("").startsWith("complete " + address));
  }

  /** Runs a script in the page; a promise is waited for, and what it throws ends the exercise. */
  JsonNode run(String script) {
    JsonNode answer =
        ask(
            "Runtime.evaluate",
            object()
                .put("expression", script)
                .put("awaitPromise", true)
                .put("returnByValue", true)
                .put("userGesture", true));
    if (answer.has("exceptionDetails")) {
      throw new ExerciseException(
          ExerciseException.Code.ANSWER_UNEXPECTED,
          "The browser's page failed: " + answer.path("exceptionDetails"));
    }
    return answer.path("result").path("value");
  }

  private JsonNode ask(String method, ObjectNode parameters) {
    int id = last.incrementAndGet();
    ObjectNode question = object().put("id", id).put("method", method);
    question.set("params", parameters);
    if (!page.isEmpty()) {
      question.put("sessionId", page);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    asked.put(id, answer);
    Objects.requireNonNull(socket).sendText(question.toString(), true).join();
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw gone(e);
    } catch (ExecutionException | TimeoutException e) {
      throw gone(e);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean end) {
    message.append(data);
    if (end) {
      JsonNode said = JsonMapper.shared().readTree(message.toString());
      message.setLength(0);
      CompletableFuture<JsonNode> waiting = asked.remove(said.path("id").asInt(0));
      if (waiting != null && said.has("error")) {
        waiting.completeExceptionally(new IOException(said.path("error").toString()));
      } else if (waiting != null) {
        waiting.complete(said.path("result"));
      }
    }
    webSocket.request(1);
    return CompletableFuture.completedFuture(null);
  }

  private static ObjectNode object() {
    return JsonMapper.shared().createObjectNode();
  }

  private static ExerciseException gone(Exception cause) {
    return new ExerciseException(
        ExerciseException.Code.PROGRAM_MISSING,
        "The browser does not do as it is asked. Maybe it is of another make; CHROMIUM names one.",
        cause);
  }

  @Override
  public void close() {
    http.shutdownNow();
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Folders.delete(profile);
  }
}
