package org.jisr.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The listening node: people's port, and every route behind its guard. */
public final class WebServer implements AutoCloseable {
  private static final String PEOPLE = "people";
  private static final int HEADER_LIMIT = 16 * 1024;

  private final Javalin javalin;
  private final WebSettings settings;

  private WebServer(Javalin javalin, WebSettings settings) {
    this.javalin = javalin;
    this.settings = settings;
  }

  /** Opens the ports and serves the node's routes. */
  public static WebServer start(WebSettings settings, NodeInfo info, InstantSource clock) {
    Guard guard =
        new Guard(
            new HostCheck(settings.names()), (cookie, bearer) -> null, settings.tls() != null);
    DeskFiles desks = DeskFiles.list(settings.desks());
    List<Route> routes = new ArrayList<>();
    routes.addAll(new Health(info.party().value(), info.version(), clock).routes());
    routes.add(new Route(Method.GET, "/", Policy.open(), desks::serve));
    routes.add(new Route(Method.GET, "/<path>", Policy.open(), desks::serve));
    Javalin javalin = Javalin.create(config -> configure(config, settings, routes, guard));
    javalin.start();
    return new WebServer(javalin, settings);
  }

  /** The port people's browsers connect to. */
  public int port() {
    for (var connector : javalin.jettyServer().server().getConnectors()) {
      if (connector instanceof ServerConnector server && PEOPLE.equals(server.getName())) {
        return server.getLocalPort();
      }
    }
    throw new IllegalStateException("The people's port is not open.");
  }

  /** Closes the ports; calls under way may end. */
  @Override
  public void close() {
    javalin.stop();
  }

  private static void configure(
      JavalinConfig config, WebSettings settings, List<Route> routes, Guard guard) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.jetty.modifyServer(server -> server.setStopTimeout(2_000));
    config.jetty.addConnector((server, http) -> people(server, http, settings));
    for (Route route : routes) {
      config.routes.addEndpoint(
          new Endpoint(
              route.method().type(), route.path(), context -> handle(context, route, guard)));
    }
  }

  private static void handle(Context context, Route route, Guard guard) {
    try {
      route.handler().handle(guard.admit(context, route));
    } catch (Exception e) {
      RequestFailures.answer(context, e);
    }
  }

  private static ServerConnector people(
      Server server, HttpConfiguration base, WebSettings settings) {
    HttpConfiguration http = new HttpConfiguration(base);
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_LIMIT);
    ServerConnector connector;
    if (settings.tls() == null) {
      connector = new ServerConnector(server, new HttpConnectionFactory(http));
    } else {
      http.addCustomizer(secure());
      SslContextFactory.Server tls = new SslContextFactory.Server();
      tls.setSslContext(settings.tls());
      connector = new ServerConnector(server, tls, new HttpConnectionFactory(http));
    }
    connector.setName(PEOPLE);
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    return connector;
  }

  private static SecureRequestCustomizer secure() {
    SecureRequestCustomizer customizer = new SecureRequestCustomizer();
    customizer.setSniHostCheck(false);
    return customizer;
  }
}
