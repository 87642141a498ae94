package org.jisr.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jisr.exchange.ExchangeEvent;

/**
 * The listening node: people's port with every route behind its guard, and partners' port with
 * nothing but the exchange.
 */
public final class WebServer implements AutoCloseable {
  private static final List<HandlerType> METHODS =
      List.of(
          HandlerType.HEAD,
          HandlerType.POST,
          HandlerType.PUT,
          HandlerType.PATCH,
          HandlerType.DELETE,
          HandlerType.OPTIONS);

  private final Javalin javalin;
  private final Live live;
  private final Runnable deaf;

  /** What answers beside the routes. */
  private record Ports(ExchangePort partners, TaxiiPort taxii, boolean secure) {}

  private WebServer(Javalin javalin, Live live, Runnable deaf) {
    this.javalin = javalin;
    this.live = live;
    this.deaf = deaf;
  }

  /**
   * Opens the ports and serves the rooms.
   *
   * @throws PortTakenException when another program has one of the ports
   */
  public static WebServer start(WebSettings settings, Rooms rooms) {
    boolean secure = settings.tls() != null;
    Callers callers = new Callers(rooms.people());
    Guard guard = new Guard(new HostCheck(settings.names()), callers, secure);
    Live live = new Live();
    List<Route> routes =
        new Api(rooms, callers, live, DeskFiles.list(settings.desks()), secure).routes();
    TaxiiPort taxii = new TaxiiPort(rooms, new HostCheck(settings.names()));
    Ports ports = new Ports(new ExchangePort(rooms.exchange().door(), taxii), taxii, secure);
    Javalin javalin =
        Javalin.create(
            config -> {
              configure(config);
              connect(config, settings, rooms);
              routes.forEach(route -> add(config, route, guard, ports));
              addRest(config, guard, ports);
            });
    try {
      javalin.start();
    } catch (JavalinBindException e) {
      javalin.stop();
      throw new PortTakenException(settings, e);
    }
    return new WebServer(javalin, live, listen(rooms, live));
  }

  /** The port people's browsers connect to. */
  public int port() {
    return port(Connectors.PEOPLE);
  }

  /** The port partners' nodes connect to. */
  public int exchangePort() {
    return port(Connectors.PARTNERS);
  }

  /** Closes the ports; calls under way may end. */
  @Override
  public void close() {
    deaf.run();
    live.close();
    javalin.stop();
  }

  private int port(String name) {
    for (var connector : javalin.jettyServer().server().getConnectors()) {
      if (connector instanceof ServerConnector server && name.equals(server.getName())) {
        return server.getLocalPort();
      }
    }
    throw new IllegalStateException("The port is not open.");
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.modifyServer(WebServer::quiet);
  }

  private static void quiet(Server server) {
    server.setStopTimeout(3_000);
    server.setErrorHandler(new SilentErrors());
  }

  private static void connect(JavalinConfig config, WebSettings settings, Rooms rooms) {
    config.jetty.addConnector((server, http) -> Connectors.people(server, http, settings));
    config.jetty.addConnector(
        (server, http) ->
            Connectors.partners(server, http, settings, rooms.exchange().serverTls()));
  }

  private static void add(JavalinConfig config, Route route, Guard guard, Ports ports) {
    config.routes.addEndpoint(
        new Endpoint(
            route.method().type(), route.path(), context -> handle(context, route, guard, ports)));
  }

  /** Methods for which no route takes every path get the same plain refusal. */
  private static void addRest(JavalinConfig config, Guard guard, Ports ports) {
    Route nothing =
        new Route(
            Method.GET,
            "/<path>",
            Policy.open(),
            call -> {
              throw new WebException(WebFault.ROUTE_UNKNOWN);
            });
    for (HandlerType method : METHODS) {
      for (String path : List.of("/", "/<path>")) {
        config.routes.addEndpoint(
            new Endpoint(method, path, context -> handle(context, nothing, guard, ports)));
      }
    }
  }

  private static void handle(Context context, Route route, Guard guard, Ports ports)
      throws IOException {
    if (Connectors.fromPartner(context)) {
      ports.partners().handle(context);
      return;
    }
    if (TaxiiPath.owns(context.path())) {
      ports.taxii().handle(context, ports.secure(), null);
      return;
    }
    try {
      route.handler().handle(guard.admit(context, route));
    } catch (Exception e) {
      RequestFailures.answer(context, e);
    }
  }

  private static Runnable listen(Rooms rooms, Live live) {
    LetterBox letters = new LetterBox(rooms.exchange(), rooms.bank().gate());
    rooms.exchange().listen(event -> tell(live, letters, event));
    Runnable noFeeds =
        rooms
            .feeds()
            .listen(
                feed ->
                    live.tell(
                        "feed",
                        Json.object().put("id", feed.id().toString()),
                        Caller::readsContent));
    Runnable noImports =
        rooms
            .importer()
            .listen(
                job ->
                    live.tell(
                        "import",
                        ImportRoutes.json(job),
                        caller -> ImportRoutes.visible(caller, job)));
    Runnable noEmergencies =
        rooms
            .bank()
            .emergencies()
            .listen(
                (happening, emergency) ->
                    live.tell(
                        "emergency",
                        EmergencyJson.happening(happening, emergency),
                        caller -> EmergencyJson.concerns(caller, emergency)));
    return () -> {
      noEmergencies.run();
      noFeeds.run();
      noImports.run();
    };
  }

  private static void tell(Live live, LetterBox letters, ExchangeEvent event) {
    live.tell(
        event.topic().code(),
        Json.object().put("id", event.id()),
        caller -> letters.tells(caller, event));
  }
}
