package org.jisr.web;

import io.javalin.http.Context;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The two doors of a node: one for people, one for partners' nodes with pinned certificates. */
final class Connectors {
  static final String PEOPLE = "people";
  static final String PARTNERS = "partners";

  private static final int HEADER_LIMIT = 16 * 1024;
  private static final String[] PROTOCOLS = {"TLSv1.3"};

  private Connectors() {}

  static ServerConnector people(Server server, HttpConfiguration base, WebSettings settings) {
    SSLContext tls = settings.tls();
    ServerConnector connector =
        tls == null
            ? new ServerConnector(server, new HttpConnectionFactory(http(base, false)))
            : new ServerConnector(server, secure(tls), new HttpConnectionFactory(http(base, true)));
    return place(connector, PEOPLE, settings.host(), settings.port());
  }

  static ServerConnector partners(
      Server server, HttpConfiguration base, WebSettings settings, SSLContext tls) {
    SslContextFactory.Server factory = secure(tls);
    factory.setNeedClientAuth(true);
    factory.setIncludeProtocols(PROTOCOLS);
    ServerConnector connector =
        new ServerConnector(server, factory, new HttpConnectionFactory(http(base, true)));
    return place(connector, PARTNERS, settings.exchangeHost(), settings.exchangePort());
  }

  /** Whether the request came in by partners' door. */
  static boolean fromPartner(Context context) {
    return PARTNERS.equals(
        ServletContextRequest.getServletContextRequest(context.req())
            .getConnectionMetaData()
            .getConnector()
            .getName());
  }

  /** Breaks the connection, so that a half answer is not taken for a whole one. */
  static void abort(Context context, Exception failure) {
    ServletContextRequest.getServletContextRequest(context.req())
        .getServletChannel()
        .abort(failure);
  }

  private static SslContextFactory.Server secure(SSLContext context) {
    SslContextFactory.Server factory = new SslContextFactory.Server();
    factory.setSslContext(context);
    factory.setSniRequired(false);
    return factory;
  }

  private static HttpConfiguration http(HttpConfiguration base, boolean tls) {
    HttpConfiguration http = new HttpConfiguration(base);
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_LIMIT);
    if (tls) {
      SecureRequestCustomizer customizer = new SecureRequestCustomizer();
      customizer.setSniHostCheck(false);
      http.addCustomizer(customizer);
    }
    return http;
  }

  private static ServerConnector place(
      ServerConnector connector, String name, String host, int port) {
    connector.setName(name);
    connector.setHost(host);
    connector.setPort(port);
    return connector;
  }
}
