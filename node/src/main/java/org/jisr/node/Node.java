package org.jisr.node;

import java.time.Clock;
import org.jisr.web.NodeInfo;
import org.jisr.web.WebServer;
import org.jisr.web.WebSettings;

/**
 * A running node: every part is made here, in the order it needs the others, and closed in reverse.
 */
final class Node implements AutoCloseable {
  private final Closing closing;
  private final NodeIdentity identity;
  private final WebServer web;

  private Node(Closing closing, NodeIdentity identity, WebServer web) {
    this.closing = closing;
    this.identity = identity;
    this.web = web;
  }

  /** Starts every room of the node; when one refuses, those before it are closed again. */
  static Node start(NodeSettings settings, Clock clock) {
    Closing closing = new Closing();
    try {
      DataFolder data = closing.add(DataFolder.open(settings.data()));
      NodeIdentity identity = FirstStart.identity(data, settings.identity(), clock);
      Store store =
          closing.add(
              settings.database() == null
                  ? Store.embedded(data.path().resolve("postgres"))
                  : Store.external(settings.database()));
      NodeInfo info = new NodeInfo(identity.party(), Version.text());
      WebServer web = closing.add(WebServer.start(web(settings), info, clock));
      return new Node(closing, identity, web);
    } catch (RuntimeException e) {
      closing.close();
      throw e;
    }
  }

  NodeIdentity identity() {
    return identity;
  }

  /** The address people's browsers open. */
  String url() {
    return "http://127.0.0.1:" + web.port();
  }

  @Override
  public void close() {
    closing.close();
  }

  private static WebSettings web(NodeSettings settings) {
    return new WebSettings(
        settings.host(),
        settings.port(),
        null,
        settings.names(),
        settings.exchangeHost(),
        settings.exchangePort(),
        settings.desks());
  }
}
